package org.wego.membership.member.rest;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.member.CountryStatistics;
import org.wego.membership.organization.Category;

/** How many members every country had on a day. */
@Schema(name = "MemberCountries")
public record CountryStatisticsResponse(
    @Schema(examples = "2016-03-31") LocalDate asOf, List<Country> items) {

  /** A country that had members. */
  @Schema(name = "MemberCountry")
  public record Country(
      @Schema(examples = "KR") String country,
      @Schema(examples = "20") long full,
      @Schema(examples = "0") long associate,
      @Schema(examples = "1") long friendship) {

    static Country from(CountryStatistics statistics) {
      return new Country(
          statistics.country(),
          count(statistics, Category.FULL),
          count(statistics, Category.ASSOCIATE),
          count(statistics, Category.FRIENDSHIP));
    }

    private static long count(CountryStatistics statistics, Category category) {
      return statistics.byCategory().getOrDefault(category, 0L);
    }
  }

  static CountryStatisticsResponse from(LocalDate asOf, List<CountryStatistics> countries) {
    return new CountryStatisticsResponse(asOf, countries.stream().map(Country::from).toList());
  }
}
