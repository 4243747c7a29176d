package org.wego.fees.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wego.fees.testing.Api;
import org.wego.fees.testing.FeesTest;
import org.wego.fees.testing.Generated;
import org.wego.fees.testing.Invoices;
import org.wego.fees.testing.Payments;
import org.wego.fees.testing.Roster;
import org.wego.platform.persistence.testing.CountedSql;
import org.wego.platform.testkit.TestClock;

/** Seoul owes 10,000 and Frankfurt 7,000 for 2016, issued on 4 January and due on 4 March. */
@QuarkusTest
class AgeingReportTest extends FeesTest {

  private static final Roster.Member SEOUL = Roster.member("Seoul");
  private static final Roster.Member FRANKFURT = Roster.member("Frankfurt");
  private static final LocalDate ISSUED = LocalDate.of(2016, 1, 4);

  @BeforeEach
  void seoul_and_frankfurt_are_billed() {
    Generated.account(SEOUL);
    Generated.account(FRANKFURT);
    Api.importIndicators();
    TestClock.moveTo(ISSUED);
    Api.run(2016);
  }

  @ParameterizedTest
  @CsvSource({
    "2016-03-04, current",
    "2016-03-05, days1To30",
    "2016-04-03, days1To30",
    "2016-04-04, days31To60",
    "2016-05-03, days31To60",
    "2016-05-04, days61To90",
    "2016-06-02, days61To90",
    "2016-06-03, over90"
  })
  @DisplayName("F12: what is owed is in the bucket of its days after the due date, at every edge")
  void each_edge_of_the_buckets(String asOf, String bucket) {
    report("asOf=" + asOf)
        .body("items.memberName", equalTo(List.of("Frankfurt", "Seoul")))
        .body("items[1].amounts." + bucket + ".amount", equalTo("10000.00"))
        .body("items[1].amounts.owed.amount", equalTo("10000.00"));
    totals(asOf)
        .body("all." + bucket + ".amount", equalTo("17000.00"))
        .body("all.owed.amount", equalTo("17000.00"));
  }

  @Test
  @DisplayName("F12: the report of a day knows what was booked by then, and is the trial balance's")
  void the_report_of_any_day_equals_the_receivables_of_that_day() {
    String frankfurt = Invoices.of(2016).get(FRANKFURT.id()).id();
    TestClock.moveTo(LocalDate.of(2016, 2, 1));
    Payments.receive(SEOUL.id(), "4000.00").statusCode(201);
    TestClock.moveTo(LocalDate.of(2016, 5, 10));
    Payments.receive(SEOUL.id(), "7000.00").statusCode(201);
    Payments.post(
            "/api/v1/invoices/" + frankfurt + "/credit-notes",
            "{\"amount\":{\"amount\":\"500.00\",\"currency\":\"USD\"},\"reason\":\"Agreed\"}")
        .statusCode(201);
    TestClock.moveTo(LocalDate.of(2016, 5, 20));
    Payments.post(
            "/api/v1/invoices/" + frankfurt + "/uncollectible",
            "{\"reason\":\"Gone\",\"decisionReference\":\"EC-2016-1\"}")
        .statusCode(200);

    assertOwed("2016-01-03", "0.00", "0.00");
    assertOwed("2016-01-31", "17000.00", "0.00");
    assertOwed("2016-02-01", "13000.00", "0.00");
    assertOwed("2016-05-10", "6500.00", "1000.00");
    assertOwed("2016-05-20", "0.00", "1000.00");
    report("asOf=2016-05-10&region=ASIA")
        .body("items", hasSize(1))
        .body("items[0].memberName", equalTo("Seoul"))
        .body("items[0].amounts.owed.amount", equalTo("0.00"))
        .body("items[0].amounts.credit.amount", equalTo("1000.00"))
        .body("items[0].amounts.balance.amount", equalTo("-1000.00"));
    report("asOf=2016-05-20&region=EUROPE").body("items", hasSize(0));
  }

  @Test
  @DisplayName("F12: the report is paged by names in one statement a page, and is a table too")
  void the_report_is_a_paged_list_and_a_table() throws Exception {
    String next = report("limit=1&count=true").body("total", equalTo(2)).extract().path("next");
    report("limit=1&cursor=" + next)
        .body("items[0].memberName", equalTo("Seoul"))
        .body("next", nullValue());
    assertThat(CountedSql.during(() -> report("limit=10"))).isEqualTo(1);
    String table =
        Api.secretariat()
            .accept("text/csv")
            .get("/api/v1/ageing-report?asOf=2016-04-10")
            .then()
            .statusCode(200)
            .contentType(startsWith("text/csv"))
            .extract()
            .asString();
    assertThat(table.lines())
        .hasSize(3)
        .first()
        .asString()
        .startsWith("memberId,memberName,region,country,amounts.current.amount,");
    assertThat(table).contains("Seoul,ASIA,KR,0.00,USD,0.00,USD,10000.00,USD");
    report("region=MOON", 400).body(containsString("/query/region"));
  }

  private static void assertOwed(String asOf, String owed, String credit) {
    totals(asOf).body("all.owed.amount", equalTo(owed)).body("all.credit.amount", equalTo(credit));
    String receivables =
        Api.secretariat()
            .get("/api/v1/trial-balance?asOf=" + asOf)
            .then()
            .extract()
            .path("accounts.find { it.account == 'RECEIVABLES' }?.balance?.amount");
    assertThat(receivables == null ? "0.00" : receivables).as(asOf).isEqualTo(owed);
  }

  private static ValidatableResponse totals(String asOf) {
    return Api.secretariat()
        .get("/api/v1/ageing-report/totals?asOf=" + asOf)
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse report(String query) {
    return report(query, 200);
  }

  private static ValidatableResponse report(String query, int status) {
    return Api.secretariat().get("/api/v1/ageing-report?" + query).then().statusCode(status);
  }
}
