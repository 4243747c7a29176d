package org.wego.fees.invoice.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
import org.wego.platform.testkit.EventContracts;
import org.wego.platform.testkit.KafkaEvents;

/** Invoices that turn out wrong; Seoul owes 10,000 USD for 2016. */
@QuarkusTest
class CorrectionTest extends FeesTest {

  private static final Roster.Member SEOUL = Roster.member("Seoul");

  private String invoice;

  @BeforeEach
  void seoul_is_billed() {
    Generated.account(SEOUL);
    Api.importIndicators();
    Api.run(2016);
    invoice = Invoices.of(2016).get(SEOUL.id()).id();
  }

  @Test
  @DisplayName("F11: a void invoice keeps its number, and no run replaces it")
  void a_void_invoice_keeps_its_number() {
    makeVoid()
        .statusCode(200)
        .body("status", equalTo("VOID"))
        .body("statusReason", equalTo("Billed twice"))
        .body("outstanding.amount", equalTo("0.00"));
    assertThat(Api.run(2016).getInt("counts.alreadyIssued")).isEqualTo(1);
    balance("0.00");

    KafkaEvents.Event last = lastEvent(2);
    assertThat(last.type()).isEqualTo("org.wego.fees.invoice-voided.v1");
    EventContracts.validate(last.type(), last.data());
    makeVoid().statusCode(409).body("code", equalTo("INVOICE_NOT_VOIDABLE"));
  }

  @Test
  @DisplayName("F11: a void invoice is replaced on demand, once, linked and under the next number")
  void a_void_invoice_is_replaced_on_demand() {
    replace().statusCode(409).body("code", equalTo("INVOICE_NOT_VOID"));
    makeVoid().statusCode(200);

    replace()
        .statusCode(201)
        .body("number", equalTo("WEGO-2016-000002"))
        .body("replaces", equalTo(invoice))
        .body("total.amount", equalTo("10000.00"));
    replace().statusCode(409).body("code", equalTo("INVOICE_REPLACED"));
    balance("10000.00");
  }

  @Test
  @DisplayName("F11: a void invoice that was replaced before is not replaced again")
  void a_void_invoice_is_not_replaced_twice() {
    makeVoid().statusCode(200);
    String second = replace().statusCode(201).extract().path("id");
    Payments.post("/api/v1/invoices/" + second + "/void", "{\"reason\":\"Wrong again\"}")
        .statusCode(200);

    replace().statusCode(409).body("code", equalTo("INVOICE_REPLACED"));
    Payments.post("/api/v1/invoices/" + second + "/replacement", "")
        .statusCode(201)
        .body("number", equalTo("WEGO-2016-000003"))
        .body("replaces", equalTo(second));
  }

  @Test
  @DisplayName("F12: an invoice that cannot be paid is made void, and its decision is forgotten")
  void an_invoice_that_cannot_be_paid_is_made_void() {
    giveUp(
            "payment-impossible",
            "{\"reason\":\"Sanctions\",\"decisionReference\":\"EXCOM-2026-08\"}")
        .statusCode(200);
    makeVoid()
        .statusCode(200)
        .body("status", equalTo("VOID"))
        .body("statusReason", equalTo("Billed twice"))
        .body("decisionReference", nullValue());
  }

  @Test
  @DisplayName("F12: replacements of different members at once have numbers without a gap")
  void replacements_of_different_members_at_once_leave_no_gap() throws Exception {
    List<Roster.Member> others =
        List.of(Roster.member("Jakarta"), Roster.member("Suva"), Roster.member("Ulaanbaatar"));
    others.forEach(Generated::account);
    Api.run(2016);
    List<String> invoices = Invoices.of(2016).values().stream().map(Invoices.Row::id).toList();
    assertThat(invoices).hasSize(4);
    invoices.forEach(
        id ->
            Payments.post("/api/v1/invoices/" + id + "/void", "{\"reason\":\"Billed wrong\"}")
                .statusCode(200));
    ExecutorService callers = Executors.newFixedThreadPool(4);
    try {
      List<Callable<String>> requests =
          invoices.stream()
              .<Callable<String>>map(
                  id ->
                      () ->
                          Payments.post("/api/v1/invoices/" + id + "/replacement", "")
                              .statusCode(201)
                              .extract()
                              .path("number"))
              .toList();
      List<String> numbers = new ArrayList<>();
      for (var answer : callers.invokeAll(requests, 60, TimeUnit.SECONDS)) {
        numbers.add(answer.get());
      }
      assertThat(numbers)
          .containsExactlyInAnyOrderElementsOf(Invoices.numbers(2016, 8).subList(4, 8));
    } finally {
      callers.shutdownNow();
    }
  }

