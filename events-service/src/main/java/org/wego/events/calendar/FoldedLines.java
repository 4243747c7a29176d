package org.wego.events.calendar;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Folds lines as RFC 5545 (3.1) has it: by octets of UTF-8, and never within a character. A line
 * that goes on begins with a space.
 */
final class FoldedLines {

  private static final int MOST_OCTETS = 75;
  private static final String END = "\r\n";
  private static final byte[] GOES_ON = (END + " ").getBytes(StandardCharsets.UTF_8);

  private FoldedLines() {}

  /**
   * @param text lines that each end in CR LF
   */
  static byte[] of(String text) {
    ByteArrayOutputStream folded = new ByteArrayOutputStream(text.length());
    int octets = 0;
    for (int at = 0; at < text.length(); ) {
      if (text.startsWith(END, at)) {
        folded.writeBytes(END.getBytes(StandardCharsets.UTF_8));
        octets = 0;
        at += END.length();
        continue;
      }
      String character = Character.toString(text.codePointAt(at));
      byte[] encoded = character.getBytes(StandardCharsets.UTF_8);
      if (octets + encoded.length > MOST_OCTETS) {
        folded.writeBytes(GOES_ON);
        octets = 1;
      }
      folded.writeBytes(encoded);
      octets += encoded.length;
      at += character.length();
    }
    return folded.toByteArray();
  }
}
