package org.wego.fees.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.fees.testing.Api;
import org.wego.fees.testing.Database;
import org.wego.fees.testing.FeesTest;
import org.wego.fees.testing.Generated;
import org.wego.fees.testing.Invoices;
import org.wego.fees.testing.Roster;
import org.wego.platform.id.Ids;

@QuarkusTest
class PopulationTest extends FeesTest {

  private static final Roster.Member SEOUL = Roster.member("Seoul");
  private static final String HEADER = "memberId,year,population\n";

  @BeforeEach
  void seoul_has_declared_an_undated_figure() {
    Generated.account(SEOUL);
  }

  private static ValidatableResponse enter(UUID member, String year, Object population) {
    return Api.secretariat()
        .contentType(ContentType.JSON)
        .body(
            "{\"memberId\":\"%s\",\"year\":%s,\"population\":%s}"
                .formatted(member, year, population))
        .post("/api/v1/population-figures")
        .then();
  }

  private static ValidatableResponse importFile(String file, boolean dryRun) {
    return Api.secretariat()
        .contentType("text/csv")
        .queryParam("dryRun", dryRun)
        .body(file.getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/population-figures/imports")
        .then();
  }

  private static long figures() {
    return Database.number("SELECT count(*) FROM population_figure");
  }

  @Test
  @DisplayName("F7a: the latest figure not after the fee year counts, else the undated one")
  void the_latest_figure_not_after_the_fee_year_counts() {
    Api.importIndicators();
    enter(SEOUL.id(), "2014", 150_000).statusCode(201).body("source", equalTo("ENTERED"));
    enter(SEOUL.id(), "2016", 450_000).statusCode(201);
    for (int year : new int[] {2013, 2014, 2015, 2016, 2017}) {
      Api.run(year);
    }
    assertThat(populationBilled(2013)).isEqualTo(SEOUL.population().intValue());
    assertThat(populationBilled(2014)).isEqualTo(150_000);
    assertThat(populationBilled(2015)).isEqualTo(150_000);
    assertThat(populationBilled(2016)).isEqualTo(450_000);
    assertThat(populationBilled(2017)).isEqualTo(450_000);
  }

  private static Object populationBilled(int feeYear) {
    return Invoices.of(feeYear).get(SEOUL.id()).explanation().get("population");
  }

  @Test
  @DisplayName("F10: a city without a population is an exception, not a guess")
  void a_city_without_a_population_is_an_exception_until_it_is_entered() {
    Api.importIndicators();
    Database.execute("DELETE FROM population_figure");
    String run = Api.run(2016).getString("id");
    Api.secretariat()
        .get("/api/v1/fee-runs/" + run + "/exceptions")
        .then()
        .body("items.code", contains("POPULATION_MISSING"))
        .body("items.detail", contains("Population of Seoul for 2016 is missing"));
    enter(SEOUL.id(), "null", 10_000_000).statusCode(201);
    Api.secretariat().post("/api/v1/fee-runs/" + run + "/resumption").then().statusCode(202);
    assertThat(Api.awaitRun(run).getString("state")).isEqualTo("COMPLETED");
  }

  @Test
  void a_figure_that_counts_already_is_not_entered_again() {
    enter(SEOUL.id(), "2015", 9_904_312).statusCode(201);
    enter(SEOUL.id(), "2015", 9_904_312).statusCode(200);
    enter(SEOUL.id(), "2015", 9_904_313).statusCode(201);
    assertThat(figures()).isEqualTo(3);
    Api.secretariat()
        .queryParam("memberId", SEOUL.id())
        .get("/api/v1/population-figures")
        .then()
        .statusCode(200)
        .body("items.population", contains(9_904_313, 9_904_312, SEOUL.population().intValue()));
  }

  @Test
  void a_figure_of_an_unknown_member_is_refused() {
    enter(Ids.next(), "2015", 1)
        .statusCode(422)
        .body("code", equalTo("MEMBER_UNKNOWN"))
        .body("errors.pointer", contains("/memberId"));
  }

  @Test
  void every_fault_of_a_figure_is_answered_at_once() {
    Api.secretariat()
        .contentType(ContentType.JSON)
        .body("{\"memberId\":\"Seoul\",\"year\":20150,\"population\":1.5,\"colour\":\"red\"}")
        .post("/api/v1/population-figures")
        .then()
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/memberId", "/year", "/population", "/colour"));
    enter(SEOUL.id(), "2015", 0).statusCode(400);
    assertThat(figures()).isEqualTo(1);
  }

  @Test
  void a_file_of_figures_is_imported_once_all_of_it_or_nothing() {
    String file = HEADER + SEOUL.id() + ",2015,9904312\n" + SEOUL.id() + ",2016,9843288\n";
    importFile(file, true).statusCode(200).body("added", equalTo(2));
    assertThat(figures()).isEqualTo(1);
    importFile(file, false).statusCode(200).body("added", equalTo(2));
    importFile(file, false).statusCode(200).body("added", equalTo(0)).body("unchanged", equalTo(2));
    assertThat(figures()).isEqualTo(3);

    importFile(
            HEADER
                + SEOUL.id()
                + ",2017,9766288\n"
                + Ids.next()
                + ",2017,1\n"
                + "Seoul,2017,1\n"
                + SEOUL.id()
                + ",2017,1\n"
                + SEOUL.id()
                + ",MMXVIII,none\n",
            false)
        .statusCode(400)
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/rows/3/memberId",
                "/rows/4/memberId",
                "/rows/5/year",
                "/rows/6/year",
                "/rows/6/population"));
    assertThat(figures()).isEqualTo(3);
  }
}
