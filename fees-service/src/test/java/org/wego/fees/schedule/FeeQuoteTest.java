package org.wego.fees.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.fees.testing.Api;
import org.wego.fees.testing.FeesTest;
import org.wego.fees.testing.Roster;

@QuarkusTest
class FeeQuoteTest extends FeesTest {

  private static final BigDecimal CENT = new BigDecimal("0.01");

  private static ValidatableResponse quote(Map<String, ?> parameters) {
    return Api.anyone().queryParams(parameters).get("/api/v1/fee-quotes").then();
  }

  private static String amount(String type, BigDecimal gdp, Long population) {
    Map<String, Object> parameters =
        population == null
            ? Map.of("organizationType", type, "gdpPerCapitaPpp", gdp, "feeYear", 2016)
            : Map.of(
                "organizationType", type,
                "gdpPerCapitaPpp", gdp,
                "population", population,
                "feeYear", 2016);
    return quote(parameters).statusCode(200).extract().path("amount.amount");
  }

  @Test
  @DisplayName("F3, F4: every cell of the Full chart quotes its fee on all four edges of its bands")
  void every_cell_of_the_full_chart_quotes_its_fee_up_to_both_edges_of_its_bands() {
    List<Roster.FullCell> chart = Roster.fullChart();
    assertThat(chart).hasSize(72);
    for (Roster.FullCell cell : chart) {
      for (BigDecimal gdp : edges(cell.gdpFrom(), cell.gdpTo())) {
        for (long population : edgesOfThousands(cell)) {
          assertThat(amount("CITY", gdp, population))
              .as("%s USD, %d people", gdp, population)
              .isEqualTo(cell.fee() + ".00");
        }
      }
    }
  }

  @Test
  @DisplayName("F5: every cell of the Friendship chart quotes its fee on both edges of its band")
  void every_cell_of_the_friendship_chart_quotes_its_fee_up_to_both_edges_of_its_band() {
    List<Roster.FriendshipCell> chart = Roster.friendshipChart();
    assertThat(chart).hasSize(6);
    for (Roster.FriendshipCell cell : chart) {
      for (BigDecimal gdp : edges(cell.gdpFrom(), cell.gdpTo())) {
        assertThat(amount(cell.type().name(), gdp, null))
            .as("%s USD, %s", gdp, cell.type())
            .isEqualTo(cell.fee() + ".00");
      }
    }
  }

  /** The lowest figure of a band and the highest below the next one. */
  private static List<BigDecimal> edges(long from, Long to) {
    List<BigDecimal> edges = new ArrayList<>(List.of(BigDecimal.valueOf(from)));
    edges.add(
        to == null ? new BigDecimal("9999999999.99") : BigDecimal.valueOf(to + 1).subtract(CENT));
    return edges;
  }

  private static List<Long> edgesOfThousands(Roster.FullCell cell) {
    return List.of(
        cell.thousandsFrom() * 1000,
        cell.thousandsTo() == null ? 90_000_000L : (cell.thousandsTo() + 1) * 1000 - 1);
  }

  @Test
  @DisplayName("F4: nothing is rounded before the look-up")
  void a_figure_is_not_rounded_before_the_look_up() {
    assertThat(amount("CITY", new BigDecimal("3999.9999999999"), 599_999L)).isEqualTo("750.00");
    assertThat(amount("CITY", new BigDecimal("4000"), 599_999L)).isEqualTo("1000.00");
    assertThat(amount("CITY", new BigDecimal("4000"), 600_000L)).isEqualTo("1300.00");
  }

