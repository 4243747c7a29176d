package org.wego.fees.exemption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
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
import org.wego.platform.testkit.AtOnce;
import org.wego.platform.testkit.Tokens;

/** Fees that the committee waives; Seoul owes 10,000 USD a year. */
@QuarkusTest
class WaiverTest extends FeesTest {

  private static final Roster.Member SEOUL = Roster.member("Seoul");
  private static final Roster.Member FRANKFURT = Roster.member("Frankfurt");

  @BeforeEach
  void seoul_is_a_member() {
    Generated.account(SEOUL);
    Api.importIndicators();
  }

  @Test
  @DisplayName("F8, G5: no waiver without a decision of the committee")
  void a_waiver_needs_a_decision() {
    Payments.post("/api/v1/exemptions", "{\"reason\":\" \",\"decisionReference\":\" \"}")
        .statusCode(400)
        .body(
            "errors.pointer",
            containsInAnyOrder("/memberId", "/feeYear", "/reason", "/decisionReference"));

    Exemptions.waive(SEOUL.id(), 2016)
        .statusCode(201)
        .body("basis", equalTo("WAIVER"))
        .body("decisionReference", equalTo("EXCOM-2016-03"))
        .body("credits", hasSize(0))
        .body("voidedInvoiceId", nullValue());
    assertThat(Api.run(2016).getInt("counts.exempt")).isEqualTo(1);
  }

  @Test
  @DisplayName("F8: only what is owed is waived, and once")
  void only_what_is_owed_is_waived() {
    Exemptions.waive(SEOUL.id(), 2010)
        .statusCode(422)
        .body("code", equalTo("FEE_NOT_DUE"))
        .body("errors[0].pointer", equalTo("/feeYear"));
    Exemptions.waive(UUID.randomUUID(), 2016)
        .statusCode(422)
        .body("code", equalTo("MEMBER_UNKNOWN"))
        .body("errors[0].pointer", equalTo("/memberId"));
    Exemptions.waive(SEOUL.id(), 2016).statusCode(201);
    Exemptions.waive(SEOUL.id(), 2016).statusCode(409).body("code", equalTo("MEMBER_EXEMPT"));
    Exemptions.waive(SEOUL.id(), 2017).statusCode(201);
  }

  @Test
  @DisplayName("F8, F11: a waiver voids the invoice; revoked, it is replaced on demand")
  void a_waiver_voids_the_invoice_and_is_revoked() {
    String invoice = billSeoul();
    String waiver =
        Exemptions.waive(SEOUL.id(), 2016)
            .statusCode(201)
            .body("voidedInvoiceId", equalTo(invoice))
            .extract()
            .path("id");

    Exemptions.revoke(waiver)
        .statusCode(200)
        .body("revocation.decisionReference", equalTo("EXCOM-2016-05"))
        .body("revocation.revokedOn", equalTo(Payments.today()));
    Exemptions.revoke(waiver).statusCode(409).body("code", equalTo("EXEMPTION_REVOKED"));
    Api.secretariat()
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .post("/api/v1/invoices/{id}/replacement", invoice)
        .then()
        .statusCode(201)
        .body("number", equalTo("WEGO-2016-000002"));
  }

  @Test
  @DisplayName("F8: a waiver for which an invoice was credited is not revoked")
  void a_waiver_that_gave_money_back_is_not_revoked() {
    Payments.pay(billSeoul(), "10000.00").statusCode(201);
    String waiver = Exemptions.waive(SEOUL.id(), 2016).statusCode(201).extract().path("id");

    Api.secretariat()
        .get("/api/v1/billing-accounts/{id}", SEOUL.id())
        .then()
        .body("balance.amount", equalTo("-10000.00"));
    Exemptions.revoke(waiver).statusCode(409).body("code", equalTo("EXEMPTION_NOT_REVOCABLE"));
  }

  @Test
  @DisplayName("F8: of waivers at once for one year, one is granted")
  void of_waivers_at_once_one_is_granted() throws Exception {
    billSeoul();
    List<Callable<Integer>> calls =
        Collections.nCopies(8, () -> Exemptions.waive(SEOUL.id(), 2016).extract().statusCode());

    assertThat(AtOnce.of(calls)).containsOnlyOnce(201).containsOnly(201, 409);

    assertThat(Database.number("SELECT count(*) FROM exemption")).isEqualTo(1);
    assertThat(Database.number("SELECT count(*) FROM ledger_entry")).isEqualTo(2);
  }

  @Test
  @DisplayName("F8: waivers and runs at once leave no invoice in force and no number out")
  void waivers_and_runs_at_once_leave_no_invoice_in_force() throws Exception {
    Generated.account(FRANKFURT);
    List<Callable<String>> calls = new ArrayList<>();
    for (int year = 2014; year <= 2017; year++) {
      int feeYear = year;
      calls.add(() -> Api.requestRun(feeYear, false).statusCode(202).extract().path("id"));
      calls.add(() -> Exemptions.waive(SEOUL.id(), feeYear).statusCode(201).extract().path("id"));
    }
    List<String> ids = AtOnce.of(calls);
    for (int i = 0; i < ids.size(); i += 2) {
      assertThat(Api.awaitRun(ids.get(i)).getString("state")).isEqualTo("COMPLETED");
    }

    assertThat(Database.number("SELECT count(*) FROM exemption")).isEqualTo(4);
    assertThat(
            Database.number(
                "SELECT count(*) FROM invoice WHERE status <> 'VOID' AND member_id = ?",
                SEOUL.id()))
        .isZero();
    assertThat(
            Database.number(
                "SELECT count(*) FROM invoice WHERE status = 'OPEN' AND member_id = ?",
                FRANKFURT.id()))
        .isEqualTo(4);
    assertThat(
            Database.number(
                """
                SELECT count(*) FROM invoice_counter c
                 WHERE c.last_number <> (SELECT count(*) FROM invoice i
                                          WHERE i.fee_year = c.fee_year)
                """))
        .isZero();
  }

  @Test
  @DisplayName("F8: a member sees its own exemptions, in one statement")
  void a_member_sees_its_own_exemptions() throws Exception {
    String waiver = Exemptions.waive(SEOUL.id(), 2016).statusCode(201).extract().path("id");
    assertThat(
            CountedSql.during(
                () ->
                    Api.as(Tokens.of("member").with("member_id", SEOUL.id()))
                        .get("/api/v1/exemptions")
                        .then()
                        .statusCode(200)
                        .body("items", hasSize(1))
                        .body("items[0].memberName", equalTo("Seoul"))))
        .isEqualTo(1);
    Tokens frankfurt = Tokens.of("member").with("member_id", FRANKFURT.id());
    Api.as(frankfurt).get("/api/v1/exemptions").then().body("items", hasSize(0));
    Api.as(frankfurt).get("/api/v1/exemptions/{id}", waiver).then().statusCode(404);
    assertThat(
            Api.secretariat()
                .accept("text/csv")
                .get("/api/v1/exemptions")
                .then()
                .extract()
                .asString())
        .contains("Seoul,2016,WAIVER,Earthquake,EXCOM-2016-03");
  }

  private static String billSeoul() {
    Api.run(2016);
    return Invoices.of(2016).get(SEOUL.id()).id();
  }
}