  @Test
  @DisplayName("F11: replacements asked for at once make one invoice")
  void replacements_at_once_make_one_invoice() throws Exception {
    makeVoid().statusCode(200);
    ExecutorService callers = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Integer>> requests =
          IntStream.range(0, 8)
              .<Callable<Integer>>mapToObj(i -> () -> replace().extract().statusCode())
              .toList();
      int made = 0;
      for (var answer : callers.invokeAll(requests, 60, TimeUnit.SECONDS)) {
        assertThat(answer.get()).isIn(201, 409);
        made += answer.get() == 201 ? 1 : 0;
      }
      assertThat(made).isEqualTo(1);
    } finally {
      callers.shutdownNow();
    }
    assertThat(Database.number("SELECT last_number FROM invoice_counter WHERE fee_year = 2016"))
        .isEqualTo(2);
  }

  @Test
  @DisplayName("F12: what was paid for a void invoice is the member's credit")
  void what_was_paid_for_a_void_invoice_is_credit() {
    Payments.pay(invoice, "4000.00").statusCode(201);
    makeVoid().statusCode(200).body("paid.amount", equalTo("0.00"));
    balance("-4000.00");

    replace()
        .statusCode(201)
        .body("status", equalTo("PARTIALLY_PAID"))
        .body("outstanding.amount", equalTo("6000.00"));
  }

  @Test
  @DisplayName("F12: a credit note has a number of its own and lowers what is left")
  void a_credit_note_lowers_what_is_left() {
    int year = Integer.parseInt(Payments.today().substring(0, 4));
    credit("2500.00")
        .statusCode(201)
        .body("number", equalTo("WEGO-CN-%d-000001".formatted(year)))
        .body("amount.amount", equalTo("2500.00"));

    invoice()
        .body("status", equalTo("OPEN"))
        .body("credited.amount", equalTo("2500.00"))
        .body("outstanding.amount", equalTo("7500.00"));
    makeVoid().statusCode(409).body("code", equalTo("INVOICE_NOT_VOIDABLE"));
    credit("7500.01")
        .statusCode(422)
        .body("code", equalTo("AMOUNT_TOO_HIGH"))
        .body("errors[0].pointer", equalTo("/amount"));
    credit("7500.00").statusCode(201).body("number", equalTo("WEGO-CN-%d-000002".formatted(year)));
    invoice().body("status", equalTo("PAID"));
    Api.secretariat()
        .get("/api/v1/invoices/{id}/credit-notes", invoice)
        .then()
        .body("items.amount.amount", contains("2500.00", "7500.00"));
  }

  @Test
  @DisplayName("F12: a credit note on a paid invoice gives the money back as credit")
  void a_credit_note_on_a_paid_invoice_gives_credit() {
    Payments.pay(invoice, "10000.00").statusCode(201);
    credit("1000.00").statusCode(201);

    invoice()
        .body("status", equalTo("PAID"))
        .body("paid.amount", equalTo("9000.00"))
        .body("credited.amount", equalTo("1000.00"));
    balance("-1000.00");
  }

  @Test
  @DisplayName("F12, G5: an uncollectible invoice is written off by a decision, and paid after all")
  void an_uncollectible_invoice_is_written_off_and_paid_after_all() {
    giveUp("uncollectible", "{\"reason\":\"No answer for three years\"}")
        .statusCode(400)
        .body("errors.pointer", contains("/decisionReference"));
    giveUp(
            "uncollectible",
            "{\"reason\":\"No answer for three years\",\"decisionReference\":\"EXCOM-2026-07\"}")
        .statusCode(200)
        .body("status", equalTo("UNCOLLECTIBLE"))
        .body("writtenOff.amount", equalTo("10000.00"))
        .body("decisionReference", equalTo("EXCOM-2026-07"));
    balance("0.00");

    Payments.pay(invoice, "4000.00").statusCode(201);
    invoice()
        .body("status", equalTo("UNCOLLECTIBLE"))
        .body("paid.amount", equalTo("4000.00"))
        .body("writtenOff.amount", equalTo("6000.00"));
    Payments.pay(invoice, "6000.00").statusCode(201);
    invoice().body("status", equalTo("PAID")).body("writtenOff.amount", equalTo("0.00"));
    giveUp("uncollectible", "{\"reason\":\"x\",\"decisionReference\":\"y\"}")
        .statusCode(409)
        .body("code", equalTo("INVOICE_SETTLED"));
  }

  @Test
  @DisplayName("F12, G5: an invoice that cannot be paid stays owed until money comes after all")
  void an_invoice_that_cannot_be_paid_stays_owed() {
    giveUp(
            "payment-impossible",
            "{\"reason\":\"Sanctions\",\"decisionReference\":\"EXCOM-2026-08\"}")
        .statusCode(200)
        .body("status", equalTo("PAYMENT_IMPOSSIBLE"))
        .body("outstanding.amount", equalTo("10000.00"));
    KafkaEvents.Event last = lastEvent(2);
    assertThat(last.type()).isEqualTo("org.wego.fees.invoice-updated.v1");
    EventContracts.validate(last.type(), last.data());

    Payments.pay(invoice, "10000.00").statusCode(201);
    invoice().body("status", equalTo("PAID"));
  }

  @Test
  void what_is_not_there_is_not_found() {
    String unknown = UUID.randomUUID().toString();
    for (String step : List.of("void", "replacement", "uncollectible", "payment-impossible")) {
      Payments.post(
              "/api/v1/invoices/" + unknown + "/" + step,
              step.equals("void")
                  ? "{\"reason\":\"x\"}"
                  : "{\"reason\":\"x\",\"decisionReference\":\"y\"}")
          .statusCode(404);
    }
    Api.secretariat().get("/api/v1/credit-notes/{id}", unknown).then().statusCode(404);
    Api.secretariat().get("/api/v1/credit-notes").then().body("items", hasSize(0));
  }

  private ValidatableResponse makeVoid() {
    return Payments.post("/api/v1/invoices/" + invoice + "/void", "{\"reason\":\"Billed twice\"}");
  }

  private ValidatableResponse replace() {
    return Api.secretariat()
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .post("/api/v1/invoices/{id}/replacement", invoice)
        .then();
  }

  private ValidatableResponse credit(String amount) {
    return Payments.post(
        "/api/v1/invoices/" + invoice + "/credit-notes",
        "{\"amount\":{\"amount\":\"%s\",\"currency\":\"USD\"},\"reason\":\"Population corrected\"}"
            .formatted(amount));
  }

  private ValidatableResponse giveUp(String step, String body) {
    return Payments.post("/api/v1/invoices/" + invoice + "/" + step, body);
  }

  private ValidatableResponse invoice() {
    return Api.secretariat().get("/api/v1/invoices/{id}", invoice).then().statusCode(200);
  }

  private KafkaEvents.Event lastEvent(int count) {
    List<KafkaEvents.Event> told =
        KafkaEvents.awaitOfKey(
            "wego.fees.invoice.v1", UUID.fromString(invoice), events -> events.size() >= count);
    return told.get(told.size() - 1);
  }

  private static void balance(String amount) {
    Api.secretariat()
        .get("/api/v1/billing-accounts/{id}", SEOUL.id())
        .then()
        .body("balance.amount", equalTo(amount));
  }
}
