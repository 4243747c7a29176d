package org.wego.awards.review;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Strikes names out of texts, however their letters are marked and their words are set apart or
 * together: "Huế" is struck where "Hue" is meant, "San Fernando La Union" where "San Fernando, La
 * Union" is, and "losangeles" where "Los Angeles" is. Addresses of pages and mailboxes are struck
 * whole, whatever they name.
 *
 * <p>A country is struck by its English name, by the parts that this is made of, without the
 * quarter of the sky that it lies in ("Republic of Korea" loses "Korea"), and by its code of three
 * letters. Not known here, and so not struck, are further names of a country ("Holland", "UK"),
 * names in its own languages, those of its people, and other spellings of a person's name.
 */
final class Mask {

  private static final String STRUCK = "[…]";
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern BETWEEN_COUNTRIES = Pattern.compile(" - | & | SAR |[()]");
  private static final Pattern QUARTER = Pattern.compile("^(?:North|South|East|West)(?:ern)? ");
  private static final String NOT_WITHIN_A_WORD = "(?<![\\p{L}\\p{N}\\p{M}])";
  private static final Set<String> ISO_COUNTRIES = Set.of(Locale.getISOCountries());

  // Possessive, and begun where words begin: the time grows with the text, and not faster.
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:https?://|www\\.)\\S++|(?<!\\S)[^\\s@]*+@\\S++", Pattern.CASE_INSENSITIVE);

  private final List<Pattern> struck;

  private Mask(List<Pattern> struck) {
    this.struck = struck;
  }

  /** Nothing is struck. */
  static Mask none() {
    return new Mask(List.of());
  }

  /**
   * Strikes addresses and the names, the longest first, so that no name leaves a part of a longer
   * one.
   *
   * @param names may hold {@code null}
   * @param country the code of the country that is struck, too
   */
  static Mask of(List<String> names, String country) {
    Locale region = new Locale.Builder().setRegion(country).build();
    Stream<Pattern> patterns =
        Stream.concat(names.stream().filter(Objects::nonNull), countryNames(region))
            .map(Mask::withoutMarks)
            .sorted((one, other) -> Integer.compare(other.length(), one.length()))
            .distinct()
            .map(Mask::pattern)
            .filter(Objects::nonNull);
    return new Mask(
        Stream.of(Stream.of(ADDRESS), patterns, code(region)).flatMap(all -> all).toList());
  }

  /** The text without the names; {@code null} for none. */
  String apply(String text) {
    if (text == null || struck.isEmpty()) {
      return text;
    }
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    for (Pattern pattern : struck) {
      decomposed = pattern.matcher(decomposed).replaceAll(STRUCK);
    }
    return Normalizer.normalize(decomposed, Normalizer.Form.NFC);
  }

  private static Stream<String> countryNames(Locale region) {
    String name = region.getDisplayCountry(Locale.ENGLISH);
    return Stream.concat(Stream.of(name), BETWEEN_COUNTRIES.splitAsStream(name))
        .map(String::strip)
        .flatMap(part -> Stream.of(part, QUARTER.matcher(part).replaceFirst("")));
  }

  /** In capitals and alone, since "and", "are" and "can" are codes, too. */
  private static Stream<Pattern> code(Locale region) {
    return ISO_COUNTRIES.contains(region.getCountry())
        ? Stream.of(
            Pattern.compile(
                NOT_WITHIN_A_WORD + region.getISO3Country() + "(?![\\p{L}\\p{N}\\p{M}])"))
        : Stream.empty();
  }

  private static Pattern pattern(String name) {
    String words =
        Arrays.stream(BETWEEN_WORDS.split(name))
            .filter(word -> !word.isEmpty())
            .map(Mask::markedInAnyWay)
            .collect(Collectors.joining("[^\\p{L}\\p{N}]*"));
    // What follows a name may belong to it, as in Seoulites; what comes before makes another word.
    return words.isEmpty()
        ? null
        : Pattern.compile(
            NOT_WITHIN_A_WORD + words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
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
