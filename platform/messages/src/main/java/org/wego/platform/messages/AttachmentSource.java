package org.wego.platform.messages;

import java.util.Optional;
import java.util.UUID;

/**
 * Makes the files of one kind that messages carry; a bean of the service. A message names kind and
 * reference, and the file is made whenever the message is sent: a million messages are a million
 * small rows. The log keeps its name and not its bytes, so what it is made of must be kept.
 *
 * <p>It is called by a sender's own thread, never by an event loop, within a request context and
 * without a transaction.
 */
public interface AttachmentSource {

  /** What messages call it by, such as {@code invoice}. */
  String kind();

  /**
   * The file. A failure is taken for one that passes, and the message is tried again later.
   *
   * @return empty when there is no such thing; the message fails then
   */
  Optional<Attachment> render(UUID reference);
}
