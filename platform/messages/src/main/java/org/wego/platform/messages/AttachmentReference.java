package org.wego.platform.messages;

import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A file that a message carries, to be made when it is sent.
 *
 * @param kind of which {@link AttachmentSource} it is
 * @param reference what the source makes it of
 * @param fileName as the recipient sees it, such as {@code WEGO-2016-000001.pdf}
 */
public record AttachmentReference(String kind, UUID reference, String fileName) {

  /** Nothing that could end a header or leave a folder. */
  private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._-]{0,99}");

  public AttachmentReference {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(reference, "reference");
    if (!FILE_NAME.matcher(fileName).matches()) {
      throw new IllegalArgumentException("No name of a file for a message: " + fileName);
    }
  }
}
