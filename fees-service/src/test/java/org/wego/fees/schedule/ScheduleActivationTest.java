package org.wego.fees.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.fees.testing.Api;
import org.wego.fees.testing.Database;
import org.wego.fees.testing.FeesTest;
import org.wego.fees.testing.Generated;
import org.wego.fees.testing.Invoices;
import org.wego.fees.testing.Roster;
import org.wego.fees.testing.Schedules;

@QuarkusTest
class ScheduleActivationTest extends FeesTest {

  private static final Roster.Member SEOUL = Roster.member("Seoul");

  private static String flat(int fromYear) {
    return Schedules.draft(fromYear, Schedules.FLAT).statusCode(201).extract().path("id");
  }

  private static ValidatableResponse quote(int feeYear) {
    return Api.anyone()
        .get(
            "/api/v1/fee-quotes?organizationType=CITY&population=1&gdpPerCapitaPpp=1&feeYear="
                + feeYear)
        .then();
  }

  @Test
  @DisplayName("F3a: an activated schedule is in force from its year, the earlier one until then")
  void an_activated_schedule_is_in_force_from_its_year_on() {
    Schedules.activate(flat(2017), "{\"decisionReference\":\"EC-2016-04\"}")
        .statusCode(200)
        .body("status", equalTo("ACTIVE"))
        .body("effectiveFromYear", equalTo(2017))
        .body("$", not(hasKey("effectiveToYear")))
        .body("decisionReference", equalTo("EC-2016-04"))
        .body("warnings", empty());
    Schedules.get(Schedules.printed()).body("effectiveToYear", equalTo(2016));
    quote(2016).body("amount.amount", equalTo("400.00"));
    quote(2017).body("amount.amount", equalTo("100.00"));
    quote(2017).body("explanation.schedule", equalTo("2017"));
    quote(2010).statusCode(422).body("code", equalTo("SCHEDULE_NOT_IN_FORCE"));
  }

  @Test
  @DisplayName("F3a: a schedule that is activated between two others ends before the later one")
  void a_schedule_between_two_others_ends_before_the_later_one() {
    Schedules.activate(flat(2020), "{}").statusCode(200);
    Schedules.activate(flat(2030), "{\"effectiveFromYear\":2017}")
        .statusCode(200)
        .body("effectiveFromYear", equalTo(2017))
        .body("effectiveToYear", equalTo(2019));
    Schedules.get(Schedules.printed()).body("effectiveToYear", equalTo(2016));
    Schedules.activate(flat(2010), "{}").statusCode(200).body("effectiveToYear", equalTo(2010));
    quote(2010).statusCode(200);
    quote(2009).statusCode(422);
    Schedules.activate(flat(2020), "{}")
        .statusCode(409)
        .body("code", equalTo("SCHEDULE_YEAR_TAKEN"))
        .body("rule", equalTo("F3a"));
  }

  @Test
  @DisplayName("F3, F5: charts with gaps are not activated, and every gap is told at once")
  void charts_with_gaps_are_not_activated() {
    String id =
        Schedules.draft(
                2017,
                """
                [%s,%s,{"category":"FRIENDSHIP","organizationType":"GOVERNMENT_AGENCY","gdpFrom":0,
                  "gdpBelow":20000,"amount":{"amount":"1.00","currency":"USD"}}]
                """
                    .formatted(
                        Schedules.cell(0, 4000, 1, null, "100"),
                        Schedules.cell(5000, null, 0, 300_000L, "200")))
            .statusCode(201)
            .extract()
            .path("id");
    Schedules.activate(id, "{}")
        .statusCode(422)
        .body("code", equalTo("SCHEDULE_INCOMPLETE"))
        .body("rule", equalTo("F3"))
        .body(
            "errors.detail",
            contains(
                "No fee for FULL, GDP per capita from 0 to below 4000, population from 0 to below"
                    + " 1",
                "No fee for FULL, GDP per capita from 4000 to below 5000, population from 0",
                "No fee for FULL, GDP per capita from 5000, population from 300000",
                "No fee for REGIONAL_ASSOCIATION, GDP per capita from 0",
                "No fee for GOVERNMENT_AGENCY, GDP per capita from 20000"));
    Schedules.get(id).body("status", equalTo("DRAFT"));
    quote(2017).body("amount.amount", equalTo("400.00"));
  }

