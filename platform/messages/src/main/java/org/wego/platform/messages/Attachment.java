package org.wego.platform.messages;

import java.util.Objects;

/**
 * A file of a message.
 *
 * @param mediaType such as {@code application/pdf}
 * @param content its bytes; whoever makes it leaves them as they are from then on
 */
public record Attachment(String mediaType, byte[] content) {

  public Attachment {
    Objects.requireNonNull(mediaType, "mediaType");
    Objects.requireNonNull(content, "content");
  }

  /** Tells what it is, and nothing of what it says. */
  @Override
  public String toString() {
    return "Attachment[" + mediaType + ", " + content.length + " bytes]";
  }
}
