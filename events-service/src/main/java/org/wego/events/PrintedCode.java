package org.wego.events;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a badge is read by, and a letter is checked by: a hundred random bits, which nobody can
 * guess, in digits and letters that are not taken for each other (Crockford's base 32).
 *
 * @param value without the hyphens that it is printed with
 */
public record PrintedCode(String value) {

  private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 20;
  private static final Pattern SHAPE = Pattern.compile("[%s]{%d}".formatted(SYMBOLS, LENGTH));
  private static final SecureRandom RANDOM = new SecureRandom();

  public PrintedCode {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("No printed code");
    }
  }

  /** A new one. */
  public static PrintedCode random() {
    return new PrintedCode(
        RANDOM
            .ints(LENGTH, 0, SYMBOLS.length())
            .collect(
                StringBuilder::new,
                (code, symbol) -> code.append(SYMBOLS.charAt(symbol)),
                StringBuilder::append)
            .toString());
  }

  /** The code as somebody typed it: in any case, with hyphens or without, with O for 0. */
  public static Optional<PrintedCode> parse(String typed) {
    String code =
        typed
            .toUpperCase(Locale.ROOT)
            .replace("-", "")
            .replace(" ", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return SHAPE.matcher(code).matches() ? Optional.of(new PrintedCode(code)) : Optional.empty();
  }

  /** In groups of five, as people read and type it. */
  public String printed() {
    return value.replaceAll("(.{5})(?=.)", "$1-");
  }
}
