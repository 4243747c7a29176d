package org.wego.fees.exemption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.fees.testing.Api;
import org.wego.fees.testing.Credits;
import org.wego.fees.testing.Database;
import org.wego.fees.testing.Exemptions;
import org.wego.fees.testing.FeesTest;
import org.wego.fees.testing.Generated;
import org.wego.fees.testing.Invoices;
import org.wego.fees.testing.Payments;
import org.wego.fees.testing.Roster;
import org.wego.platform.id.Ids;
import org.wego.platform.testkit.AtOnce;

/** Five new members of a year exempt a Friendship member in the next; the agency joined in 2014. */
@QuarkusTest
class ReferralExemptionTest extends FeesTest {

  private static final Roster.Member AGENCY =
      Roster.member("National Information Technology Development Agency");
  private static final Roster.Member SEOUL = Roster.member("Seoul");

  @Inject ExemptReferrers exemptReferrers;

  @BeforeEach
  void the_agency_is_a_friendship_member() {
    Generated.account(AGENCY);
    Api.importIndicators();
  }

  @Test
  @DisplayName("F8: five new members of the year before exempt a Friendship member")
  void five_new_members_of_the_year_before_exempt_a_friendship_member() {
    Credits.of(AGENCY).tell(5, 2015);
    JsonPath exemption = Exemptions.awaitOf(AGENCY.id());
    assertThat(exemption.getInt("feeYear")).isEqualTo(2016);
    assertThat(exemption.getString("basis")).isEqualTo("REFERRALS");
    assertThat(exemption.getList("credits.newMemberId")).hasSize(5).doesNotHaveDuplicates();

    JsonPath dry = Api.awaitRun(Api.requestRun(2016, true).extract().path("id"));
    JsonPath run = Api.run(2016);
    for (JsonPath counted : List.of(dry, run)) {
      assertThat(counted.getInt("counts.liable")).isEqualTo(1);
      assertThat(counted.getInt("counts.exempt")).isEqualTo(1);
      assertThat(counted.getInt("counts.issued")).isZero();
      assertThat(counted.getString("state")).isEqualTo("COMPLETED");
    }
    assertThat(Invoices.of(2016)).isEmpty();
  }

  @Test
  @DisplayName("F8: credits are those of one year alone, and lapse after the next")
  void credits_lapse_after_the_year_in_which_they_exempt() {
    Credits.of(AGENCY).tell(5, 2015);
    Exemptions.awaitOf(AGENCY.id());

    assertThat(Api.run(2017).getInt("counts.issued")).isEqualTo(1);
    assertThat(Api.run(2015).getInt("counts.issued")).isEqualTo(1);
  }

  @Test
  @DisplayName("F8: four of one year and one of another are not five")
  void credits_of_two_years_are_not_added() {
    Credits.of(AGENCY).tell(4, 2015).tell(1, 2014).tell(4, 2016);

    assertThat(exemptReferrers.due()).isEmpty();
    assertThat(Api.run(2016).getInt("counts.exempt")).isZero();
  }

  @Test
  @DisplayName("F8, M12: a new member is credited once, however often it is told of")
  void a_new_member_is_credited_once() {
    UUID newMember = Ids.next();
    Credits credits = Credits.of(AGENCY).tell(3, 2015);
    credits.tell(newMember, 2015);
    credits.tell(newMember, 2015);

    assertThat(Database.number("SELECT count(*) FROM referral_credit")).isEqualTo(4);
    assertThat(exemptReferrers.due()).isEmpty();
  }

  @Test
  @DisplayName("F8: a Full member pays, whomever it brought in")
  void a_full_member_is_not_exempt() {
    Generated.account(SEOUL);
    Credits.of(SEOUL).tell(5, 2015);

    assertThat(exemptReferrers.due()).isEmpty();
    assertThat(Api.run(2016).getInt("counts.issued")).isEqualTo(2);
  }

