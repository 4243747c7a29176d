package org.wego.fees.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.wego.fees.OrganizationType;

/**
 * The organization's real data, and what its charts say, worked out in plain Java from the files:
 * an independent opinion to hold the service against.
 */
public final class Roster {

  private static final Path DATA = Path.of("..", "data");

  /** A member as of March 2016. */
  public record Member(
      UUID id,
      String name,
      OrganizationType type,
      String category,
      LocalDate since,
      boolean founding,
      String region,
      String country,
      Long population) {}

  /** A printed cell of the Full chart; {@code null} where a band is open. */
  public record FullCell(long gdpFrom, Long gdpTo, long thousandsFrom, Long thousandsTo, int fee) {}

  /** A printed cell of the Friendship chart. */
  public record FriendshipCell(long gdpFrom, Long gdpTo, OrganizationType type, int fee) {}

  private Roster() {}

  public static List<Member> members() {
    return rows("members-2016-03.csv", Roster::member);
  }

  public static Member member(String name) {
    return members().stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
  }

  public static List<FullCell> fullChart() {
    return rows(
        "fee-chart-full.csv",
        r ->
            new FullCell(
                Long.parseLong(r.get("gdpPerCapitaFrom")),
                optional(r.get("gdpPerCapitaTo")),
                Long.parseLong(r.get("populationThousandsFrom")),
                optional(r.get("populationThousandsTo")),
                Integer.parseInt(r.get("feeUsd"))));
  }

  public static List<FriendshipCell> friendshipChart() {
    return rows(
        "fee-chart-friendship.csv",
        r ->
            new FriendshipCell(
                Long.parseLong(r.get("gdpPerCapitaFrom")),
                optional(r.get("gdpPerCapitaTo")),
                OrganizationType.valueOf(r.get("organizationType")),
                Integer.parseInt(r.get("feeUsd"))));
  }

  /** The file of the edition, as it is imported. */
  public static byte[] indicatorFile() {
    try {
      return Files.readAllBytes(DATA.resolve("economic-indicators.csv"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** GDP per capita by country and year, as in {@code KR/2014}. */
  public static Map<String, BigDecimal> indicators() {
    return rows("economic-indicators.csv", Function.identity()).stream()
        .collect(
            Collectors.toMap(
                r -> r.get("country") + "/" + r.get("year"),
                r -> new BigDecimal(r.get("gdp_per_capita_ppp_usd")).setScale(2)));
  }

  /**
   * The fee by the printed charts: the last row and the last column that do not begin above the
   * figures. {@code null} without a figure for the country.
   */
  public static BigDecimal feeOf(Member member, BigDecimal gdp) {
    if (gdp == null) {
      return null;
    }
    int fee =
        member.type().billedByPopulation()
            ? fullChart().stream()
                .filter(c -> BigDecimal.valueOf(c.gdpFrom()).compareTo(gdp) <= 0)
                .filter(c -> c.thousandsFrom() * 1000 <= member.population())
                .max(Comparator.comparing(FullCell::gdpFrom).thenComparing(FullCell::thousandsFrom))
                .orElseThrow()
                .fee()
            : friendshipChart().stream()
                .filter(c -> c.type() == member.type())
                .filter(c -> BigDecimal.valueOf(c.gdpFrom()).compareTo(gdp) <= 0)
                .max(Comparator.comparing(FriendshipCell::gdpFrom))
                .orElseThrow()
                .fee();
    return BigDecimal.valueOf(fee).setScale(2);
  }

  /** F2: a member since before 1 January of the year is liable for it. */
  public static boolean liable(Member member, int feeYear) {
    return member.since().isBefore(LocalDate.of(feeYear, 1, 1));
  }

  private static Member member(CSVRecord r) {
    return new Member(
        UUID.fromString(r.get("id")),
        r.get("name"),
        OrganizationType.valueOf(r.get("organizationType")),
        r.get("category"),
        LocalDate.parse(r.get("since")),
        Boolean.parseBoolean(r.get("founding")),
        r.get("region"),
        r.get("country"),
        optional(r.get("population")));
  }

  private static Long optional(String text) {
    return text.isEmpty() ? null : Long.valueOf(text);
  }

  private static <T> List<T> rows(String file, Function<CSVRecord, T> reader) {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(Files.newBufferedReader(DATA.resolve(file)), format)) {
      return parser.stream().map(reader).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