  @Test
  @DisplayName("F3: a fee that falls as GDP or population rises is a warning, the printed one none")
  void a_fee_that_falls_is_a_warning() {
    Schedules.get(Schedules.printed()).body("warnings", empty());
    String id =
        Schedules.draft(
                2017,
                Schedules.chart(
                    Schedules.cell(0, 4000, 0, 300_000L, "500"),
                    Schedules.cell(0, 4000, 300_000, null, "499.99"),
                    Schedules.cell(4000, null, 0, 300_000L, "500"),
                    Schedules.cell(4000, null, 300_000, null, "400")))
            .extract()
            .path("id");
    Schedules.activate(id, "{}")
        .statusCode(200)
        .body(
            "warnings.code",
            contains(
                "FEE_FALLS_WITH_POPULATION", "FEE_FALLS_WITH_GDP", "FEE_FALLS_WITH_POPULATION"))
        .body(
            "warnings[0].detail",
            equalTo(
                "The fee falls from 500.00 to 499.99 as population rises from 0-299 thousand to 300"
                    + " thousand or more"))
        .body("warnings[1].from.amount.amount", equalTo("499.99"))
        .body("warnings[1].to.gdpBand", equalTo("4000 or more"));
  }

  @Test
  @DisplayName("F9: a year that was billed keeps its schedule, and invoices their explanation")
  void a_year_that_was_billed_keeps_its_schedule() {
    Generated.account(SEOUL);
    Api.importIndicators();
    Api.run(2017);
    Schedules.activate(flat(2016), "{}")
        .statusCode(409)
        .body("code", equalTo("FEE_YEAR_BILLED"))
        .body("rule", equalTo("F9"));
    Schedules.activate(flat(2018), "{}").statusCode(200);
    Invoices.Row before = Invoices.of(2017).get(SEOUL.id());
    assertThat(before.explanation()).containsEntry("schedule", "2011");
    Api.run(2018);
    Invoices.Row after = Invoices.of(2018).get(SEOUL.id());
    assertThat(after.total()).isEqualByComparingTo("100");
    assertThat(after.explanation())
        .containsEntry("schedule", "2018")
        .containsEntry("gdpYear", 2016);
  }

  @Test
  @DisplayName("F9: a year whose billing was requested keeps its schedule, for it may be resumed")
  void a_year_whose_billing_was_requested_keeps_its_schedule() {
    Generated.account(SEOUL);
    Api.run(2017);
    assertThat(Database.number("SELECT count(*) FROM invoice")).isZero();
    Schedules.activate(flat(2017), "{}").statusCode(409).body("code", equalTo("FEE_YEAR_BILLED"));
  }

  @Test
  @DisplayName("F3a: of many that are activated for one year at once exactly one is in force")
  void of_many_that_are_activated_at_once_exactly_one_wins() {
    List<String> drafts = Stream.generate(() -> flat(2017)).limit(6).toList();
    List<Integer> answers =
        drafts.stream()
            .map(
                id ->
                    CompletableFuture.supplyAsync(
                        () -> Schedules.activate(id, "{}").extract().statusCode()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    assertThat(answers).containsOnly(200, 409).containsOnlyOnce(200);
    Api.anyone()
        .get("/api/v1/fee-schedules?status=ACTIVE")
        .then()
        .body("items", hasSize(2))
        .body("items.effectiveFromYear", contains(2017, 2011));
  }

  @Test
  void a_dry_run_checks_all_and_changes_nothing() {
    String id = flat(2017);
    Api.secretariat()
        .noContentType()
        .post("/api/v1/fee-schedules/" + id + "/activation?dryRun=true")
        .then()
        .statusCode(200)
        .body("status", equalTo("DRAFT"));
    Schedules.get(id).body("status", equalTo("DRAFT"));
    Schedules.get(Schedules.printed()).body("$", not(hasKey("effectiveToYear")));
    Api.secretariat()
        .contentType("application/json")
        .post("/api/v1/fee-schedules/" + id + "/activation")
        .then()
        .statusCode(200)
        .body("status", equalTo("ACTIVE"));
  }
}
