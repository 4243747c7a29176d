package org.wego.awards.entry;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The formats of files (A3), told apart by their bytes and not by what a caller says. */
enum FileFormat {
  PDF("application/pdf") {
    @Override
    boolean matches(byte[] content) {
      // The header with a version: "%PDF-1.7".
      return startsWith(content, 0, ascii("%PDF-")) && isDigit(content, 5) && isDigit(content, 7);
    }
  },
  PNG("image/png") {
    @Override
    boolean matches(byte[] content) {
      // The signature, and the header chunk that has to come first.
      return startsWith(content, 0, PNG_SIGNATURE) && startsWith(content, 12, ascii("IHDR"));
    }
  },
  JPEG("image/jpeg") {
    @Override
    boolean matches(byte[] content) {
      // The start of the image, and the first byte of the marker that has to follow.
      return startsWith(content, 0, (byte) 0xFF, (byte) 0xD8, (byte) 0xFF)
          && content.length > 3
          && (content[3] & 0xFF) >= 0xC0;
    }
  };

  private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  private final String mediaType;

  FileFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** The format that the bytes show; empty when they show none of them. */
  static Optional<FileFormat> of(byte[] content) {
    return Arrays.stream(values()).filter(format -> format.matches(content)).findFirst();
  }

  abstract boolean matches(byte[] content);

  String mediaType() {
    return mediaType;
  }

  private static boolean isDigit(byte[] content, int index) {
    return content.length > index && content[index] >= '0' && content[index] <= '9';
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static boolean startsWith(byte[] content, int offset, byte... expected) {
    return content.length >= offset + expected.length
        && Arrays.equals(content, offset, offset + expected.length, expected, 0, expected.length);
  }
}