  @Test
  @DisplayName("F9: a quote by figure explains itself")
  void a_quote_by_figure_explains_itself() {
    quote(
            Map.of(
                "organizationType",
                "CITY",
                "population",
                599_999,
                "gdpPerCapitaPpp",
                "5674.67",
                "feeYear",
                2016))
        .statusCode(200)
        .body("amount.amount", equalTo("1000.00"))
        .body("amount.currency", equalTo("USD"))
        .body("explanation.schedule", equalTo("2011"))
        .body("explanation.feeYear", equalTo(2016))
        .body("explanation.gdpPerCapitaPpp", equalTo(new BigDecimal("5674.67")))
        .body("explanation.gdpYear", equalTo(2014))
        .body("explanation.gdpBand", equalTo("4000-5999"))
        .body("explanation.populationBand", equalTo("300-599 thousand"))
        .body("explanation.rules", equalTo(List.of("F3", "F4")))
        .body("explanation", not(hasKey("gdpSource")));
  }

  @Test
  @DisplayName("F6, F7: a quote by country takes the figure of the year before the previous one")
  void a_quote_by_country_takes_the_figure_of_two_years_before() {
    Api.importIndicators();
    quote(
            Map.of(
                "organizationType",
                "CITY",
                "population",
                599_999,
                "country",
                "VN",
                "feeYear",
                2016))
        .statusCode(200)
        .body("amount.amount", equalTo("1000.00"))
        .body("explanation.country", equalTo("VN"))
        .body("explanation.gdpPerCapitaPpp", equalTo(Roster.indicators().get("VN/2014")))
        .body("explanation.gdpYear", equalTo(2014))
        .body("explanation.gdpSource", equalTo("IMF World Economic Outlook"))
        .body("explanation.gdpEdition", equalTo("2019-04"))
        .body("explanation.gdpProjection", equalTo(false))
        .body("explanation.rules", equalTo(List.of("F3", "F4", "F6", "F7")));
  }

  @Test
  @DisplayName("F5: a Friendship quote does not ask for a population")
  void a_friendship_quote_passes_over_the_population() {
    quote(
            Map.of(
                "organizationType",
                "GOVERNMENT_AGENCY",
                "population",
                5,
                "gdpPerCapitaPpp",
                "10000",
                "feeYear",
                2016))
        .statusCode(200)
        .body("amount.amount", equalTo("3000.00"))
        .body("explanation", not(hasKey("population")))
        .body("explanation", not(hasKey("populationBand")))
        .body("explanation.rules", equalTo(List.of("F4", "F5")));
  }

  @Test
  @DisplayName("F10: a missing figure is told, not guessed")
  void a_missing_figure_is_told_and_not_guessed() {
    Api.importIndicators();
    quote(Map.of("organizationType", "CITY", "population", 1, "country", "PS", "feeYear", 2016))
        .statusCode(422)
        .contentType("application/problem+json")
        .body("code", equalTo("INDICATOR_MISSING"))
        .body("rule", equalTo("F10"))
        .body("detail", equalTo("GDP per capita of PS for 2014 is missing"));
  }

  @Test
  @DisplayName("F3a: there is no fee for a year without a schedule in force")
  void a_year_without_a_schedule_in_force_is_refused() {
    quote(
            Map.of(
                "organizationType",
                "CITY",
                "population",
                1,
                "gdpPerCapitaPpp",
                "1",
                "feeYear",
                2010))
        .statusCode(422)
        .body("code", equalTo("SCHEDULE_NOT_IN_FORCE"))
        .body("rule", equalTo("F3a"));
  }

  @Test
  void every_fault_of_the_parameters_is_answered_at_once() {
    quote(
            Map.of(
                "organizationType", "VILLAGE",
                "population", "many",
                "gdpPerCapitaPpp", "-1",
                "country", "Korea",
                "feeYear", "MMXVI",
                "colour", "red"))
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("INVALID_INPUT"))
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/query/organizationType",
                "/query/population",
                "/query/gdpPerCapitaPpp",
                "/query/country",
                "/query/feeYear",
                "/query/colour"));
  }

  @Test
  void what_a_city_must_tell_is_asked_for_at_once() {
    quote(Map.of("organizationType", "CITY"))
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/query/population", "/query/gdpPerCapitaPpp"));
    quote(
            Map.of(
                "organizationType", "CITY", "population", 1, "country", "VN", "gdpPerCapitaPpp", 1))
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/query/country"));
    quote(Map.of())
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/query/organizationType"));
  }
}
