package org.wego.fees.bankstatement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
import org.wego.platform.persistence.testing.CountedSql;
import org.wego.platform.testkit.AtOnce;

/** Statements of the bank; Seoul owes 10,000 USD for 2016 and as much for 2017. */
@QuarkusTest
class BankStatementImportTest extends FeesTest {

  private static final Roster.Member SEOUL = Roster.member("Seoul");

  @BeforeEach
  void seoul_is_billed_twice() {
    Generated.account(SEOUL);
    Api.importIndicators();
    Api.run(2016);
    Api.run(2017);
  }

  @Test
  @DisplayName("F12: a statement books what is paid beyond doubt, and lists the rest")
  void a_statement_books_what_is_beyond_doubt() {
    String id =
        Camt.send(Camt.file("v02.xml"), false)
            .statusCode(201)
            .header("Location", containsString("/api/v1/bank-statement-imports/"))
            .body("format", equalTo("camt.053.001.02"))
            .body("entries", equalTo(4))
            .body("added", equalTo(4))
            .body("matched", equalTo(2))
            .body("unmatched", equalTo(2))
            .body("skipped", equalTo(1))
            .body("statements[0].sequence", equalTo(3))
            .body("statements[0].openingBalance.amount", equalTo("1250.50"))
            .body("statements[0].closingBalance.amount", equalTo("22180.50"))
            .extract()
            .path("id");

    // 25 USD short of the first, within the tolerance; the second in full.
    invoice(2016).body("items.status", contains("PAID")).body("items.number", hasSize(1));
    invoice(2017).body("items.status", contains("PAID"));
    Camt.entries("UNMATCHED")
        .body("items.reason", contains("DEBIT", "NO_REFERENCE"))
        .body("items.amount.amount", contains("45.00", "1000.00"));
    Camt.entries("MATCHED").body("items.paymentId", contains(notNullValue(), notNullValue()));
    Api.secretariat()
        .get("/api/v1/payments")
        .then()
        .body("items.payer", contains("Seoul Metropolitan Government", "SÃO PAULO & SEOUL"))
        .body("items.receivedOn", contains("2016-03-20", "2016-03-15"))
        .body(
            "items.reference",
            contains("WEGO-2017-00 0001", "ANNUAL FEE wego 2016 000001 LESS CHARGES"));
    Api.secretariat()
        .get("/api/v1/bank-statement-imports/" + id)
        .then()
        .statusCode(200)
        .body("matched", equalTo(2));
    Api.secretariat().get("/api/v1/bank-statement-imports").then().body("items.id", contains(id));
  }

  @Test
  @DisplayName("F12: one transfer pays several invoices that it names")
  void one_transfer_pays_several_invoices() {
    Camt.send(Camt.file("v08.xml"), false).statusCode(201).body("matched", equalTo(1));

    invoice(2016).body("items.status", contains("PAID"));
    invoice(2017)
        .body("items.status", contains("PAID"))
        .body("items[0].outstanding.amount", equalTo("0.00"));
    Api.secretariat()
        .get("/api/v1/ledger-entries?kind=SHORTFALL_WRITTEN_OFF")
        .then()
        .body("items.amount.amount", contains("20.00"));
  }

  @Test
  @DisplayName("F12: a creditor reference is certain, so a part of the fee is booked for it")
  void a_creditor_reference_takes_part_payments() {
    Camt.send(Camt.file("v13.xml"), false)
        .statusCode(201)
        .body("matched", equalTo(1))
        .body("skipped", equalTo(2));

    invoice(2016)
        .body("items.status", contains("PARTIALLY_PAID"))
        .body("items[0].outstanding.amount", equalTo("6000.00"));
    Camt.entries("UNMATCHED").body("items.reason", contains("REVERSAL"));
  }

  @Test
  @DisplayName("F12: beyond its invoice, money with a creditor reference is credit")
  void a_creditor_reference_takes_overpayments() {
    Camt.statement("1")
        .creditWithReference("R1", "20500.00", "RF76 WEGO 2016 0000 01")
        .send()
        .statusCode(201)
        .body("matched", equalTo(1));

    invoice(2017).body("items.status", contains("PAID"));
    Api.secretariat()
        .get("/api/v1/billing-accounts/{id}", SEOUL.id())
        .then()
        .body("balance.amount", equalTo("-500.00"));
  }

