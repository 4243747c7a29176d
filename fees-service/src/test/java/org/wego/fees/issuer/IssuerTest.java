package org.wego.fees.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.fees.invoice.CreditorReference;
import org.wego.fees.testing.Api;
import org.wego.fees.testing.Database;
import org.wego.fees.testing.FeesTest;
import org.wego.fees.testing.Generated;
import org.wego.fees.testing.Invoices;
import org.wego.fees.testing.Payments;
import org.wego.fees.testing.Roster;

@QuarkusTest
class IssuerTest extends FeesTest {

  private static final Roster.Member SEOUL = Roster.member("Seoul");
  private static final String BY_NUMBER =
      "\"accountNumber\":\"123-456789-01-001\",\"bic\":\"EXMPKRSE\"";

  @Test
  @DisplayName("F12: the Secretariat in Seoul is the issuer, with an account that says it is none")
  void the_secretariat_is_the_issuer_with_an_example_of_an_account() {
    Api.secretariat()
        .get("/api/v1/issuers")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].name", equalTo("WeGO Secretariat"))
        .body("items[0].address", startsWith("Seoul Global Center, 10th Floor, 38 Jongro"))
        .body("items[0].bankAccount.bankName", startsWith("EXAMPLE BANK"))
        .body("items[0].validTo", nullValue());
  }

  @Test
  @DisplayName("F12: an invoice keeps the issuer it was issued under when another one follows")
  void an_invoice_keeps_its_issuer_when_another_one_follows() {
    Api.importIndicators();
    Generated.account(SEOUL);
    Api.run(2016);
    record(today(), "Second issuer", BY_NUMBER).statusCode(201);
    Api.run(2017);

    Api.secretariat()
        .get("/api/v1/invoices/" + Invoices.of(2016).get(SEOUL.id()).id())
        .then()
        .body("issuer.name", equalTo("WeGO Secretariat"))
        .body("issuer.bankAccount.holder", equalTo("WeGO Secretariat"));
    String number = Invoices.of(2017).get(SEOUL.id()).number();
    String reference =
        Api.secretariat()
            .get("/api/v1/invoices/" + Invoices.of(2017).get(SEOUL.id()).id())
            .then()
            .body("issuer.name", equalTo("Second issuer"))
            .body("issuer.bankAccount.accountNumber", equalTo("123-456789-01-001"))
            .extract()
            .path("paymentReference");
    assertThat(CreditorReference.numbersIn(reference)).containsExactly(number);
  }

  @Test
  @DisplayName("F12: exactly one version is in force on a day; a later one of the day corrects it")
  void exactly_one_version_is_in_force_on_a_day() {
    LocalDate next = today().plusDays(30);
    record(next, "With a typo", BY_NUMBER).statusCode(201).body("superseded", equalTo(false));
    record(next, "Corrected", BY_NUMBER).statusCode(201);
    record(today(), "For a month", BY_NUMBER)
        .statusCode(201)
        .body("validTo", equalTo(next.toString()));

    Api.secretariat()
        .get("/api/v1/issuers")
        .then()
        .body(
            "items.name",
            equalTo(List.of("Corrected", "With a typo", "For a month", "WeGO Secretariat")))
        .body("items.superseded", equalTo(List.of(false, true, false, false)))
        .body("items[3].validTo", equalTo(today().toString()));
  }

  @Test
  @DisplayName("F12: a version is never changed, whoever tries")
  void a_version_is_never_changed() {
    assertThatThrownBy(() -> Database.execute("UPDATE issuer SET name = 'Somebody else'"))
        .hasRootCauseMessage(
            "ERROR: Versions of the issuer are never changed: record another one\n  Where: PL/pgSQL"
                + " function refuse_issuer_change() line 3 at RAISE");
    assertThatThrownBy(() -> Database.execute("DELETE FROM issuer"))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  @DisplayName("F12: a version begins today or later, since invoices were issued before")
  void a_version_does_not_begin_in_the_past() {
    record(today().minusDays(1), "Late", BY_NUMBER)
        .statusCode(422)
        .body("code", equalTo("ISSUER_FROM_PAST"))
        .body("errors.pointer", containsInAnyOrder("/validFrom"));
  }

  @Test
  @DisplayName("F12: a bank account has an IBAN whose check digits hold, or a number, and a BIC")
  void a_bank_account_has_an_iban_or_a_number() {
    record(today(), "By IBAN", "\"iban\":\"BE68539007547034\",\"bic\":\"KREDBEBB\"")
        .statusCode(201);
    record(today(), "Slip", "\"iban\":\"BE68539007547043\",\"bic\":\"KREDBE\"")
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/bankAccount/iban", "/bankAccount/bic"))
        .body("errors.code", containsInAnyOrder("IBAN", "BIC"));
    record(today(), "Neither", "\"bic\":\"EXMPKRSE\"")
        .statusCode(422)
        .body("code", equalTo("BANK_ACCOUNT_UNCLEAR"));
    record(today(), "Both", BY_NUMBER + ",\"iban\":\"BE68539007547034\"")
        .statusCode(422)
        .body("code", equalTo("BANK_ACCOUNT_UNCLEAR"));
  }

  private static ValidatableResponse record(LocalDate from, String name, String account) {
    return Api.secretariat()
        .contentType(ContentType.JSON)
        .body(
            """
            {"validFrom":"%s","name":"%s","address":"38 Jongro, Seoul",
             "bankAccount":{"bankName":"Example Bank","holder":"WeGO","currency":"USD",%s}}
            """
                .formatted(from, name, account))
        .post("/api/v1/issuers")
        .then();
  }

  private static LocalDate today() {
    return LocalDate.parse(Payments.today());
  }
}
