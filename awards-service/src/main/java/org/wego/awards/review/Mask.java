package org.wego.awards.review;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Strikes names out of texts, however their letters are marked and their words are set apart: "Huế"
 * is struck where "Hue" is meant, and "San Fernando La Union" where "San Fernando, La Union" is.
 */
final class Mask {

  private static final String STRUCK = "[…]";
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final List<Pattern> names;

  private Mask(List<Pattern> names) {
    this.names = names;
  }

  /** Nothing is struck. */
  static Mask none() {
    return new Mask(List.of());
  }

  /**
   * Strikes the names, the longest first, so that no name leaves a part of a longer one.
   *
   * @param names may hold {@code null}
   */
  static Mask of(List<String> names) {
    return new Mask(
        names.stream()
            .filter(Objects::nonNull)
            .map(Mask::withoutMarks)
            .sorted((one, other) -> Integer.compare(other.length(), one.length()))
            .distinct()
            .map(Mask::pattern)
            .filter(Objects::nonNull)
            .toList());
  }

  /** The country's English name, as one of the names to strike. */
  static String country(String code) {
    return new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
  }

  /** The text without the names; {@code null} for none. */
  String apply(String text) {
    if (text == null || names.isEmpty()) {
      return text;
    }
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    for (Pattern name : names) {
      decomposed = name.matcher(decomposed).replaceAll(STRUCK);
    }
    return Normalizer.normalize(decomposed, Normalizer.Form.NFC);
  }

  private static Pattern pattern(String name) {
    String words =
        Arrays.stream(BETWEEN_WORDS.split(name))
            .filter(word -> !word.isEmpty())
            .map(Mask::markedInAnyWay)
            .collect(Collectors.joining("[^\\p{L}\\p{N}]+"));
    // What follows a name may belong to it, as in Seoulites; what comes before makes another word.
    return words.isEmpty()
        ? null
        : Pattern.compile(
            "(?<![\\p{L}\\p{N}\\p{M}])" + words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static String markedInAnyWay(String word) {
    return word.codePoints()
        .mapToObj(letter -> Pattern.quote(Character.toString(letter)) + "\\p{M}*")
        .collect(Collectors.joining());
  }

  private static String withoutMarks(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
  }
}
