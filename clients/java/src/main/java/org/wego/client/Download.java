package org.wego.client;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was answered, as it is.
 *
 * @param mediaType with its parameters
 * @param fileName that the answer would be kept under
 * @param content its bytes
 */
public record Download(String mediaType, Optional<String> fileName, byte[] content) {

  private static final Pattern FILE_NAME = Pattern.compile("filename=\"?([^\";]+)\"?");

  /** The content as text. */
  public String text() {
    return new String(content, StandardCharsets.UTF_8);
  }

  static Optional<String> fileName(Optional<String> disposition) {
    return disposition.map(FILE_NAME::matcher).filter(Matcher::find).map(name -> name.group(1));
  }
}