  @Test
  @DisplayName("F8: every credit of the year is spent on the one exemption")
  void a_sixth_credit_is_spent_on_the_same_exemption() {
    Credits credits = Credits.of(AGENCY).tell(5, 2015);
    Exemptions.awaitOf(AGENCY.id());
    credits.tell(1, 2015);

    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                Database.number(
                        "SELECT count(*) FROM referral_credit WHERE exemption_id IS NOT NULL")
                    == 6);
    assertThat(Database.number("SELECT count(*) FROM exemption")).isEqualTo(1);
  }

  @Test
  @DisplayName("F8: a late credit makes the issued invoice void, which no run replaces")
  void a_late_credit_makes_the_invoice_void() {
    Credits credits = Credits.of(AGENCY).tell(4, 2015);
    String invoice = billAgency();
    credits.tell(1, 2015);

    JsonPath exemption = Exemptions.awaitOf(AGENCY.id());
    assertThat(exemption.getString("voidedInvoiceId")).isEqualTo(invoice);
    invoice(invoice)
        .body("status", equalTo("VOID"))
        .body("statusReason", startsWith("Exempt from the fee of 2016 (F8)"));
    assertThat(Api.run(2016).getInt("counts.exempt")).isEqualTo(1);
    Api.secretariat()
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .post("/api/v1/invoices/{id}/replacement", invoice)
        .then()
        .statusCode(409)
        .body("code", equalTo("MEMBER_EXEMPT"))
        .body("rule", equalTo("F8"));
  }

  @Test
  @DisplayName("F8: where money touched the invoice, a late credit gives it back by a credit note")
  void a_late_credit_gives_back_what_was_paid() {
    Credits credits = Credits.of(AGENCY).tell(4, 2015);
    String invoice = billAgency();
    String total = invoice(invoice).extract().path("total.amount");
    Payments.pay(invoice, "100.00").statusCode(201);
    credits.tell(1, 2015);

    String note = Exemptions.awaitOf(AGENCY.id()).getString("creditNoteId");
    Api.secretariat()
        .get("/api/v1/credit-notes/{id}", note)
        .then()
        .body("amount.amount", equalTo(total))
        .body("reason", startsWith("Exempt from the fee of 2016 (F8)"));
    invoice(invoice)
        .body("credited.amount", equalTo(total))
        .body("paid.amount", equalTo("0.00"))
        .body("outstanding.amount", equalTo("0.00"));
    balance("-100.00");
  }

  @Test
  @DisplayName("F8, F12: a late credit and payments at once leave no debt and lose no money")
  void a_late_credit_and_payments_at_once_lose_no_money() throws Exception {
    Credits credits = Credits.of(AGENCY).tell(4, 2015);
    String invoice = billAgency();
    List<Callable<Integer>> calls = new ArrayList<>();
    calls.add(
        () -> {
          credits.tell(1, 2015);
          return 201;
        });
    for (int i = 0; i < 6; i++) {
      calls.add(() -> Payments.pay(invoice, "10.00").extract().statusCode());
    }

    assertThat(AtOnce.of(calls)).containsOnly(201);

    Exemptions.awaitOf(AGENCY.id());
    invoice(invoice).body("outstanding.amount", equalTo("0.00"));
    balance("-60.00");
    Api.secretariat()
        .get("/api/v1/trial-balance")
        .then()
        .body("accounts.find { it.account == 'RECEIVABLES' }.balance.amount", equalTo("0.00"));
  }

  @Test
  @DisplayName("F8: a late credit and a run at once leave no invoice in force")
  void a_late_credit_and_a_run_at_once_leave_no_invoice() throws Exception {
    Credits credits = Credits.of(AGENCY).tell(4, 2015);
    List<String> answers =
        AtOnce.of(
            List.of(
                () -> Api.requestRun(2016, false).extract().path("id"),
                () -> {
                  credits.tell(1, 2015);
                  return "";
                }));
    Api.awaitRun(answers.get(0));
    Exemptions.awaitOf(AGENCY.id());

    assertThat(Database.number("SELECT count(*) FROM invoice WHERE status <> 'VOID'")).isZero();
  }

  @Test
  @DisplayName("F8: what follows from credits is not revoked")
  void an_exemption_that_follows_from_credits_is_not_revoked() {
    Credits.of(AGENCY).tell(5, 2015);
    String id = Exemptions.awaitOf(AGENCY.id()).getString("id");

    Exemptions.revoke(id).statusCode(409).body("code", equalTo("EXEMPTION_NOT_REVOCABLE"));
    Api.secretariat()
        .get("/api/v1/exemptions?basis=REFERRALS&feeYear=2016")
        .then()
        .body("items", hasSize(1))
        .body("items.id", contains(id));
  }

  private static String billAgency() {
    Api.run(2016);
    return Invoices.of(2016).get(AGENCY.id()).id();
  }

  private static ValidatableResponse invoice(String id) {
    return Api.secretariat().get("/api/v1/invoices/{id}", id).then().statusCode(200);
  }

  private static void balance(String amount) {
    Api.secretariat()
        .get("/api/v1/billing-accounts/{id}", AGENCY.id())
        .then()
        .body("balance.amount", equalTo(amount));
  }
}
