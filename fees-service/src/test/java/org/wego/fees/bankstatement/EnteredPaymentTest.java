package org.wego.fees.bankstatement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wego.fees.testing.Api;
import org.wego.fees.testing.Camt;
import org.wego.fees.testing.Database;
import org.wego.fees.testing.FeesTest;
import org.wego.fees.testing.Generated;
import org.wego.fees.testing.Invoices;
import org.wego.fees.testing.Payments;
import org.wego.fees.testing.Roster;
import org.wego.platform.testkit.AtOnce;

/**
 * Money that was entered by hand before the bank told of it; Seoul and Frankfurt owe 10,000 USD
 * each for 2016. Statements tell of transfers of June 1st, with June 2nd for their value.
 */
@QuarkusTest
class EnteredPaymentTest extends FeesTest {

  private static final Roster.Member SEOUL = Roster.member("Seoul");
  private static final Roster.Member FRANKFURT = Roster.member("Frankfurt");
  private static final String ENTRIES = "/api/v1/bank-statement-entries/";

  private Invoices.Row seouls;
  private Invoices.Row frankfurts;

  @BeforeEach
  void two_members_are_billed() {
    Generated.account(SEOUL);
    Generated.account(FRANKFURT);
    Api.importIndicators();
    Api.run(2016);
    seouls = Invoices.of(2016).get(SEOUL.id());
    frankfurts = Invoices.of(2016).get(FRANKFURT.id());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @DisplayName("F12: money that was entered by hand is not booked again when the bank tells of it")
  void money_entered_by_hand_is_not_booked_again(boolean forInvoice) {
    String payment = forInvoice ? pay(seouls, "5000.00", "2016-06-01") : receive("5000.00");

    Camt.statement("1")
        .credit("R1", "5000.00", seouls.number())
        .send()
        .statusCode(201)
        .body("matched", equalTo(0))
        .body("unmatched", equalTo(1));

    leftOf(seouls, "5000.00");
    Camt.entries("UNMATCHED&reason=MAY_BE_ENTERED").body("items", hasSize(1));
    Api.secretariat()
        .get(ENTRIES + waiting())
        .then()
        .body("reason", equalTo("MAY_BE_ENTERED"))
        .body("candidates.invoiceId", contains(seouls.id()))
        .body("payments.paymentId", contains(payment))
        .body("payments.memberId", contains(SEOUL.id().toString()))
        .body("payments.amount.amount", contains("5000.00"))
        .body("payments.receivedOn", contains("2016-06-01"))
        .body("payments.reference", contains("by wire"));
  }

  @Test
  @DisplayName("F12: a creditor reference does not tell either that money was not entered by hand")
  void a_creditor_reference_is_held_back_too() {
    pay(seouls, "500.00", "2016-06-01");

    Camt.statement("1")
        .creditWithReference("R1", "500.00", "RF76 WEGO 2016 0000 01")
        .creditWithReference("R2", "700.00", "RF76 WEGO 2016 0000 01")
        .send()
        .statusCode(201)
        .body("matched", equalTo(1));

    Camt.entries("UNMATCHED").body("items.reason", contains("MAY_BE_ENTERED"));
    assertThat(Database.number("SELECT sum(paid) FROM invoice")).isEqualTo(1_200);
  }

  @ParameterizedTest
  @CsvSource({
    "2016-05-21, 1",
    "2016-05-22, 0",
    "2016-06-12, 0",
    "2016-06-13, 1",
  })
  @DisplayName("F12: money entered by hand is the same within ten days of the entry's")
  void days_tell_one_transfer_from_another(String receivedOn, int booked) {
    pay(seouls, "5000.00", receivedOn);

    Camt.statement("1")
        .credit("R1", "5000.00", seouls.number())
        .send()
        .statusCode(201)
        .body("matched", equalTo(booked));
  }

  @Test
  @DisplayName("F12: money of another amount, or of another member, is another transfer")
  void another_amount_or_member_is_another_transfer() {
    pay(seouls, "4000.00", "2016-06-01");
    pay(frankfurts, "6000.00", "2016-06-01");

    Camt.statement("1")
        .credit("R1", "6000.00", seouls.number())
        .credit("R2", "1.00", "a gift")
        .send()
        .statusCode(201)
        .body("matched", equalTo(1));

    leftOf(seouls, "0.00");
    Api.secretariat().get(ENTRIES + waiting()).then().body("payments", hasSize(0));
  }

  @Test
  @DisplayName("F12: the Secretariat says that an entry is a payment entered by hand")
  void an_entry_is_a_payment_entered_by_hand() {
    String payment = pay(seouls, "5000.00", "2016-06-01");
    Camt.statement("1").credit("R1", "5000.00", seouls.number()).send().statusCode(201);
    String entry = waiting();
    long booked = Database.number("SELECT count(*) FROM ledger_entry");

    link(entry, payment)
        .statusCode(201)
        .body("state", equalTo("MATCHED"))
        .body("paymentId", equalTo(payment))
        .body("payments", hasSize(0));

    assertThat(Database.number("SELECT count(*) FROM ledger_entry")).isEqualTo(booked);
    Api.secretariat().get("/api/v1/payments/" + payment).then().body("bankEntryId", equalTo(entry));
    leftOf(seouls, "5000.00");
    link(entry, payment).statusCode(409).body("code", equalTo("BANK_ENTRY_MATCHED"));

    // An entry stands for it now, so the same amount again is other money.
    Camt.statement("2")
        .credit("R2", "5000.00", seouls.number())
        .send()
        .statusCode(201)
        .body("matched", equalTo(1));
    leftOf(seouls, "0.00");
  }

  @Test
  @DisplayName("F12: an entry that is not the payment entered by hand is booked as another one")
  void an_entry_is_another_payment() {
    pay(seouls, "5000.00", "2016-06-01");
    Camt.statement("1").credit("R1", "5000.00", seouls.number()).send().statusCode(201);

    allocate(waiting(), "{\"invoiceIds\":[\"%s\"]}".formatted(seouls.id())).statusCode(201);

    leftOf(seouls, "0.00");
  }

  @Test
  @DisplayName("F12: an entry that names no invoice is shown with payments of its amount")
  void an_entry_that_names_nothing_may_be_any_payment() {
    String payment = pay(seouls, "5000.00", "2016-06-01");
    Camt.statement("1").credit("R1", "5000.00", "the fee").send().statusCode(201);
    String entry = waiting();

    Api.secretariat()
        .get(ENTRIES + entry)
        .then()
        .body("reason", equalTo("NO_REFERENCE"))
        .body("payments.paymentId", contains(payment));
    link(entry, payment).statusCode(201).body("paymentId", equalTo(payment));
  }

  @Test
  void what_the_entry_cannot_be_is_refused() {
    String payment = pay(seouls, "5000.00", "2016-06-01");
    String other = pay(seouls, "1.00", "2016-06-01");
    Camt.statement("1").credit("R1", "5000.00", seouls.number()).send().statusCode(201);
    String first = waiting();

    link(first, UUID.randomUUID().toString())
        .statusCode(422)
        .body("code", equalTo("PAYMENT_UNKNOWN"))
        .body("errors.pointer", contains("/paymentId"));
    link(first, other).statusCode(422).body("code", equalTo("PAYMENT_DIFFERS"));
    link(UUID.randomUUID().toString(), payment).statusCode(404);
    allocate(first, "{\"paymentId\":\"%s\",\"memberId\":\"%s\"}".formatted(payment, SEOUL.id()))
        .statusCode(400)
        .body("errors.code", contains("AMBIGUOUS"));
    link(first, payment).statusCode(201);

    Camt.statement("2").credit("R2", "5000.00", "the fee").send().statusCode(201);
    link(waiting(), payment)
        .statusCode(409)
        .body("code", equalTo("PAYMENT_TOLD"))
        .body("entry", endsWith(first));
  }

  @Test
  @DisplayName("F12: of two entries at once exactly one is the payment entered by hand")
  void of_two_entries_at_once_one_is_the_payment() throws Exception {
    String payment = pay(seouls, "5000.00", "2016-06-01");
    Camt.statement("1")
        .credit("R1", "5000.00", seouls.number())
        .credit("R2", "5000.00", seouls.number())
        .send()
        .statusCode(201)
        .body("matched", equalTo(0));
    List<String> entries = Camt.entries("UNMATCHED").extract().path("items.id");

    List<Integer> answers =
        AtOnce.of(
            IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(
                    i -> () -> link(entries.get(i % 2), payment).extract().statusCode())
                .toList());

    assertThat(answers).containsOnlyOnce(201).filteredOn(status -> status != 201).containsOnly(409);
    Camt.entries("MATCHED").body("items.paymentId", contains(payment));
    Camt.entries("UNMATCHED").body("items", hasSize(1));
    leftOf(seouls, "5000.00");
  }

  private static String pay(Invoices.Row invoice, String amount, String receivedOn) {
    return enter("/api/v1/invoices/" + invoice.id() + "/payments", "", amount, receivedOn);
  }

  private static String receive(String amount) {
    String member = "\"memberId\":\"%s\",".formatted(SEOUL.id());
    return enter("/api/v1/payments", member, amount, "2016-06-01");
  }

  private static String enter(String path, String member, String amount, String receivedOn) {
    return Payments.post(
            path,
            """
            {%s"amount":{"amount":"%s","currency":"USD"},"receivedOn":"%s","reference":"by wire"}
            """
                .formatted(member, amount, receivedOn))
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** The only entry that waits. */
  private static String waiting() {
    return Camt.entries("UNMATCHED").body("items", hasSize(1)).extract().path("items[0].id");
  }

  private static ValidatableResponse link(String entry, String payment) {
    return allocate(entry, "{\"paymentId\":\"%s\"}".formatted(payment));
  }

  private static ValidatableResponse allocate(String entry, String body) {
    return Payments.post(ENTRIES + entry + "/allocations", body);
  }

  private static void leftOf(Invoices.Row invoice, String amount) {
    Api.secretariat()
        .get("/api/v1/invoices/" + invoice.id())
        .then()
        .statusCode(200)
        .body("outstanding.amount", equalTo(amount));
  }
}
