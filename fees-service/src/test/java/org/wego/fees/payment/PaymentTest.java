package org.wego.fees.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.fees.testing.Api;
import org.wego.fees.testing.Database;
import org.wego.fees.testing.FeesTest;
import org.wego.fees.testing.Generated;
import org.wego.fees.testing.Invoices;
import org.wego.fees.testing.Payments;
import org.wego.fees.testing.Roster;
import org.wego.platform.persistence.testing.CountedSql;
import org.wego.platform.testkit.Tokens;

/** Money in and back; Seoul owes 10,000 USD for 2016. */
@QuarkusTest
class PaymentTest extends FeesTest {

  private static final Roster.Member SEOUL = Roster.member("Seoul");
  private static final Roster.Member FRANKFURT = Roster.member("Frankfurt");

  @BeforeEach
  void seoul_is_a_member() {
    Generated.account(SEOUL);
    Api.importIndicators();
  }

  @Test
  @DisplayName("F12: a payment of the whole total makes the invoice paid")
  void a_payment_of_the_total_makes_the_invoice_paid() {
    String invoice = billSeoul();

    Payments.pay(invoice, "10000.00")
        .statusCode(201)
        .body("unallocated.amount", equalTo("0.00"))
        .body("uses.kind", contains("CREDIT_ALLOCATED"))
        .body("uses.invoiceNumber", contains("WEGO-2016-000001"));

    invoice(invoice).body("status", equalTo("PAID")).body("paid.amount", equalTo("10000.00"));
  }

  @Test
  @DisplayName("F12: what is paid beyond the invoice is credit, and the next invoice uses it")
  void money_beyond_the_invoice_is_credit_for_the_next() {
    Payments.pay(billSeoul(), "10500.00")
        .statusCode(201)
        .body("unallocated.amount", equalTo("500.00"));
    balance("-500.00");

    Api.run(2017);

    Api.secretariat()
        .get("/api/v1/invoices?feeYear=2017")
        .then()
        .body("items[0].status", equalTo("PARTIALLY_PAID"))
        .body("items[0].outstanding.amount", equalTo("9500.00"));
  }

  @Test
  @DisplayName("F12: a wire shortfall within the tolerance is written off with its reason")
  void a_wire_shortfall_is_written_off() {
    String invoice = billSeoul();
    Payments.pay(invoice, "9970.00").statusCode(201);

    invoice(invoice)
        .body("status", equalTo("PAID"))
        .body("writtenOff.amount", equalTo("30.00"))
        .body("outstanding.amount", equalTo("0.00"));
    Api.secretariat()
        .get("/api/v1/ledger-entries?kind=SHORTFALL_WRITTEN_OFF")
        .then()
        .body("items", hasSize(1))
        .body("items[0].amount.amount", equalTo("30.00"))
        .body(
            "items[0].reason",
            equalTo("Charges of banks on the way, within the tolerance of 30.00 USD"));
  }

  @Test
  @DisplayName("F12: a shortfall beyond the tolerance stays owed")
  void a_shortfall_beyond_the_tolerance_stays_owed() {
    String invoice = billSeoul();
    Payments.pay(invoice, "9969.99").statusCode(201);

    invoice(invoice)
        .body("status", equalTo("PARTIALLY_PAID"))
        .body("outstanding.amount", equalTo("30.01"));
  }

  @Test
  @DisplayName("F12: what no invoice has used can be paid back, and no more")
  void credit_is_paid_back() {
    String payment = Payments.pay(billSeoul(), "10200.00").statusCode(201).extract().path("id");

    refund(payment, "200.01")
        .statusCode(422)
        .body("code", equalTo("AMOUNT_TOO_HIGH"))
        .body("errors[0].pointer", equalTo("/amount"));
    refund(payment, "200.00")
        .statusCode(201)
        .body("uses.kind", contains("CREDIT_ALLOCATED", "REFUND_PAID"))
        .body("unallocated.amount", equalTo("0.00"));
    balance("0.00");
  }

  @Test
  @DisplayName("F12: the Secretariat names the invoice that a payment is for")
  void the_secretariat_allocates_by_hand() {
    String payment = Payments.receive(SEOUL.id(), "100.00").statusCode(201).extract().path("id");
    String invoice = billSeoul();
    Generated.account(FRANKFURT);
    Api.run(2017);
    String frankfurts = Invoices.of(2017).get(FRANKFURT.id()).id();

    // The run has used it already.
    allocate(payment, invoice, "0.01").statusCode(422).body("code", equalTo("AMOUNT_TOO_HIGH"));
    allocate(payment, frankfurts, "0.01")
        .statusCode(422)
        .body("code", equalTo("INVOICE_UNKNOWN"))
        .body("errors[0].pointer", equalTo("/invoiceId"));
    allocate(UUID.randomUUID().toString(), invoice, "0.01").statusCode(404);
  }

  @Test
  @DisplayName("F12: money for an invoice that was paid before is credit, and never refused")
  void money_for_a_paid_invoice_is_credit() {
    String invoice = billSeoul();
    Payments.pay(invoice, "10000.00").statusCode(201);

    Payments.pay(invoice, "10000.00")
        .statusCode(201)
        .body("unallocated.amount", equalTo("10000.00"));
    balance("-10000.00");
  }

