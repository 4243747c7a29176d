package org.wego.platform.messages;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where secrets go in a body that has none: marks between two characters of the private use area,
 * which no value keeps. They are put in when a message is sent, and shown as a mask.
 */
final class SecretMarks {

  static final String MASK = "••••••••";

  private static final char OPEN = '\uE000';
  private static final char CLOSE = '\uE001';
  private static final Pattern MARK = Pattern.compile(OPEN + "([A-Za-z][A-Za-z0-9]*)" + CLOSE);

  private SecretMarks() {}

  static String mark(String name) {
    return OPEN + name + CLOSE;
  }

  static boolean isMark(int character) {
    return character == OPEN || character == CLOSE;
  }

  static boolean in(String text) {
    return MARK.matcher(text).find();
  }

  static String mask(String body) {
    return MARK.matcher(body).replaceAll(MASK);
  }

  /**
   * The body with its secrets.
   *
   * @throws IllegalStateException when one is missing
   */
  static String reveal(String body, Map<String, String> secrets) {
    return MARK.matcher(body)
        .replaceAll(
            mark -> {
              String secret = secrets.get(mark.group(1));
              if (secret == null) {
                throw new IllegalStateException("The secret " + mark.group(1) + " is missing");
              }
              return Matcher.quoteReplacement(secret);
            });
  }
}
