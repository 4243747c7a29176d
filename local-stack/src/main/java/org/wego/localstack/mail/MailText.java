package org.wego.localstack.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;

/** What a reader sees of a mail: its text, and the names of the files that it carries. */
final class MailText {

  private MailText() {}

  static String of(Part mail) throws MessagingException, IOException {
    StringBuilder text = new StringBuilder();
    append(mail, text);
    return text.toString();
  }

  private static void append(Part part, StringBuilder text) throws MessagingException, IOException {
    Object content = part.getFileName() == null ? part.getContent() : null;
    if (content instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        append(parts.getBodyPart(i), text);
      }
    } else if (content != null) {
      text.append(content.toString().replace("\r\n", "\n"));
    } else {
      text.append("\n[%s, %s]\n".formatted(part.getFileName(), mediaType(part)));
    }
  }

  private static String mediaType(Part part) throws MessagingException {
    return part.getContentType().split(";", 2)[0].strip();
  }
}
