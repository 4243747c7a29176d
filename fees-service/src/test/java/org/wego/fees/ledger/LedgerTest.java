package org.wego.fees.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
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
import org.wego.fees.testing.Payments;
import org.wego.fees.testing.Roster;
import org.wego.platform.persistence.testing.CountedSql;
import org.wego.platform.testkit.EventContracts;
import org.wego.platform.testkit.KafkaEvents;

@QuarkusTest
class LedgerTest extends FeesTest {

  private static final Roster.Member SEOUL = Roster.member("Seoul");
  private static final Roster.Member FRANKFURT = Roster.member("Frankfurt");

  @Inject Ledger ledger;

  @BeforeEach
  void seoul_and_frankfurt_are_members() {
    Generated.account(SEOUL);
    Generated.account(FRANKFURT);
    Api.importIndicators();
  }

  @Test
  @DisplayName("F12: a run books each invoice, and debits equal credits")
  void a_run_books_each_invoice() {
    Api.run(2016);

    Api.secretariat()
        .get("/api/v1/ledger-entries?memberId={id}", SEOUL.id())
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].kind", equalTo("INVOICE_ISSUED"))
        .body("items[0].debit", equalTo("RECEIVABLES"))
        .body("items[0].credit", equalTo("FEE_INCOME"))
        .body("items[0].amount.amount", equalTo("10000.00"))
        .body("items[0].invoiceId", equalTo(invoiceOf(SEOUL).toString()))
        .body("items[0].bookedBy", equalTo("somebody with secretariat"));
    trialBalance("RECEIVABLES", "17000.00");
    trialBalance("FEE_INCOME", "-17000.00");
  }

  @Test
  @DisplayName("F12: money that came before the invoice is used for it when it is issued")
  void credit_is_applied_to_the_next_invoice() {
    receive(SEOUL, "12000.00");
    Api.run(2016);

    invoice(SEOUL).body("status", equalTo("PAID")).body("outstanding.amount", equalTo("0.00"));
    balance(SEOUL, "-2000.00");
    invoice(FRANKFURT).body("status", equalTo("OPEN"));
    trialBalance("BANK", "12000.00");
    trialBalance("MEMBER_CREDIT", "-2000.00");
    trialBalance("RECEIVABLES", "7000.00");
  }

  @Test
  @DisplayName("F12: a payment that does not cover the invoice leaves the rest outstanding")
  void a_payment_in_part_leaves_the_rest() {
    Api.run(2016);
    receive(SEOUL, "4000.00");

    invoice(SEOUL)
        .body("status", equalTo("PARTIALLY_PAID"))
        .body("paid.amount", equalTo("4000.00"))
        .body("outstanding.amount", equalTo("6000.00"));
    balance(SEOUL, "6000.00");
    List<KafkaEvents.Event> told =
        KafkaEvents.awaitOfKey(
            "wego.fees.invoice.v1", invoiceOf(SEOUL), events -> events.size() >= 2);
    KafkaEvents.Event last = told.get(told.size() - 1);
    assertThat(last.type()).isEqualTo("org.wego.fees.invoice-updated.v1");
    assertThat(last.sequence()).isEqualTo(2);
    EventContracts.validate(last.type(), last.data());
  }

  @Test
  @DisplayName("F12: the invoice that is due first is paid first, of several years")
  void the_oldest_invoice_is_paid_first() {
    Api.run(2016);
    Api.run(2017);
    receive(SEOUL, "10500.00");

    Api.secretariat()
        .get("/api/v1/invoices?memberId={id}&sort=feeYear", SEOUL.id())
        .then()
        .body("items[0].status", equalTo("PAID"))
        .body("items[1].status", equalTo("PARTIALLY_PAID"));
  }

  @Test
  void entries_are_never_changed_and_nothing_is_paid_twice() {
    Api.run(2016);
    UUID invoice = invoiceOf(SEOUL);

    assertThatThrownBy(() -> Database.execute("UPDATE ledger_entry SET amount = 1"))
        .hasStackTraceContaining("never changed");
    assertThatThrownBy(() -> Database.execute("DELETE FROM ledger_entry"))
        .hasStackTraceContaining("never changed");
    assertThatThrownBy(
            () ->
                book(
                    new Posting(
                        EntryKind.SHORTFALL_WRITTEN_OFF,
                        SEOUL.id(),
                        invoice,
                        null,
                        null,
                        new BigDecimal("10000.01"),
                        null)))
        .hasStackTraceContaining("ck_invoice_outstanding");
    trialBalance("RECEIVABLES", "17000.00");
  }

  @Test
  void the_list_takes_one_statement_and_narrows_by_day() throws Exception {
    Api.run(2016);
    assertThat(
            CountedSql.during(
                () ->
                    Api.secretariat()
                        .get("/api/v1/ledger-entries?kind=INVOICE_ISSUED")
                        .then()
                        .statusCode(200)
                        .body("items.kind", everyItem(equalTo("INVOICE_ISSUED")))))
        .isEqualTo(1);
    Api.secretariat().get("/api/v1/ledger-entries?to=2009-12-31").then().body("items", hasSize(0));
  }

  private static void receive(Roster.Member member, String amount) {
    Payments.receive(member.id(), amount).statusCode(201);
  }

  private void book(Posting posting) {
    QuarkusTransaction.requiringNew().run(() -> ledger.book(List.of(posting), "test"));
  }

  private static UUID invoiceOf(Roster.Member member) {
    return UUID.fromString(Invoices.of(2016).get(member.id()).id());
  }

  private static ValidatableResponse invoice(Roster.Member member) {
    return Api.secretariat().get("/api/v1/invoices/{id}", invoiceOf(member)).then().statusCode(200);
  }

  private static void balance(Roster.Member member, String amount) {
    Api.secretariat()
        .get("/api/v1/billing-accounts/{id}", member.id())
        .then()
        .body("balance.amount", equalTo(amount));
  }

  private static void trialBalance(String account, String balance) {
    Api.secretariat()
        .get("/api/v1/trial-balance")
        .then()
        .statusCode(200)
        .body(
            "accounts.find { it.account == '%s' }.balance.amount".formatted(account),
            equalTo(balance))
        .body("debits.amount", equalTo(trialCredits()));
  }

  private static String trialCredits() {
    return Api.secretariat().get("/api/v1/trial-balance").then().extract().path("credits.amount");
  }
}
