package org.wego.platform.testkit;

import java.util.List;
import java.util.Map;

/**
 * A mail that {@link MailServer} took.
 *
 * @param to whom its header names
 * @param headers all of them, by name in lower case
 * @param text the body, lines ended by a line feed
 * @param attachments its files, in their order
 */
public record ReceivedMail(
    String from,
    List<String> to,
    String subject,
    Map<String, String> headers,
    String text,
    List<Attachment> attachments) {

  /**
   * A file of a mail.
   *
   * @param mediaType without parameters, such as {@code application/pdf}
   */
  public record Attachment(String fileName, String mediaType, byte[] content) {}
}
