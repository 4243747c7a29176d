package org.wego.fees.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.fees.testing.Api;
import org.wego.fees.testing.Database;
import org.wego.fees.testing.FeesTest;
import org.wego.fees.testing.Generated;
import org.wego.fees.testing.Invoices;
import org.wego.fees.testing.MemberTopic;
import org.wego.fees.testing.Roster;
import org.wego.platform.id.Ids;
import org.wego.platform.testkit.Tokens;

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

  private static ValidatableResponse declare(UUID caller, UUID member, int year, long population) {
    return Api.as(Tokens.of("member").with("member_id", caller))
        .contentType(ContentType.JSON)
        .body(
            "{\"memberId\":\"%s\",\"year\":%d,\"population\":%d}"
                .formatted(member, year, population))
        .post("/api/v1/population-figures")
        .then();
  }

  @Test
  @DisplayName("F7a: a member declares its own figure of a year, and what it corrects is kept")
  void a_member_declares_its_own_figure() {
    declare(SEOUL.id(), SEOUL.id(), 2015, 9_904_312)
        .statusCode(201)
        .body("source", equalTo("DECLARED"));
    declare(SEOUL.id(), SEOUL.id(), 2015, 9_904_312).statusCode(200);
    declare(SEOUL.id(), SEOUL.id(), 2015, 9_904_313).statusCode(201);
    enter(SEOUL.id(), "2015", 9_904_313).statusCode(201).body("source", equalTo("ENTERED"));
    Api.as(Tokens.of("member").with("member_id", SEOUL.id()))
        .get("/api/v1/population-figures?year=2015")
        .then()
        .statusCode(200)
        .body("items.population", contains(9_904_313, 9_904_313, 9_904_312))
        .body("items.source", contains("ENTERED", "DECLARED", "DECLARED"));
  }

  @Test
  @DisplayName("F7a: a member neither declares nor sees the figures of another one")
  void a_member_has_no_part_in_the_figures_of_another_one() {
    UUID frankfurt = Roster.member("Frankfurt").id();
    declare(frankfurt, SEOUL.id(), 2015, 1).statusCode(404).body("code", equalTo("NOT_FOUND"));
    declare(frankfurt, frankfurt, 2015, 1).statusCode(422).body("code", equalTo("MEMBER_UNKNOWN"));
    Api.as(Tokens.of("member").with("member_id", frankfurt))
        .get("/api/v1/population-figures?memberId=" + SEOUL.id())
        .then()
        .statusCode(200)
        .body("items", empty());
    assertThat(figures()).isEqualTo(1);
  }

  @Test
  @DisplayName("F7a: an event that repeats an older figure does not undo what was declared here")
  void an_event_that_repeats_a_figure_does_not_undo_a_later_declaration() {
    Roster.Member busan =
        Roster.members().stream()
            .filter(m -> m.population() != null && !m.id().equals(SEOUL.id()))
            .findFirst()
            .orElseThrow();
    Map<String, Object> state = MemberTopic.state(busan);
    state.put("population", 3_500_000);
    state.put("populationYear", 2015);
    MemberTopic.tell("member-registered", 1, state);
    declare(busan.id(), busan.id(), 2015, 3_600_000).statusCode(201);
    state.put("name", "Renamed");
    MemberTopic.tell("member-updated", 2, state);
    assertThat(populations(busan.id())).containsExactly(3_600_000, 3_500_000);
    state.put("population", 3_700_000);
    MemberTopic.tell("member-updated", 3, state);
    assertThat(populations(busan.id())).containsExactly(3_700_000, 3_600_000, 3_500_000);
  }

  private static List<Integer> populations(UUID member) {
    return Api.secretariat()
        .queryParam("memberId", member)
        .get("/api/v1/population-figures?year=2015")
        .then()
        .extract()
        .path("items.population");
  }
}