  @Test
  void a_payment_needs_a_key_and_the_same_key_books_once() {
    String invoice = billSeoul();
    String body =
        """
        {"amount":{"amount":"4000.00","currency":"USD"},"receivedOn":"%s"}
        """
            .formatted(Payments.today());
    String path = "/api/v1/invoices/" + invoice + "/payments";
    Api.secretariat()
        .contentType(ContentType.JSON)
        .body(body)
        .post(path)
        .then()
        .statusCode(400)
        .body("code", equalTo("IDEMPOTENCY_KEY_REQUIRED"));
    for (int i = 0; i < 2; i++) {
      Api.secretariat()
          .header("Idempotency-Key", "the-wire-of-seoul")
          .contentType(ContentType.JSON)
          .body(body)
          .post(path)
          .then()
          .statusCode(201);
    }

    invoice(invoice).body("paid.amount", equalTo("4000.00"));
  }

  @Test
  void what_cannot_be_a_payment_is_refused_with_all_its_faults() {
    String path = "/api/v1/invoices/" + billSeoul() + "/payments";
    Payments.post(path, "{\"amount\":{\"amount\":\"-1.00\",\"currency\":\"USD\"},\"colour\":1}")
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/amount", "/receivedOn", "/colour"));
    Payments.post(
            path,
            "{\"amount\":{\"amount\":\"1.00\",\"currency\":\"EUR\"},\"receivedOn\":\"2016-01-01\"}")
        .statusCode(422)
        .body("code", equalTo("CURRENCY_NOT_ACCEPTED"));
    Payments.post(
            path,
            "{\"amount\":{\"amount\":\"1.00\",\"currency\":\"USD\"},\"receivedOn\":\"2999-01-01\"}")
        .statusCode(422)
        .body("code", equalTo("DATE_IN_FUTURE"));
    assertThat(Database.number("SELECT count(*) FROM payment")).isZero();
  }

  @Test
  @DisplayName("F12: payments for one invoice at once never pay it twice")
  void payments_at_once_never_pay_twice() throws Exception {
    String invoice = billSeoul();
    at_once(
        IntStream.range(0, 12)
            .<Callable<Integer>>mapToObj(
                i -> () -> Payments.pay(invoice, "1000.00").extract().statusCode())
            .toList());

    invoice(invoice).body("status", equalTo("PAID")).body("paid.amount", equalTo("10000.00"));
    balance("-2000.00");
  }

  @Test
  @DisplayName("F12: a payment and a run at once leave no credit beside an open invoice")
  void a_payment_and_a_run_at_once_meet() throws Exception {
    at_once(
        List.of(
            () -> Payments.receive(SEOUL.id(), "9000.00").extract().statusCode(),
            () -> Api.requestRun(2016, false).extract().statusCode() - 1));
    Api.run(2016);

    balance("1000.00");
    assertThat(Database.number("SELECT unallocated FROM payment")).isZero();
  }

  @Test
  void a_member_sees_its_own_payments_in_one_statement() throws Exception {
    Payments.pay(billSeoul(), "10000.00").statusCode(201);
    assertThat(
            CountedSql.during(
                () ->
                    Api.as(Tokens.of("member").with("member_id", SEOUL.id()))
                        .get("/api/v1/payments")
                        .then()
                        .statusCode(200)
                        .body("items", hasSize(1))))
        .isEqualTo(1);
    Api.as(Tokens.of("member").with("member_id", FRANKFURT.id()))
        .get("/api/v1/payments")
        .then()
        .body("items", hasSize(0));
  }

  private static void at_once(List<Callable<Integer>> requests) throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(requests.size());
    try {
      for (Future<Integer> answer : callers.invokeAll(requests, 60, TimeUnit.SECONDS)) {
        assertThat(answer.get()).isEqualTo(201);
      }
    } finally {
      callers.shutdownNow();
    }
  }

  private static String billSeoul() {
    Api.run(2016);
    return Invoices.of(2016).get(SEOUL.id()).id();
  }

  private static ValidatableResponse refund(String payment, String amount) {
    return Payments.post(
        "/api/v1/payments/" + payment + "/refunds",
        "{\"amount\":{\"amount\":\"%s\",\"currency\":\"USD\"},\"reason\":\"Paid too much\"}"
            .formatted(amount));
  }

  private static ValidatableResponse allocate(String payment, String invoice, String amount) {
    return Payments.post(
        "/api/v1/payments/" + payment + "/allocations",
        "{\"invoiceId\":\"%s\",\"amount\":{\"amount\":\"%s\",\"currency\":\"USD\"}}"
            .formatted(invoice, amount));
  }

  private static ValidatableResponse invoice(String id) {
    return Api.secretariat().get("/api/v1/invoices/{id}", id).then().statusCode(200);
  }

  private static void balance(String amount) {
    Api.secretariat()
        .get("/api/v1/billing-accounts/{id}", SEOUL.id())
        .then()
        .body("balance.amount", equalTo(amount));
  }
}
