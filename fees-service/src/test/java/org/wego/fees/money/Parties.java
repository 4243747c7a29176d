package org.wego.fees.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.wego.fees.OrganizationType;
import org.wego.fees.testing.Roster;

/** The members of the scripts, and the figures that scripts choose from. */
final class Parties {

  static final LocalDate TODAY = LocalDate.of(2016, 12, 29);
  static final List<Integer> YEARS = List.of(2016, 2017);

  private static final LocalDate SINCE = LocalDate.of(2014, 11, 6);

  /** Two cities, one of a country without figures, an agency, and an Associate that pays no fee. */
  static final List<Roster.Member> ALL =
      List.of(
          member(1, "Seoul", OrganizationType.CITY, "FULL", "KR", 9_900_000L),
          member(2, "Hebron", OrganizationType.CITY, "FULL", "PS", 215_000L),
          member(3, "Frankfurt", OrganizationType.LOCAL_GOVERNMENT, "FULL", "DE", null),
          member(4, "Agency", OrganizationType.GOVERNMENT_AGENCY, "FRIENDSHIP", "KR", null),
          member(5, "Candidate", OrganizationType.CITY, "ASSOCIATE", "DE", 50_000L));

  /** What is known of countries before a script begins: Palestine is missing. */
  static final Map<String, BigDecimal> KNOWN =
      Map.of(
          "KR/2014", new BigDecimal("33000.00"),
          "KR/2015", new BigDecimal("34000.00"),
          "DE/2014", new BigDecimal("19999.99"));

  private static final List<String> EDITIONS = List.of("2016-04", "2016-10", "2015-10");

  // On, below and between the edges of bands (F4).
  private static final List<String> GDP =
      List.of("3999.99", "4000.00", "19999.99", "20042.00", "999.99", "51234.56");
  private static final List<Long> POPULATION =
      List.of(299_999L, 300_000L, 599_999L, 600_000L, 1L, 12_345_678L);

  private static final Map<String, Long> FEES = new ConcurrentHashMap<>();

  private Parties() {}

  static String edition(int n) {
    return EDITIONS.get(n % EDITIONS.size());
  }

  static BigDecimal gdp(int n) {
    return new BigDecimal(GDP.get(n % GDP.size()));
  }

  static long population(int n) {
    return POPULATION.get(n % POPULATION.size());
  }

  static boolean liable(int member) {
    return !ALL.get(member).category().equals("ASSOCIATE");
  }

  static boolean billedByPopulation(int member) {
    return ALL.get(member).type().billedByPopulation();
  }

  /** The fee in cents by the printed charts. */
  static long fee(int member, BigDecimal gdp, Long population) {
    return FEES.computeIfAbsent(
        member + "/" + gdp + "/" + population,
        key -> {
          Roster.Member m = ALL.get(member);
          return Roster.feeOf(
                  new Roster.Member(
                      m.id(),
                      m.name(),
                      m.type(),
                      m.category(),
                      m.since(),
                      m.founding(),
                      m.region(),
                      m.country(),
                      population),
                  gdp)
              .movePointRight(2)
              .longValueExact();
        });
  }

  private static Roster.Member member(
      int n, String name, OrganizationType type, String category, String country, Long population) {
    return new Roster.Member(
        new UUID(0x0198_0000_0000_7000L, 0x8000_0000_0000_0000L | n),
        name,
        type,
        category,
        SINCE,
        false,
        "ASIA",
        country,
        population);
  }
}
