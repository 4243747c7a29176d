package org.wego.fees.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.fees.testing.Api;
import org.wego.fees.testing.Database;
import org.wego.fees.testing.Exemptions;
import org.wego.fees.testing.FeesTest;
import org.wego.fees.testing.Generated;
import org.wego.fees.testing.Invoices;
import org.wego.fees.testing.Payments;
import org.wego.fees.testing.Roster;
import org.wego.platform.persistence.testing.CountedSql;
import org.wego.platform.testkit.TestClock;

/** Standings on days of 2016; Seoul is billed 10,000 USD on 4 January, which are due on 4 March. */
@QuarkusTest
class StandingTest extends FeesTest {

  private static final Roster.Member SEOUL = Roster.member("Seoul");
  private static final Roster.Member FRANKFURT = Roster.member("Frankfurt");

  private String invoice;

  @BeforeEach
  void seoul_is_billed() {
    TestClock.moveTo(LocalDate.of(2016, 1, 4));
    Generated.account(SEOUL);
    Api.importIndicators();
    Api.run(2016);
    invoice = Invoices.of(2016).get(SEOUL.id()).id();
  }

  @Test
  @DisplayName("F14: an invoice is overdue on the day after it is due, and not on the due day")
  void an_invoice_is_overdue_on_the_day_after_it_is_due() {
    standing("2016-03-04")
        .body("standing", equalTo("GOOD"))
        .body("outstanding.amount", equalTo("10000.00"))
        .body("reasons.code", contains("NOT_YET_DUE"))
        .body("reasons[0].dueOn", equalTo("2016-03-04"));
    standing("2016-03-05")
        .body("standing", equalTo("ARREARS"))
        .body("reasons.code", contains("OVERDUE"))
        .body("reasons[0].invoiceId", equalTo(invoice))
        .body("reasons[0].invoiceNumber", equalTo("WEGO-2016-000001"))
        .body("reasons[0].unpaid.amount", equalTo("10000.00"))
        .body("reasons[0].daysOverdue", equalTo(1))
        .body("reasons[0].detail", equalTo("WEGO-2016-000001: 10000.00 USD are 1 days overdue"));
  }

  @Test
  @DisplayName("F14: the day is counted in the business zone")
  void the_day_is_counted_in_the_business_zone() {
    TestClock.moveTo(Instant.parse("2016-03-04T14:30:00Z"));
    present().body("asOf", equalTo("2016-03-04")).body("standing", equalTo("GOOD"));
    TestClock.moveTo(Instant.parse("2016-03-04T15:00:01Z"));
    present().body("asOf", equalTo("2016-03-05")).body("standing", equalTo("ARREARS"));
  }

  @Test
  @DisplayName("F14: a part that is missing is in arrears, until the day on which it is paid")
  void payments_count_from_the_day_on_which_they_were_booked() {
    TestClock.moveTo(LocalDate.of(2016, 4, 1));
    Payments.pay(invoice, "4000.00").statusCode(201);
    TestClock.moveTo(LocalDate.of(2016, 5, 2));
    Payments.pay(invoice, "6000.00").statusCode(201);

    standing("2016-03-31").body("outstanding.amount", equalTo("10000.00"));
    standing("2016-05-01")
        .body("standing", equalTo("ARREARS"))
        .body("outstanding.amount", equalTo("6000.00"))
        .body("reasons[0].unpaid.amount", equalTo("6000.00"))
        .body("reasons[0].daysOverdue", equalTo(58));
    standing("2016-05-02")
        .body("standing", equalTo("GOOD"))
        .body("outstanding.amount", equalTo("0.00"))
        .body("reasons.code", contains("PAID"));
  }

  @Test
  @DisplayName("F12, F14: where payment is impossible there are no arrears")
  void where_payment_is_impossible_there_are_no_arrears() {
    TestClock.moveTo(LocalDate.of(2016, 4, 1));
    giveUp("payment-impossible");

    standing("2016-03-31").body("standing", equalTo("ARREARS"));
    standing("2016-04-01")
        .body("standing", equalTo("GOOD"))
        .body("outstanding.amount", equalTo("10000.00"))
        .body("reasons.code", contains("PAYMENT_IMPOSSIBLE"));

    // Another decision changes why, and not since when.
    TestClock.moveTo(LocalDate.of(2016, 6, 1));
    giveUp("payment-impossible");
    standing("2016-04-01").body("standing", equalTo("GOOD"));
  }

  @Test
  @DisplayName("F12, F14: what was written off was not paid, until it is paid after all")
  void what_was_written_off_is_in_arrears_until_it_is_paid() {
    TestClock.moveTo(LocalDate.of(2016, 12, 1));
    giveUp("uncollectible");
    standing("2016-12-01")
        .body("standing", equalTo("ARREARS"))
        .body("outstanding.amount", equalTo("0.00"))
        .body("reasons.code", contains("UNCOLLECTIBLE"))
        .body("reasons[0].unpaid.amount", equalTo("10000.00"));

    TestClock.moveTo(LocalDate.of(2016, 12, 2));
    Payments.pay(invoice, "10000.00").statusCode(201);
    standing("2016-12-02").body("standing", equalTo("GOOD"));
  }

  @Test
  @DisplayName("F12, F14: a void invoice asks for nothing from the day on which it was made void")
  void a_void_invoice_is_no_arrears() {
    TestClock.moveTo(LocalDate.of(2016, 4, 1));
    Payments.post("/api/v1/invoices/" + invoice + "/void", "{\"reason\":\"x\"}").statusCode(200);

    standing("2016-03-31").body("standing", equalTo("ARREARS"));
    standing("2016-04-01")
        .body("standing", equalTo("GOOD"))
        .body("reasons.code", contains("NOT_YET_DUE"))
        .body("reasons[0].invoiceId", nullValue());
  }

