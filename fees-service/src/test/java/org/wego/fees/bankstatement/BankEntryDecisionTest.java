package org.wego.fees.bankstatement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.fees.testing.Api;
import org.wego.fees.testing.Camt;
import org.wego.fees.testing.Database;
import org.wego.fees.testing.FeesTest;
import org.wego.fees.testing.Generated;
import org.wego.fees.testing.Invoices;
import org.wego.fees.testing.Payments;
import org.wego.fees.testing.Roster;
import org.wego.platform.testkit.AtOnce;
import org.wego.platform.testkit.WegoServers;

/** Entries that wait for the Secretariat; Seoul and Frankfurt owe the fees of 2016. */
@QuarkusTest
class BankEntryDecisionTest extends FeesTest {

  private static final Roster.Member SEOUL = Roster.member("Seoul");
  private static final Roster.Member FRANKFURT = Roster.member("Frankfurt");
  private static final String ENTRIES = "/api/v1/bank-statement-entries/";

  private String seouls;
  private String frankfurts;

  @BeforeEach
  void two_members_are_billed() {
    Generated.account(SEOUL);
    Generated.account(FRANKFURT);
    Api.importIndicators();
    Api.run(2016);
    seouls = Invoices.of(2016).get(SEOUL.id()).id();
    frankfurts = Invoices.of(2016).get(FRANKFURT.id()).id();
  }

  @Test
  @DisplayName("F12: an entry that waits is shown with the invoices that it may be for")
  void candidates_are_proposed() {
    String entry = waiting("9990.00", "the fee");

    Api.secretariat()
        .get(ENTRIES + entry)
        .then()
        .statusCode(200)
        .header("ETag", notNullValue())
        .body("candidates[0].invoiceId", equalTo(seouls))
        .body("candidates[0].named", equalTo(false))
        .body("candidates[0].memberNamed", equalTo(true))
        .body("candidates[0].amountFits", equalTo(true));

    String other = waiting("1.00", Invoices.of(2016).get(FRANKFURT.id()).number());
    Api.secretariat()
        .get(ENTRIES + other)
        .then()
        .body("candidates.invoiceId", contains(frankfurts, seouls))
        .body("candidates[0].named", equalTo(true));
  }

  @Test
  @DisplayName("F12: the Secretariat books an entry for an invoice by hand")
  void an_entry_is_booked_for_an_invoice() {
    String entry = waiting("4000.00", "a part of the fee");

    allocateToInvoices(entry, seouls)
        .statusCode(201)
        .body("state", equalTo("MATCHED"))
        .body("paymentId", notNullValue())
        .body("decidedBy", notNullValue())
        .body("candidates", hasSize(0));
    Api.secretariat()
        .get("/api/v1/invoices/" + seouls)
        .then()
        .body("status", equalTo("PARTIALLY_PAID"))
        .body("outstanding.amount", equalTo("6000.00"));

    String payment = Api.secretariat().get(ENTRIES + entry).then().extract().path("paymentId");
    Api.secretariat().get("/api/v1/payments/" + payment).then().body("bankEntryId", equalTo(entry));

    allocateToInvoices(entry, seouls)
        .statusCode(409)
        .body("code", equalTo("BANK_ENTRY_MATCHED"))
        .body("payment", containsString("/api/v1/payments/"));
    dismiss(entry).statusCode(409).body("code", equalTo("BANK_ENTRY_MATCHED"));
  }

  @Test
  @DisplayName("F12: an import that holds the account is not kept from an entry being decided on")
  void an_import_is_not_kept_from_an_entry_being_decided_on() throws Exception {
    String entry = waiting("4000.00", "a part of the fee");
    try (Connection importer = WegoServers.postgres().connect()) {
      importer.setAutoCommit(false);
      execute(
          importer,
          "SELECT 1 FROM billing_account WHERE member_id = '" + SEOUL.id() + "' FOR UPDATE");
      CompletableFuture<Integer> decision =
          CompletableFuture.supplyAsync(
              () -> allocateToInvoices(entry, seouls).extract().statusCode());
      await()
          .until(
              () ->
                  Database.number(
                          """
                          SELECT count(*) FROM pg_stat_activity
                           WHERE datname = current_database() AND wait_event_type = 'Lock'
                          """)
                      > 0);
      // As the foreign key of a statement's line does, where statements overlap.
      execute(importer, "SELECT 1 FROM bank_entry WHERE id = '" + entry + "' FOR KEY SHARE NOWAIT");
      importer.rollback();
      assertThat(decision.get(30, TimeUnit.SECONDS)).isEqualTo(201);
    }
  }

  private static void execute(Connection connection, String statement) throws SQLException {
    try (Statement execution = connection.createStatement()) {
      execution.execute(statement);
    }
  }

  @Test
  @DisplayName("F12: several invoices of a member are served in the order given")
  void an_entry_is_booked_for_several_invoices() {
    Api.run(2017);
    String later = Invoices.of(2017).get(SEOUL.id()).id();
    String entry = waiting("12000.00", "both fees");

    allocateToInvoices(entry, later, seouls).statusCode(201);

    Api.secretariat().get("/api/v1/invoices/" + later).then().body("status", equalTo("PAID"));
    Api.secretariat()
        .get("/api/v1/invoices/" + seouls)
        .then()
        .body("outstanding.amount", equalTo("8000.00"));
  }

