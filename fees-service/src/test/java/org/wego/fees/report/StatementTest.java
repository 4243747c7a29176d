package org.wego.fees.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.fees.testing.Api;
import org.wego.fees.testing.FeesTest;
import org.wego.fees.testing.Generated;
import org.wego.fees.testing.Invoices;
import org.wego.fees.testing.Payments;
import org.wego.fees.testing.Roster;
import org.wego.platform.testkit.TestClock;
import org.wego.platform.testkit.Tokens;

/** Seoul's account in 2016: billed 10,000, paid 11,000 in two parts, credited 500, refunded 600. */
@QuarkusTest
class StatementTest extends FeesTest {

  private static final Roster.Member SEOUL = Roster.member("Seoul");

  @BeforeEach
  void seoul_has_a_history() {
    Generated.account(SEOUL);
    Api.importIndicators();
    TestClock.moveTo(LocalDate.of(2016, 1, 4));
    Api.run(2016);
    String invoice = Invoices.of(2016).get(SEOUL.id()).id();
    TestClock.moveTo(LocalDate.of(2016, 2, 1));
    Payments.pay(invoice, "4000.00").statusCode(201);
    TestClock.moveTo(LocalDate.of(2016, 3, 1));
    Payments.post(
            "/api/v1/invoices/" + invoice + "/credit-notes",
            "{\"amount\":{\"amount\":\"500.00\",\"currency\":\"USD\"},\"reason\":\"Agreed\"}")
        .statusCode(201);
    TestClock.moveTo(LocalDate.of(2016, 3, 2));
    String payment = Payments.receive(SEOUL.id(), "7000.00").statusCode(201).extract().path("id");
    TestClock.moveTo(LocalDate.of(2016, 4, 1));
    Payments.post(
            "/api/v1/payments/" + payment + "/refunds",
            "{\"amount\":{\"amount\":\"600.00\",\"currency\":\"USD\"},\"reason\":\"Asked for\"}")
        .statusCode(201);
  }

  @Test
  @DisplayName("F12: a statement tells what changed the balance, and closes with the account's")
  void a_statement_closes_with_the_balance_of_the_account() {
    statement("")
        .body("memberName", equalTo("Seoul"))
        .body("from", nullValue())
        .body("to", equalTo("2016-04-01"))
        .body("opening.amount", equalTo("0.00"))
        .body(
            "lines.kind",
            contains(
                "INVOICE_ISSUED",
                "PAYMENT_RECEIVED",
                "CREDIT_NOTE_ISSUED",
                "PAYMENT_RECEIVED",
                "REFUND_PAID"))
        .body(
            "lines.amount.amount",
            contains("10000.00", "-4000.00", "-500.00", "-7000.00", "600.00"))
        .body(
            "lines.balance.amount",
            contains("10000.00", "6000.00", "5500.00", "-1500.00", "-900.00"))
        .body("lines.document", hasItem("WEGO-2016-000001"))
        .body("lines.document", hasItem("WEGO-CN-2016-000001"))
        .body("closing.amount", equalTo(balanceOfAccount()));
  }

  @Test
  @DisplayName("F12: a statement of some days opens with what was before them")
  void a_statement_of_some_days_opens_with_what_was_before() {
    statement("?from=2016-02-02&to=2016-03-01")
        .body("opening.amount", equalTo("6000.00"))
        .body("lines.kind", contains("CREDIT_NOTE_ISSUED"))
        .body("closing.amount", equalTo("5500.00"));
    statement("?from=2015-01-01&to=2015-12-31")
        .body("opening.amount", equalTo("0.00"))
        .body("lines.size()", equalTo(0))
        .body("closing.amount", equalTo("0.00"));
    Api.secretariat()
        .get(path() + "?from=2016-02-02&to=2016-02-01")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/query/from"));
  }

  @Test
  void a_statement_is_a_table_too_and_belongs_to_its_member() {
    String table =
        Api.as(Tokens.of("member").with("member_id", SEOUL.id()))
            .accept("text/csv")
            .get(path() + "?from=2016-03-01")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(table.lines())
        .containsExactly(
            "day,kind,document,reference,amount.amount,amount.currency,balance.amount,"
                + "balance.currency",
            "2016-03-01,OPENING_BALANCE,,,,,6000.00,USD",
            "2016-03-01,CREDIT_NOTE_ISSUED,WEGO-CN-2016-000001,Agreed,-500.00,USD,5500.00,USD",
            "2016-03-02,PAYMENT_RECEIVED,,,-7000.00,USD,-1500.00,USD",
            "2016-04-01,REFUND_PAID,,Asked for,600.00,USD,-900.00,USD",
            "2016-04-01,CLOSING_BALANCE,,,,,-900.00,USD");
    Api.as(Tokens.of("member").with("member_id", Roster.member("Frankfurt").id()))
        .get(path())
        .then()
        .statusCode(404);
  }

  @Test
  @DisplayName("F12: the trial balance is a table too")
  void the_trial_balance_is_a_table_too() {
    String table =
        Api.secretariat()
            .accept("text/csv")
            .get("/api/v1/trial-balance?asOf=2016-01-31")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(table.lines())
        .containsExactly(
            "account,debits.amount,debits.currency,credits.amount,credits.currency,"
                + "balance.amount,balance.currency",
            "RECEIVABLES,10000.00,USD,0.00,USD,10000.00,USD",
            "FEE_INCOME,0.00,USD,10000.00,USD,-10000.00,USD");
  }

  private static String balanceOfAccount() {
    return Api.secretariat()
        .get("/api/v1/billing-accounts/" + SEOUL.id())
        .then()
        .extract()
        .path("balance.amount");
  }

  private static ValidatableResponse statement(String query) {
    return Api.secretariat().get(path() + query).then().statusCode(200);
  }

  private static String path() {
    return "/api/v1/billing-accounts/" + SEOUL.id() + "/statement";
  }
}