  @Test
  @DisplayName(
      "F8, F14: who is exempt stands so from the day of the grant to that of its revocation")
  void who_is_exempt_stands_so() {
    TestClock.moveTo(LocalDate.of(2016, 4, 1));
    String waiver = Exemptions.waive(SEOUL.id(), 2016).statusCode(201).extract().path("id");
    TestClock.moveTo(LocalDate.of(2016, 6, 1));
    Exemptions.revoke(waiver).statusCode(200);

    standing("2016-03-31").body("standing", equalTo("ARREARS"));
    standing("2016-05-31")
        .body("standing", equalTo("EXEMPT"))
        .body("exemptYears", contains(2016))
        .body("reasons.code", contains("EXEMPT"))
        .body("reasons[0].exemptionId", equalTo(waiver));
    standing("2016-06-01").body("standing", equalTo("GOOD")).body("exemptYears", hasSize(0));
  }

  @Test
  @DisplayName("F2, F14: liability is that of the day's year, and debts of others remain")
  void who_is_not_liable_is_told_why() {
    standing("2010-12-31")
        .body("standing", equalTo("NOT_LIABLE"))
        .body("reasons[0].detail", equalTo("Its first fee year is 2011 (F2)"));
    standing("2010-01-01")
        .body("reasons[0].detail", equalTo("It is neither Full nor Friendship (F1)"));
    Database.execute("UPDATE billing_period SET valid_to = '2016-07-01'");
    standing("2016-12-31").body("standing", equalTo("ARREARS"));
    TestClock.moveTo(LocalDate.of(2016, 12, 31));
    Payments.pay(invoice, "10000.00").statusCode(201);
    standing("2016-12-31").body("standing", equalTo("GOOD"));
    standing("2017-01-01")
        .body("standing", equalTo("NOT_LIABLE"))
        .body(
            "reasons[0].detail",
            equalTo("Not liable since its membership ended on 2016-07-01 (F2)"));
  }

  @Test
  @DisplayName("F2, F14: a merged member's debts stay with it, and the successor is named")
  void a_merged_member_keeps_its_debts() {
    Generated.account(FRANKFURT);
    Database.execute(
        "UPDATE billing_account SET successor_id = ?, category = NULL WHERE member_id = ?",
        FRANKFURT.id(),
        SEOUL.id());
    Database.execute(
        "UPDATE billing_period SET valid_to = '2016-02-01' WHERE member_id = ?", SEOUL.id());

    standing("2017-02-01")
        .body("standing", equalTo("ARREARS"))
        .body("successorId", equalTo(FRANKFURT.id().toString()));
    Api.secretariat()
        .get("/api/v1/billing-accounts/{id}/standing?asOf=2017-02-01", FRANKFURT.id())
        .then()
        .body("standing", equalTo("GOOD"))
        .body("outstanding.amount", equalTo("0.00"));
    Api.secretariat()
        .get("/api/v1/billing-accounts/{id}/standing", UUID.randomUUID())
        .then()
        .statusCode(404);
  }

  @Test
  @DisplayName("F14: the standings of all are listed as of a day, in one statement")
  void the_standings_of_all_are_listed_in_one_statement() throws Exception {
    Generated.account(FRANKFURT);
    assertThat(
            CountedSql.during(
                () ->
                    Api.secretariat()
                        .get("/api/v1/standings?asOf=2016-03-05&count=false")
                        .then()
                        .statusCode(200)
                        .body("items.memberName", contains("Frankfurt", "Seoul"))
                        .body("items.standing", contains("GOOD", "ARREARS"))))
        .isEqualTo(1);
    String next =
        Api.secretariat()
            .get("/api/v1/standings?asOf=2016-03-05&limit=1&count=true")
            .then()
            .body("total", equalTo(2))
            .extract()
            .path("next");
    Api.secretariat()
        .queryParam("cursor", next)
        .get("/api/v1/standings?asOf=2016-03-05&limit=1")
        .then()
        .body("items.memberName", contains("Seoul"));
    Api.secretariat()
        .get("/api/v1/standings?asOf=2016-03-05&standing=ARREARS&region=ASIA")
        .then()
        .body("items.memberName", contains("Seoul"));
    Api.secretariat()
        .get("/api/v1/standings?asOf=2016-03-05&standing=ARREARS&region=EUROPE")
        .then()
        .body("items", hasSize(0));
    assertThat(
            Api.secretariat()
                .accept("text/csv")
                .get("/api/v1/standings?asOf=2016-03-05&region=ASIA")
                .then()
                .extract()
                .asString())
        .contains("Seoul,ASIA,KR,2016-03-05,ARREARS,10000.00,USD");
  }

  @Test
  @DisplayName("F14: one member's standing takes one statement")
  void one_standing_takes_one_statement() throws Exception {
    assertThat(CountedSql.during(() -> standing("2016-03-05"))).isEqualTo(1);
  }

  private void giveUp(String step) {
    Payments.post(
            "/api/v1/invoices/" + invoice + "/" + step,
            "{\"reason\":\"Sanctions\",\"decisionReference\":\"EXCOM-2016-08\"}")
        .statusCode(200);
  }

  private static ValidatableResponse standing(String asOf) {
    return Api.secretariat()
        .get("/api/v1/billing-accounts/{id}/standing?asOf={day}", SEOUL.id(), asOf)
        .then()
        .statusCode(200)
        .body("asOf", equalTo(asOf));
  }

  private static ValidatableResponse present() {
    return Api.secretariat()
        .get("/api/v1/billing-accounts/{id}/standing", SEOUL.id())
        .then()
        .statusCode(200);
  }
}
