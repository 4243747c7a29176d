package org.wego.membership.responsibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.wego.membership.Applying.approve;
import static org.wego.membership.Applying.city;
import static org.wego.membership.Applying.confirmReferral;
import static org.wego.membership.Applying.decide;
import static org.wego.membership.Applying.decision;
import static org.wego.membership.Applying.memberOf;
import static org.wego.membership.Applying.referredBy;
import static org.wego.membership.Applying.submitted;
import static org.wego.membership.Applying.submittedOn;
import static org.wego.membership.Applying.today;
import static org.wego.membership.Others.example;
import static org.wego.membership.Others.same;
import static org.wego.membership.Others.tell;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wego.membership.Callers;
import org.wego.membership.Database;
import org.wego.membership.Others;
import org.wego.platform.persistence.testing.CountedSql;
import org.wego.platform.testkit.TestClock;
import org.wego.platform.testkit.WegoServers;

@DisplayName("How members meet their responsibilities (M10)")
@QuarkusTest
@ExtendWith(TestClock.class)
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class ResponsibilityTest {

  private static final String INVOICES = "wego.fees.invoice.v1";
  private static final String STANDING = "wego.fees.standing.v1";
  private static final String ATTENDANCE = "wego.events.attendance.v1";
  private static final String ENTRIES = "wego.awards.entry.v1";
  private static final String PRACTICES = "wego.awards.good-practice.v1";

  private UUID member;
  private int year;

  /** A city that became FULL last year, so that it owes the fee of this one. */
  @BeforeEach
  void aFullMember() {
    Database.empty();
    year = today().getYear();
    LocalDate admitted = LocalDate.of(year - 1, 5, 4);
    UUID application = submittedOn(admitted.minusDays(20), city("Seoul"));
    decide(application, decision("APPROVED", admitted, 12, 0)).statusCode(200);
    member = memberOf(application);
  }

  @Test
  @DisplayName(
      "M10 (1): a delegation that came to an event takes part; one that registered may yet")
  void attendance_is_participation() {
    ObjectNode delegation = attendance();
    tell(
        ATTENDANCE,
        "events/attendance-recorded",
        "attendanceId",
        delegation.put("state", "REGISTERED"));
    finding(year, "PARTICIPATION")
        .body("fulfilled", nullValue())
        .body("reason", equalTo("NOT_YET_KNOWN"))
        .body("evidence.kind", contains("ATTENDANCE"));

    tell(
        ATTENDANCE,
        "events/attendance-recorded",
        "attendanceId",
        delegation.put("state", "ATTENDED"));
    finding(year, "PARTICIPATION")
        .body("fulfilled", equalTo(true))
        .body("reason", equalTo("FULFILLED"))
        .body("evidence.at", contains(year + "-02-10"))
        .body("evidence.reference", contains(delegation.get("eventId").asText()))
        .body("evidence.detail", contains("4th General Assembly, ATTENDED"));

    tell(
        ATTENDANCE,
        "events/attendance-recorded",
        "attendanceId",
        delegation.put("state", "CANCELLED"));
    finding(year, "PARTICIPATION").body("evidence", empty());
  }

  @Test
  @DisplayName("M10 (1): who came to nothing in a year that is over did not take part")
  void nothing_in_a_year_that_is_over_is_a_no() {
    TestClock.moveTo(LocalDate.of(year + 1, 2, 1));
    for (String code : new String[] {"PARTICIPATION", "GOOD_PRACTICES", "PROMOTION"}) {
      finding(year, code)
          .body("fulfilled", equalTo(false))
          .body("reason", equalTo("NOTHING_RECORDED"));
    }
  }

  @Test
  @DisplayName("M10 (2): entries, published practices and contributions share good practices")
  void good_practices_come_from_awards_and_events() {
    finding(year, "GOOD_PRACTICES").body("reason", equalTo("NOT_YET_KNOWN"));
    ObjectNode entry = own(example("awards/entry-submitted"), "entryId");
    tell(ENTRIES, "awards/entry-submitted", "entryId", entry.put("submittedOn", year + "-03-01"));
    ObjectNode practice = own(example("awards/good-practice-published"), "goodPracticeId");
    tell(
        PRACTICES,
        "awards/good-practice-published",
        "goodPracticeId",
        practice.put("publishedOn", year + "-04-01"));
    tell(ATTENDANCE, "events/attendance-recorded", "attendanceId", attendance());

    finding(year, "GOOD_PRACTICES")
        .body("fulfilled", equalTo(true))
        .body("evidence.kind", contains("CONTRIBUTION", "AWARD_ENTRY", "GOOD_PRACTICE"));

    tell(
        PRACTICES,
        "awards/good-practice-snapshot",
        "goodPracticeId",
        practice.put("state", "WITHDRAWN"));
    tell(ENTRIES, "awards/entry-snapshot", "entryId", entry.put("state", "WITHDRAWN"));
    finding(year, "GOOD_PRACTICES").body("evidence.kind", contains("CONTRIBUTION"));
  }

  @Test
  @DisplayName("M10 (3): an invoice is paid, not yet due, overdue, or cannot be paid")
  void the_annual_fee_follows_the_invoice() {
    finding(year, "ANNUAL_FEE")
        .body("fulfilled", nullValue())
        .body("reason", equalTo("NOT_INVOICED"));
    ObjectNode issued = invoice("fees/invoice-issued");
    tell(INVOICES, "fees/invoice-issued", "invoiceId", issued);
    TestClock.moveTo(LocalDate.of(year, 3, 1));
    finding(year, "ANNUAL_FEE")
        .body("fulfilled", nullValue())
        .body("reason", equalTo("NOT_YET_DUE"))
        .body("evidence.reference", contains(issued.get("number").asText()));
    TestClock.moveTo(LocalDate.of(year, 3, 5));
    finding(year, "ANNUAL_FEE")
        .body("fulfilled", equalTo(false))
        .body("reason", equalTo("OVERDUE"));

    ObjectNode updated = same(invoice("fees/invoice-updated"), issued);
    tell(
        INVOICES, "fees/invoice-updated", "invoiceId", updated.put("status", "PAYMENT_IMPOSSIBLE"));
    finding(year, "ANNUAL_FEE")
        .body("fulfilled", nullValue())
        .body("reason", equalTo("PAYMENT_IMPOSSIBLE"));
    tell(INVOICES, "fees/invoice-updated", "invoiceId", updated.put("status", "UNCOLLECTIBLE"));
    finding(year, "ANNUAL_FEE").body("fulfilled", equalTo(false));
    tell(INVOICES, "fees/invoice-paid", "invoiceId", same(invoice("fees/invoice-paid"), issued));
    finding(year, "ANNUAL_FEE")
        .body("fulfilled", equalTo(true))
        .body("evidence.detail", contains(startsWith("10000.00 USD")));
    tell(
        INVOICES, "fees/invoice-voided", "invoiceId", same(invoice("fees/invoice-voided"), issued));
    finding(year, "ANNUAL_FEE").body("reason", equalTo("NOT_INVOICED"));

    tell(INVOICES, "fees/invoice-snapshot", "invoiceId", invoice("fees/invoice-snapshot"));
    finding(year, "ANNUAL_FEE").body("evidence.kind", contains("INVOICE"));
  }

  @Test
  @DisplayName("M10 (3), F8: a year for which the member is exempt asks for no fee")
  void an_exemption_asks_for_no_fee() {
    ObjectNode standing = example("fees/standing-changed").put("memberId", member.toString());
    standing.putArray("exemptYears").add(year);
    tell(STANDING, "fees/standing-changed", "memberId", standing);
    finding(year, "ANNUAL_FEE")
        .body("fulfilled", nullValue())
        .body("reason", equalTo("EXEMPT"))
        .body("evidence.kind", contains("EXEMPTION"));
    finding(year + 1, "ANNUAL_FEE").body("reason", equalTo("NOT_INVOICED"));

    standing.putArray("exemptYears");
    tell(STANDING, "fees/standing-snapshot", "memberId", standing.put("standing", "GOOD"));
    finding(year, "ANNUAL_FEE").body("reason", equalTo("NOT_INVOICED"));
  }

  @Test
  @DisplayName(
      "M10 (3), F1, F2: an Associate owes nothing, and a Full member not in its first year")
  void who_is_not_liable_owes_nothing() {
    UUID associate = memberOf(submitted(city("Gimpo")));
    finding(associate, year, "ANNUAL_FEE")
        .body("fulfilled", nullValue())
        .body("reason", equalTo("NOT_LIABLE"));
    finding(year - 1, "ANNUAL_FEE").body("reason", equalTo("NOT_LIABLE"));
  }

  @Test
  @DisplayName("M10 (4): contacts are kept current by verifications of the last twelve months")
  void contacts_are_current_or_stale() {
    finding(year, "CONTACTS")
        .body("fulfilled", equalTo(false))
        .body("reason", equalTo("STALE_CONTACTS"))
        .body("evidence", empty());
    Database.execute(
        "INSERT INTO contact_verification (id, member_id, contact_id, channel, verified_at,"
            + " verified_by) SELECT uuidv7(), member_id, id, 'EMAIL', '"
            + (year - 1)
            + "-09-01T03:00:00Z', 'the Secretariat' FROM member_contact");

    finding(year - 1, "CONTACTS")
        .body("fulfilled", equalTo(true))
        .body("evidence.kind", contains("CONTACT_VERIFICATION"))
        .body("evidence.at", contains((year - 1) + "-09-01"))
        .body("evidence.detail", contains("2 of 2 contacts current"));
    TestClock.moveTo(LocalDate.of(year, 10, 1));
    finding(year, "CONTACTS").body("fulfilled", equalTo(false)).body("evidence", hasSize(1));
    finding(year + 1, "CONTACTS").body("reason", equalTo("NOT_YET_KNOWN"));
    Database.execute("DELETE FROM member_contact");
    finding(year, "CONTACTS").body("reason", equalTo("NO_CONTACTS"));
  }

  @Test
  @DisplayName("M10 (5): a confirmed credit of the year promotes WeGO")
  void a_referral_credit_is_promotion() {
    UUID application = submitted(referredBy(member, city("Gimpo")));
    confirmReferral(application).statusCode(200);
    approve(application);
    finding(year, "PROMOTION")
        .body("fulfilled", equalTo(true))
        .body("evidence.kind", contains("REFERRAL_CREDIT"))
        .body("evidence.detail", contains("Gimpo"))
        .body("evidence.reference", contains(application.toString()));
    finding(year - 1, "PROMOTION").body("fulfilled", equalTo(false));
  }

  @Test
  @DisplayName("M10: who was no member in a year has no responsibility in it")
  void there_is_none_without_a_membership() {
    responsibilities(Callers.secretariat(), member, year - 5)
        .body("responsibilities", hasSize(5))
        .body("responsibilities.fulfilled.unique()", contains(nullValue()))
        .body("responsibilities.reason.unique()", contains("NOT_A_MEMBER"));
  }

  @Test
  @DisplayName("M10: what is told of a member that is not here yet waits for it")
  void an_event_of_an_unknown_member_is_kept() {
    UUID unknown = UUID.randomUUID();
    ObjectNode delegation = attendance().put("memberId", unknown.toString());
    tell(ATTENDANCE, "events/attendance-recorded", "attendanceId", delegation);
    ObjectNode standing = example("fees/standing-changed").put("memberId", unknown.toString());
    tell(STANDING, "fees/standing-changed", "memberId", standing);
    assertThat(
            Database.count(
                "SELECT count(*) FROM responsibility_evidence WHERE member_id = '" + unknown + "'"))
        .isEqualTo(2);
    assertThat(Database.count("SELECT count(*) FROM member_standing")).isOne();
    Callers.secretariat()
        .get("/api/v1/members/{id}/responsibilities", unknown)
        .then()
        .statusCode(404);
  }

  @Test
  @DisplayName("M10: a delegation that is no member's is nobody's evidence")
  void an_attendance_of_somebody_else_is_passed_over() {
    ObjectNode delegation = attendance();
    tell(ATTENDANCE, "events/attendance-recorded", "attendanceId", delegation);
    tell(ATTENDANCE, "events/attendance-snapshot", "attendanceId", delegation.putNull("memberId"));
    assertThat(Database.count("SELECT count(*) FROM responsibility_evidence")).isZero();
  }

  @Test
  @DisplayName("M10: events that come twice, and in another order, count once and as the last says")
  void events_count_once_and_in_their_order() {
    ObjectNode delegation = attendance();
    UUID key = UUID.fromString(delegation.get("attendanceId").asText());
    Others.send(ATTENDANCE, "events/attendance-recorded", key, 2, delegation.deepCopy());
    ObjectNode registered = delegation.deepCopy().put("state", "REGISTERED");
    Others.send(ATTENDANCE, "events/attendance-recorded", key, 1, registered);
    Others.send(ATTENDANCE, "events/attendance-recorded", key, 1, registered);
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                finding(year, "PARTICIPATION")
                    .body("fulfilled", equalTo(true))
                    .body("evidence.detail", contains("4th General Assembly, ATTENDED")));
    assertThat(
            Database.count(
                "SELECT count(*) FROM responsibility_evidence WHERE kind = 'ATTENDANCE'"))
        .isOne();
  }

  @Test
  @DisplayName("M10: the findings are for the Secretariat, the member and its Regional Office")
  void another_s_responsibilities_are_not_found() {
    responsibilities(Callers.member(member), member, year);
    responsibilities(Callers.regionalOffice("ASIA"), member, year);
    for (RequestSpecification stranger :
        new RequestSpecification[] {
          Callers.member(UUID.randomUUID()), Callers.regionalOffice("EUROPE")
        }) {
      stranger.get("/api/v1/members/{id}/responsibilities", member).then().statusCode(404);
    }
    String tag = responsibilities(Callers.member(member), member, year).extract().header("ETag");
    Callers.member(member)
        .header("If-None-Match", tag)
        .queryParam("year", year)
        .get("/api/v1/members/{id}/responsibilities", member)
        .then()
        .statusCode(304);
  }

  @Test
  @DisplayName("M10: the Secretariat sees all members of a year in three statements")
  void the_list_of_a_year_takes_three_statements() throws Exception {
    UUID gimpo = memberOf(submitted(city("Gimpo")));
    tell(INVOICES, "fees/invoice-paid", "invoiceId", invoice("fees/invoice-paid"));

    String next =
        list(Callers.secretariat().queryParam("limit", 1).queryParam("count", true))
            .body("items.memberId", contains(gimpo.toString()))
            .body("items.category", contains("ASSOCIATE"))
            .body("items.annualFee.reason", contains("NOT_LIABLE"))
            .body("total", equalTo(2))
            .extract()
            .path("next");
    list(Callers.secretariat().queryParam("limit", 1).queryParam("cursor", next))
        .body("items.memberName", contains("Seoul"))
        .body("items.annualFee.fulfilled", contains(true))
        .body("items.participation.reason", contains("NOT_YET_KNOWN"));
    list(Callers.secretariat().queryParam("region", "EUROPE")).body("items", empty());
    list(Callers.secretariat().queryParam("year", year - 1)).body("items", hasSize(1));
    assertThat(CountedSql.during(() -> list(Callers.secretariat()).body("items", hasSize(2))))
        .isEqualTo(3);
    Callers.secretariat()
        .accept("text/csv")
        .get("/api/v1/member-responsibilities")
        .then()
        .statusCode(200)
        .body(
            startsWith("memberId,memberName,region,country,category,year,participation.fulfilled"));
  }

  private ObjectNode attendance() {
    return own(example("events/attendance-recorded"), "attendanceId")
        .put("startsOn", year + "-02-10")
        .put("endsOn", year + "-02-12");
  }

  private ObjectNode invoice(String event) {
    return own(example(event), "invoiceId")
        .put("feeYear", year)
        .put("issuedOn", year + "-01-04")
        .put("dueOn", year + "-03-04");
  }

  /** The example as one of this member's, in a stream of its own. */
  private ObjectNode own(ObjectNode example, String keyField) {
    return example.put("memberId", member.toString()).put(keyField, UUID.randomUUID().toString());
  }

  private ValidatableResponse finding(int asked, String code) {
    return finding(member, asked, code);
  }

  private static ValidatableResponse finding(UUID of, int asked, String code) {
    return responsibilities(Callers.secretariat(), of, asked)
        .rootPath("responsibilities.find { it.code == '" + code + "' }")
        .body("rule", equalTo("M10"));
  }

  private static ValidatableResponse responsibilities(
      RequestSpecification caller, UUID of, int asked) {
    return caller
        .queryParam("year", asked)
        .get("/api/v1/members/{id}/responsibilities", of)
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse list(RequestSpecification caller) {
    return caller.get("/api/v1/member-responsibilities").then().statusCode(200);
  }
}
