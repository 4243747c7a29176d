package org.wego.awards.practice;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wego.platform.text.NameKey;

/**
 * The words of a text in their comparable form (M8), so that a search finds Huế as hue. What is
 * searched for matches the beginnings of words, in any order.
 */
public final class SearchWords {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  /** A word of the database's text search has at most 2,046 bytes; nobody looks for longer ones. */
  private static final int LONGEST = 100;

  private SearchWords() {}

  /** The different words of the texts; {@code null} has none. */
  public static List<String> of(String... texts) {
    return Stream.of(texts)
        .filter(Objects::nonNull)
        .flatMap(BETWEEN_WORDS::splitAsStream)
        .map(NameKey::of)
        .filter(word -> !word.isEmpty())
        .map(SearchWords::shortened)
        .distinct()
        .toList();
  }

  /** The words as a query of the database: all of them, each as the beginning of a word. */
  static String query(String searched) {
    // A comparable word holds letters and digits only, so nothing in it is an operator.
    return of(searched).stream().map(word -> "'" + word + "':*").collect(Collectors.joining(" & "));
  }

  private static String shortened(String word) {
    return word.length() <= LONGEST
        ? word
        : word.substring(0, word.offsetByCodePoints(0, word.codePointCount(0, LONGEST)));
  }
}
