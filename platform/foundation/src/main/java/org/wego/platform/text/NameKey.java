package org.wego.platform.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The comparable form of a name: compatibility decomposition, marks dropped, case folded, dotless i
 * made plain, and only letters and digits kept. Letters of every script stay, so that 서울 can be
 * compared and found.
 */
public final class NameKey {

  private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

  private NameKey() {}

  /** The comparable form; empty when the name holds no letter and no digit. */
  public static String of(String name) {
    // Through upper case, because that folds what has no single lower form (ß, ı and final sigma);
    // from lower case, because only ß becomes SS there, and its capital ẞ stays alone.
    String folded =
        lettersAndDigits(name)
            .toLowerCase(Locale.ROOT)
            .toUpperCase(Locale.ROOT)
            .toLowerCase(Locale.ROOT);
    return lettersAndDigits(folded);
  }

  private static String lettersAndDigits(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    return NEITHER_LETTER_NOR_DIGIT.matcher(decomposed).replaceAll("");
  }
}
