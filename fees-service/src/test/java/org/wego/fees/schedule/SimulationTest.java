package org.wego.fees.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.List;
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
import org.wego.fees.testing.Schedules;
import org.wego.platform.persistence.testing.CountedSql;

/** The real roster under charts that were never in force. */
@QuarkusTest
class SimulationTest extends FeesTest {

  private static final BigDecimal TENTH = new BigDecimal("0.1");

  private String tenPercentMore;

  @BeforeEach
  void a_chart_that_is_ten_percent_higher_is_drafted() {
    Generated.accounts(Roster.members());
    Api.importIndicators();
    tenPercentMore = Schedules.copy(Schedules.printed(), 2017, "10").extract().path("id");
  }

  private String simulations() {
    return "/api/v1/fee-schedules/" + tenPercentMore + "/simulations";
  }

  @Test
  @DisplayName("F3 to F7: a simulation tells each liable member's fee by both charts, and the sums")
  void a_simulation_tells_the_fees_by_both_charts() {
    BigDecimal present =
        Roster.members().stream()
            .filter(member -> Roster.liable(member, 2016))
            .map(m -> Roster.feeOf(m, Roster.indicators().get(m.country() + "/2014")))
            .filter(fee -> fee != null)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    JsonPath simulation =
        Schedules.simulate(tenPercentMore, 2016)
            .statusCode(201)
            .body("feeYear", equalTo(2016))
            .body("comparedWith", equalTo(Schedules.printed()))
            .body("total.members", equalTo(99))
            .body("total.rising", equalTo(98))
            .body("total.falling", equalTo(0))
            .body("total.unchanged", equalTo(0))
            .body("total.exceptions", equalTo(1))
            .body("regions", hasSize(6))
            .extract()
            .jsonPath();
    assertThat(money(simulation, "total.presentTotal")).isEqualByComparingTo(present);
    assertThat(money(simulation, "total.difference")).isEqualByComparingTo(present.multiply(TENTH));
    assertThat(money(simulation, "total.newTotal"))
        .isEqualByComparingTo(present.add(present.multiply(TENTH)));
    assertThat(
            simulation.<String>getList("regions.presentTotal.amount").stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(present);
    Api.secretariat()
        .get(simulations() + "/" + simulation.getString("id"))
        .then()
        .statusCode(200)
        .body("total.rising", equalTo(98));
  }

  private static BigDecimal money(JsonPath json, String path) {
    return new BigDecimal(json.getString(path + ".amount"));
  }

  @Test
  @DisplayName("F10: a member whose figure is missing is told, not guessed")
  void the_members_of_a_simulation_are_listed_with_both_fees() {
    String id = Schedules.simulate(tenPercentMore, 2016).extract().path("id");
    String members = simulations() + "/" + id + "/members";
    Api.secretariat()
        .get(members + "?change=UNKNOWN")
        .then()
        .statusCode(200)
        .body("items.memberName", contains("Hebron"))
        .body("items.detail", contains("GDP per capita of PS for 2014 is missing"))
        .body("items[0]", not(hasKey("newFee")));
    JsonPath seoul =
        Api.secretariat()
            .get(members + "?region=ASIA&sort=-difference&limit=1&count=true")
            .then()
            .body("items.percent", everyItem(equalTo(new BigDecimal("10.00"))))
            .body("items.change", contains("RISES"))
            .extract()
            .jsonPath();
    assertThat(money(seoul, "items[0].newFee"))
        .isEqualByComparingTo(
            money(seoul, "items[0].presentFee").add(money(seoul, "items[0].difference")));
    assertThat(seoul.getString("next")).isNotNull();
    assertThat(
            Api.secretariat()
                .accept("text/csv")
                .get(members)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines())
        .hasSize(100);
  }

  @Test
  void a_page_of_members_takes_two_statements_however_many_there_are() throws Exception {
    String id = Schedules.simulate(tenPercentMore, 2016).extract().path("id");
    assertThat(
            CountedSql.during(
                () ->
                    Api.secretariat()
                        .get(simulations() + "/" + id + "/members?limit=90")
                        .then()
                        .statusCode(200)
                        .body("items", hasSize(90))))
        .isLessThanOrEqualTo(2);
  }

  @Test
  @DisplayName("F9: a simulation bills nothing, and what was billed plays no part in it")
  void a_simulation_changes_nothing_else() {
    Api.run(2016);
    long before = figures();
    Schedules.simulate(tenPercentMore, 2016).statusCode(201).body("total.rising", equalTo(98));
    assertThat(figures()).isEqualTo(before);
    assertThat(Invoices.of(2016)).hasSize(98);
  }

  private static long figures() {
    return Database.number(
        "SELECT (SELECT count(*) FROM invoice) + (SELECT count(*) FROM ledger_entry)"
            + " + (SELECT count(*) FROM fee_run)");
  }

  @Test
  @DisplayName("F8: who is exempt pays nothing by either chart")
  void an_exempt_member_is_counted_apart() {
    Database.execute(
        """
        INSERT INTO exemption (id, member_id, fee_year, basis, reason, decision_reference,
                               granted_on, granted_at, granted_by)
        VALUES (uuidv7(), ?, 2016, 'WAIVER', 'x', 'EC-2016-01', '2016-01-01', now(), 'a test')
        """,
        Roster.member("Seoul").id());
    JsonPath simulation =
        Schedules.simulate(tenPercentMore, 2016)
            .statusCode(201)
            .body("total.members", equalTo(99))
            .body("total.rising", equalTo(97))
            .body("total.exempt", equalTo(1))
            .extract()
            .jsonPath();
    Api.secretariat()
        .get(simulations() + "/" + simulation.getString("id") + "/members?change=EXEMPT")
        .then()
        .body("items.memberName", contains("Seoul"));
    assertThat(
            simulate("?dryRun=true", "{\"feeYear\":2016}")
                .extract()
                .jsonPath()
                .getString("total.newTotal.amount"))
        .isEqualTo(simulation.getString("total.newTotal.amount"));
  }

  @Test
  void a_dry_run_keeps_nothing() {
    simulate("?dryRun=true", "{\"feeYear\":2016}")
        .statusCode(200)
        .body("$", not(hasKey("id")))
        .body("total.rising", equalTo(98))
        .body("regions", hasSize(6));
    assertThat(Database.number("SELECT count(*) FROM fee_simulation")).isZero();
    assertThat(Database.number("SELECT count(*) FROM fee_simulation_member")).isZero();
  }

  private ValidatableResponse simulate(String query, String body) {
    return Api.secretariat()
        .contentType(ContentType.JSON)
        .body(body)
        .post(simulations() + query)
        .then();
  }

  @Test
  @DisplayName("F7: a draft with another offset takes another year's GDP")
  void a_draft_with_another_offset_takes_another_years_figures() {
    Schedules.patch(tenPercentMore, "*", "{\"gdpYearOffset\":3}").statusCode(200);
    String id = Schedules.simulate(tenPercentMore, 2016).extract().path("id");
    Api.secretariat()
        .get(simulations() + "/" + id + "/members?change=UNKNOWN")
        .then()
        .body(
            "items.detail",
            contains(
                "GDP per capita of PS for 2013 is missing; GDP per capita of PS for 2014 is"
                    + " missing"));
  }

  @Test
  @DisplayName("F3: fees that a draft leaves out are exceptions of its simulation")
  void a_draft_with_gaps_is_simulated_as_far_as_it_goes() {
    Schedules.patch(
            tenPercentMore,
            "*",
            "{\"cells\":[" + Schedules.cell(20_000, null, 0, null, "10000.00") + "]}")
        .statusCode(200);
    JsonPath total = Schedules.simulate(tenPercentMore, 2016).extract().jsonPath();
    assertThat(total.getInt("total.exceptions")).isBetween(2, 98);
    assertThat(total.getInt("total.members")).isEqualTo(99);
  }

  @Test
  @DisplayName("F3a: a year without a schedule is compared with one that is named")
  void a_simulation_is_compared_with_the_schedule_in_force_or_another_one() {
    Schedules.simulate(tenPercentMore, 2010)
        .statusCode(422)
        .body("code", equalTo("SCHEDULE_NOT_IN_FORCE"));
    simulate("", "{\"feeYear\":2016,\"comparedWith\":\"%s\"}".formatted(tenPercentMore))
        .statusCode(201)
        .body("total.unchanged", equalTo(98))
        .body("total.difference.amount", equalTo("0.00"));
    simulate("", "{\"feeYear\":2016,\"comparedWith\":\"%s\"}".formatted(UUID.randomUUID()))
        .statusCode(422)
        .body("code", equalTo("SCHEDULE_UNKNOWN"))
        .body("errors.pointer", contains("/comparedWith"));
    simulate("", "{\"feeYear\":\"2016\",\"colour\":1}").statusCode(400);
  }

  @Test
  void simulations_belong_to_their_schedule_and_go_with_a_draft() {
    String id = Schedules.simulate(tenPercentMore, 2016).extract().path("id");
    Schedules.simulate(tenPercentMore, 2015).statusCode(201);
    Api.secretariat().get(simulations()).then().body("items.feeYear", contains(2015, 2016));
    Api.secretariat()
        .get("/api/v1/fee-schedules/" + Schedules.printed() + "/simulations/" + id)
        .then()
        .statusCode(404);
    Api.secretariat()
        .get("/api/v1/fee-schedules/" + UUID.randomUUID() + "/simulations")
        .then()
        .statusCode(404);
    List<String> left = List.of("fee_simulation", "fee_simulation_member", "fee_simulation_region");
    Schedules.discard(tenPercentMore).statusCode(204);
    for (String table : left) {
      assertThat(Database.number("SELECT count(*) FROM " + table)).isZero();
    }
  }
}
