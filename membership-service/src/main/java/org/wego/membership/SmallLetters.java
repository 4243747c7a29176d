package org.wego.membership;

/**
 * Text in small letters as the database's {@code lower} makes them: each letter by itself, whatever
 * stands around it. {@link String#toLowerCase} makes two characters of the Turkish İ, and a final
 * sigma of a Σ that ends a word, so that neither would be found.
 */
public final class SmallLetters {

  private SmallLetters() {}

  public static String of(String text) {
    return text.codePoints()
        .map(Character::toLowerCase)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