  @Test
  @DisplayName("F12: what a member paid without saying for what is used for what it owes")
  void an_entry_is_booked_for_a_member() {
    String entry = waiting("10700.00", "no idea");

    post(entry, "allocations", "{\"memberId\":\"%s\"}".formatted(SEOUL.id()))
        .statusCode(201)
        .body("state", equalTo("MATCHED"));

    Api.secretariat()
        .get("/api/v1/billing-accounts/{id}", SEOUL.id())
        .then()
        .body("balance.amount", equalTo("-700.00"));
  }

  @Test
  @DisplayName("F12: an entry that is no fee is dismissed with a reason, and can be booked yet")
  void an_entry_is_dismissed() {
    String entry = waiting("250.00", "interest");

    dismiss(entry)
        .statusCode(201)
        .body("state", equalTo("IGNORED"))
        .body("dismissalReason", equalTo("Not a fee"));
    dismiss(entry).statusCode(409).body("code", equalTo("BANK_ENTRY_DISMISSED"));
    Camt.entries("IGNORED").body("items.id", contains(entry));

    allocateToInvoices(entry, seouls).statusCode(201).body("state", equalTo("MATCHED"));
  }

  @Test
  void money_that_went_out_is_no_payment() {
    Camt.statement("1").debit("D", "45.00", "charges").send().statusCode(201);
    String entry = Camt.entries("UNMATCHED").extract().path("items[0].id");

    allocateToInvoices(entry, seouls).statusCode(422).body("code", equalTo("BANK_ENTRY_NO_CREDIT"));
    dismiss(entry).statusCode(201);
  }

  @Test
  void what_cannot_be_booked_is_refused() {
    String entry = waiting("100.00", "x");

    allocateToInvoices(entry, seouls, frankfurts)
        .statusCode(422)
        .body("code", equalTo("SEVERAL_MEMBERS"))
        .body("errors.pointer", contains("/invoiceIds"));
    allocateToInvoices(entry, seouls, UUID.randomUUID().toString())
        .statusCode(422)
        .body("code", equalTo("INVOICE_UNKNOWN"))
        .body("errors.pointer", contains("/invoiceIds/1"));
    post(entry, "allocations", "{\"memberId\":\"%s\"}".formatted(UUID.randomUUID()))
        .statusCode(422)
        .body("code", equalTo("MEMBER_UNKNOWN"));
    post(entry, "allocations", "{}").statusCode(400).body("errors.code", contains("AMBIGUOUS"));
    post(entry, "allocations", "{\"invoiceIds\":[],\"colour\":1}")
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/invoiceIds", "/colour"));
    post(entry, "dismissal", "{}").statusCode(400).body("errors.pointer", hasItem("/reason"));
    allocateToInvoices(UUID.randomUUID().toString(), seouls).statusCode(404);
    dismiss(UUID.randomUUID().toString()).statusCode(404);
    Api.secretariat()
        .contentType(ContentType.JSON)
        .body("{\"invoiceIds\":[\"%s\"]}".formatted(seouls))
        .post(ENTRIES + entry + "/allocations")
        .then()
        .statusCode(400)
        .body("code", equalTo("IDEMPOTENCY_KEY_REQUIRED"));
    assertThat(Database.number("SELECT count(*) FROM payment")).isZero();
  }

  @Test
  @DisplayName("F12: of allocations of one entry at once exactly one wins")
  void allocations_at_once_book_once() throws Exception {
    String entry = waiting("100.00", "x");

    List<Integer> answers =
        AtOnce.of(
            IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(
                    i ->
                        () ->
                            allocateToInvoices(entry, i % 2 == 0 ? seouls : frankfurts)
                                .extract()
                                .statusCode())
                .toList());

    assertThat(answers).containsOnlyOnce(201).filteredOn(status -> status != 201).containsOnly(409);
    assertThat(Database.number("SELECT count(*) FROM payment")).isEqualTo(1);
    assertThat(Database.number("SELECT sum(paid) FROM invoice")).isEqualTo(100);
  }

  /** An entry that no invoice number explains. */
  private static String waiting(String amount, String text) {
    String id = UUID.randomUUID().toString().substring(0, 8);
    Camt.statement(id).credit(id, amount, text).send().statusCode(201);
    return Camt.entries("UNMATCHED")
        .extract()
        .path("items.find { it.amount.amount == '" + amount + "' }.id");
  }

  private static ValidatableResponse allocateToInvoices(String entry, String... invoices) {
    return post(
        entry,
        "allocations",
        "{\"invoiceIds\":[\"%s\"]}".formatted(String.join("\",\"", invoices)));
  }

  private static ValidatableResponse dismiss(String entry) {
    return post(entry, "dismissal", "{\"reason\":\"Not a fee\"}");
  }

  private static ValidatableResponse post(String entry, String what, String body) {
    return Payments.post(ENTRIES + entry + "/" + what, body);
  }
}