  @Test
  @DisplayName("F12: a number in free text pays by itself only what is left, as the amount says")
  void what_is_in_doubt_waits_with_its_reason() {
    Camt.statement("1")
        .credit("R1", "9969.99", "WEGO-2016-000001")
        .credit("R2", "10000.01", "WEGO-2016-000001")
        .credit("R3", "10000.00", "WEGO-2016-000009")
        .credit("R4", "10000.00", "annual fee")
        .creditWithReference("R5", "10000.00", "RF75WEGO2016000001")
        .credit("R6", "10000.00", "WEGO-2016-000001")
        .credit("R7", "10000.00", "WEGO-2016-000001")
        .send()
        .statusCode(201)
        .body("matched", equalTo(1));

    Camt.entries("UNMATCHED&sort=amount")
        .body(
            "items.reason",
            containsInAnyOrder(
                "AMOUNT_DIFFERS",
                "AMOUNT_DIFFERS",
                "INVOICE_UNKNOWN",
                "NO_REFERENCE",
                "NO_REFERENCE",
                "INVOICE_SETTLED"));
    assertThat(Database.number("SELECT count(*) FROM payment")).isEqualTo(1);
  }

  @Test
  @DisplayName("F12: money for what the committee has given up waits for somebody to look at it")
  void a_payment_that_was_impossible_waits() {
    Payments.post(
            "/api/v1/invoices/" + Invoices.of(2016).get(SEOUL.id()).id() + "/payment-impossible",
            "{\"reason\":\"Sanctions\",\"decisionReference\":\"EC-2016-3\"}")
        .statusCode(200);
    Camt.statement("1").credit("R1", "10000.00", "WEGO-2016-000001").send().statusCode(201);

    Camt.entries("UNMATCHED").body("items.reason", contains("PAYMENT_IMPOSSIBLE"));
  }

  @Test
  @DisplayName("F12: the same statement twice changes nothing")
  void the_same_statement_twice_changes_nothing() {
    String first = Camt.send(Camt.file("v02.xml"), false).extract().path("id");
    String again =
        new String(Camt.file("v02.xml"), StandardCharsets.ISO_8859_1)
            .replace("STM20160331-0001", "DOWNLOADED-AGAIN");

    Camt.send(again.getBytes(StandardCharsets.ISO_8859_1), false)
        .statusCode(200)
        .body("id", equalTo(first))
        .body("repeated", equalTo(true))
        .body("added", equalTo(0))
        .body("matched", equalTo(0));

    assertThat(Database.number("SELECT count(*) FROM payment")).isEqualTo(2);
    assertThat(Database.number("SELECT count(*) FROM bank_entry")).isEqualTo(4);
    assertThat(Database.number("SELECT count(*) FROM bank_statement_import")).isEqualTo(1);
  }

  @Test
  void another_statement_under_the_same_id_is_refused() {
    String id =
        Camt.statement("7").credit("R1", "5.00", "x").send().statusCode(201).extract().path("id");

    Camt.statement("7")
        .credit("R1", "6.00", "x")
        .send()
        .statusCode(409)
        .body("code", equalTo("STATEMENT_DIFFERS"))
        .body("existing", endsWith(id));
  }

  @Test
  @DisplayName("F12: an entry of two overlapping statements is booked once")
  void overlapping_statements_book_once() {
    Camt.statement("1")
        .credit("R1", "10000.00", "WEGO-2016-000001")
        .credit(null, "7.00", "no reference")
        .credit(null, "7.00", "no reference")
        .send()
        .body("added", equalTo(3));

    Camt.statement("2")
        .credit("R1", "10000.00", "WEGO-2016-000001")
        .credit(null, "7.00", "no reference")
        .credit(null, "7.00", "no reference")
        .credit("R2", "10000.00", "WEGO-2017-000001")
        .send()
        .statusCode(201)
        .body("entries", equalTo(4))
        .body("added", equalTo(1))
        .body("matched", equalTo(1));

    assertThat(Database.number("SELECT count(*) FROM payment")).isEqualTo(2);
    assertThat(Database.number("SELECT count(*) FROM bank_statement_line")).isEqualTo(7);
  }

  @Test
  void a_dry_run_tells_what_would_be_and_changes_nothing() {
    Camt.send(Camt.file("v02.xml"), true)
        .statusCode(200)
        .body("id", nullValue())
        .body("dryRun", equalTo(true))
        .body("added", equalTo(4))
        .body("matched", equalTo(2));

    assertThat(Database.number("SELECT count(*) FROM bank_entry")).isZero();
    invoice(2016).body("items.status", contains("OPEN"));
  }

