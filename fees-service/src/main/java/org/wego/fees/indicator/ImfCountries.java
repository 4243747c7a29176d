package org.wego.fees.indicator;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The keys of the IMF's DataMapper. Those of countries are ISO 3166-1 alpha-3, but for economies
 * that have no code there or that the IMF writes in its own way.
 */
final class ImfCountries {

  private static final Map<String, String> COUNTRIES = countries();

  /** Groups of countries that have no other mark. */
  private static final Set<String> AGGREGATES =
      Set.of(
          "ADVEC",
          "AS5",
          "ASEAN5",
          "CIS",
          "DA",
          "EDE",
          "EMDE",
          "EMEDE",
          "EU",
          "EURO",
          "G20",
          "G7",
          "LAC",
          "LATAM",
          "LIC",
          "MAE",
          "MECA",
          "MENA",
          "OAE",
          "OEMDC",
          "SSA",
          "WE",
          "WEOWORLD",
          "WORLD");

  /** Continents and their parts, as in AFQ, EUQ or WHQ. */
  private static final Pattern REGION = Pattern.compile("[A-Z]{2}Q");

  private ImfCountries() {}

  private static Map<String, String> countries() {
    Map<String, String> countries = new HashMap<>();
    Arrays.stream(Locale.getISOCountries())
        .forEach(code -> countries.put(new Locale("", code).getISO3Country(), code));
    // Kosovo has no ISO code; XK is in common use.
    countries.put("UVK", "XK");
    countries.put("XKX", "XK");
    countries.put("KOS", "XK");
    // West Bank and Gaza.
    countries.put("WBG", "PS");
    return Map.copyOf(countries);
  }

  /** The country's ISO 3166-1 alpha-2 code; empty for a key of no country. */
  static Optional<String> countryOf(String key) {
    return Optional.ofNullable(COUNTRIES.get(key));
  }

  /** Whether a key that is no country's is of a group of countries. */
  static boolean isAggregate(String key) {
    return AGGREGATES.contains(key) || REGION.matcher(key).matches();
  }
}