  @Test
  @DisplayName("F12: a statement that is not the issuer's, or does not add up, is refused whole")
  void a_statement_at_fault_is_refused_whole() {
    String xml =
        Camt.statement("1")
            .credit("R1", "10000.00", "WEGO-2016-000001")
            .xml()
            .replace(Camt.ACCOUNT, "GB33BUKB20201555555555")
            .replaceFirst("<Amt Ccy=\"USD\">0</Amt>", "<Amt Ccy=\"USD\">1</Amt>");

    Camt.send(xml)
        .statusCode(422)
        .body("code", equalTo("STATEMENT_REJECTED"))
        .body("errors.code", containsInAnyOrder("ACCOUNT_UNKNOWN", "STATEMENT_UNBALANCED"))
        .body(
            "errors.detail",
            containsInAnyOrder(
                equalTo("No issuer of invoices has this account"),
                containsString("make 10001.00; the closing balance is 10000.00")));
    assertThat(Database.number("SELECT count(*) FROM bank_entry")).isZero();
  }

  @Test
  void what_is_no_statement_is_refused() {
    Camt.send("<Document")
        .statusCode(400)
        .body("code", equalTo("XML_MALFORMED"))
        .body("detail", containsString("Line 1"));
    Camt.send("<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/hostname\">]><x>&y;</x>")
        .statusCode(400)
        .body("code", equalTo("XML_MALFORMED"));
    Camt.send("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.001.001.03\"/>")
        .statusCode(400)
        .body("code", equalTo("STATEMENT_FORMAT_UNKNOWN"));
    Camt.send("<a>" + " ".repeat(5 * 1024 * 1024) + "</a>")
        .statusCode(413)
        .body("code", equalTo("BODY_TOO_LARGE"));
    Api.secretariat()
        .contentType("application/json")
        .body("{}")
        .post(Camt.IMPORTS)
        .then()
        .statusCode(415);
  }

  @Test
  @DisplayName("F12: the same statement at once is imported by one")
  void the_same_statement_at_once_is_imported_once() throws Exception {
    String xml = Camt.statement("1").credit("R1", "10000.00", "WEGO-2016-000001").xml();

    List<Integer> answers =
        AtOnce.of(
            IntStream.range(0, 6)
                .<java.util.concurrent.Callable<Integer>>mapToObj(
                    i -> () -> Camt.send(xml).extract().statusCode())
                .toList());

    assertThat(answers).containsOnlyOnce(201).filteredOn(status -> status != 201).containsOnly(200);
    assertThat(Database.number("SELECT count(*) FROM payment")).isEqualTo(1);
    invoice(2016).body("items.status", contains("PAID"));
  }

  @Test
  void a_statement_of_thousands_of_entries_is_one_import() {
    Camt statement = Camt.statement("large");
    IntStream.range(0, 5_000)
        .forEach(i -> statement.credit("R" + i, i < 2 ? "10000.00" : "1.00", text(i)));
    statement.send().statusCode(201).body("added", equalTo(5_000)).body("matched", equalTo(2));

    Camt.statement("2").credit("X", "1.00", "x").send().statusCode(201);
    Camt more = Camt.statement("3");
    IntStream.range(0, 5_001).forEach(i -> more.credit("M" + i, "1.00", "x"));
    more.send().statusCode(422).body("errors.code", contains("TOO_LONG"));
  }

  private static String text(int i) {
    return i < 2 ? "WEGO-" + (2016 + i) + "-000001" : "gift " + i;
  }

  @Test
  void lists_take_one_statement_each() throws Exception {
    Camt.send(Camt.file("v02.xml"), false).statusCode(201);
    for (String path : List.of("/api/v1/bank-statement-entries", Camt.IMPORTS)) {
      assertThat(CountedSql.during(() -> Api.secretariat().get(path).then().statusCode(200)))
          .as(path)
          .isEqualTo(1);
    }
    Api.secretariat()
        .accept("text/csv")
        .get("/api/v1/bank-statement-entries?sort=amount")
        .then()
        .statusCode(200)
        .body(containsString("DEBIT,45.00,USD"));
  }

  private static ValidatableResponse invoice(int feeYear) {
    return Api.secretariat().get("/api/v1/invoices?feeYear=" + feeYear).then().statusCode(200);
  }
}
