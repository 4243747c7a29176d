package org.wego.membership.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.wego.membership.Applying.APPLICATIONS;
import static org.wego.membership.Applying.agency;
import static org.wego.membership.Applying.approve;
import static org.wego.membership.Applying.city;
import static org.wego.membership.Applying.confirmReferral;
import static org.wego.membership.Applying.decide;
import static org.wego.membership.Applying.decision;
import static org.wego.membership.Applying.draft;
import static org.wego.membership.Applying.memberOf;
import static org.wego.membership.Applying.referredBy;
import static org.wego.membership.Applying.refuseReferral;
import static org.wego.membership.Applying.submitted;
import static org.wego.membership.Applying.submittedOn;
import static org.wego.membership.Applying.today;
import static org.wego.platform.testkit.AtOnce.statuses;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.wego.membership.Applying;
import org.wego.membership.Callers;
import org.wego.membership.Database;
import org.wego.platform.persistence.testing.CountedSql;
import org.wego.platform.testkit.WegoServers;

@DisplayName("Who brought a new member in (M12)")
@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class ReferralTest {

  private UUID referrer;

  @BeforeEach
  void aFriendThatBringsCitiesIn() {
    Database.empty();
    UUID friend = submitted(agency("National Information Technology Agency"));
    approve(friend);
    referrer = memberOf(friend);
  }

  @Test
  @DisplayName("M12: a submission makes a claim, which is no credit when the applicant is Full")
  void a_claim_that_nobody_confirmed_is_no_credit() {
    UUID application = submitted(referredBy(referrer, city("Gwangmyeong")));
    application(application)
        .body("referral.status", equalTo("CLAIMED"))
        .body("referral.decidedAt", nullValue())
        .body("referral.creditYear", nullValue());

    approve(application);

    application(application).body("referral.status", equalTo("CLAIMED"));
    credits(Callers.secretariat()).body("items", empty());
  }

  @Test
  @DisplayName("M12: a claim that is confirmed first is a credit from the approval on")
  void a_confirmed_referral_is_a_credit_when_its_applicant_becomes_full() {
    UUID application = submitted(referredBy(referrer, city("Gwangmyeong")));
    confirmReferral(application)
        .statusCode(200)
        .body("applicationId", equalTo(application.toString()))
        .body("referrerId", equalTo(referrer.toString()))
        .body("status", equalTo("CONFIRMED"))
        .body("evidence", equalTo("The city's letter"))
        .body("decidedAt", notNullValue())
        .body("creditYear", nullValue());
    credits(Callers.secretariat()).body("items", empty());

    approve(application);

    application(application)
        .body("referral.status", equalTo("CONFIRMED"))
        .body("referral.creditYear", equalTo(today().getYear()));
    credits(Callers.secretariat())
        .body("items", hasSize(1))
        .body("items[0].applicationId", equalTo(application.toString()))
        .body("items[0].creditedMemberId", equalTo(memberOf(application).toString()))
        .body("items[0].creditedMemberName", equalTo("Gwangmyeong"))
        .body("items[0].formedOn", equalTo(today().toString()))
        .body("items[0].year", equalTo(today().getYear()))
        .body("items[0].evidence", equalTo("The city's letter"));
  }

  @Test
  @DisplayName("M12: a later confirmation counts in the year in which the applicant became Full")
  void a_confirmation_after_the_approval_credits_the_year_of_the_approval() {
    LocalDate formedOn = LocalDate.of(today().getYear() - 1, 12, 31);
    UUID application =
        submittedOn(formedOn.minusDays(9), referredBy(referrer, city("Gwangmyeong")));
    decide(application, decision("APPROVED", formedOn, 12, 0)).statusCode(200);

    confirmReferral(application).statusCode(200).body("creditYear", equalTo(formedOn.getYear()));

    credits(Callers.secretariat().queryParam("year", formedOn.getYear()))
        .body("items.formedOn", contains(formedOn.toString()));
    credits(Callers.secretariat().queryParam("year", today().getYear())).body("items", empty());
  }

  @Test
  @DisplayName("M12: a referral that was refused never counts")
  void a_refused_referral_is_no_credit() {
    UUID application = submitted(referredBy(referrer, city("Gwangmyeong")));
    refuseReferral(application)
        .statusCode(200)
        .body("status", equalTo("REFUSED"))
        .body("reason", equalTo("The agency knows nothing of it"));

    approve(application);

    application(application)
        .body("referral.status", equalTo("REFUSED"))
        .body("referral.reason", equalTo("The agency knows nothing of it"))
        .body("referral.creditYear", nullValue());
    credits(Callers.secretariat()).body("items", empty());
  }

  @Test
  @DisplayName("M12: the Secretariat decides about a referral once")
  void a_referral_is_confirmed_or_refused_once() {
    UUID confirmed = submitted(referredBy(referrer, city("Gwangmyeong")));
    UUID refused = submitted(referredBy(referrer, city("Gimpo")));
    confirmReferral(confirmed).statusCode(200);
    refuseReferral(refused).statusCode(200);

    for (UUID decided : List.of(confirmed, refused)) {
      confirmReferral(decided)
          .statusCode(409)
          .body("code", equalTo("REFERRAL_DECIDED"))
          .body("rule", equalTo("M12"));
      refuseReferral(decided).statusCode(409).body("code", equalTo("REFERRAL_DECIDED"));
    }
  }

  @Test
  @DisplayName("M12: only a new Full member is a credit, not a new Friend")
  void a_friend_that_was_brought_in_is_no_credit() {
    UUID application = submitted(referredBy(referrer, agency("Another Agency")));
    confirmReferral(application).statusCode(200);
    approve(application);

    application(application)
        .body("referral.status", equalTo("CONFIRMED"))
        .body("referral.creditYear", nullValue());
    credits(Callers.secretariat()).body("items", empty());
  }

  @Test
  @DisplayName("M12: a refused applicant is no credit, and one that comes back can be")
  void the_application_that_is_approved_is_the_one_that_counts() {
    UUID first = submitted(referredBy(referrer, city("Gwangmyeong")));
    confirmReferral(first).statusCode(200);
    decide(first, decision("REFUSED", today(), 1, 12)).statusCode(200);
    UUID second = submitted(referredBy(referrer, city("Gwangmyeong")));
    approve(second);
    credits(Callers.secretariat()).body("items", empty());

    confirmReferral(second).statusCode(200);

    credits(Callers.secretariat()).body("items.applicationId", contains(second.toString()));
  }

  @Test
  @DisplayName("M12: an Associate that applies again cannot name itself")
  void an_applicant_is_not_its_own_referrer() {
    UUID first = submitted(city("Gwangmyeong"));
    UUID associate = memberOf(first);
    decide(first, decision("REFUSED", today(), 1, 12)).statusCode(200);

    Applying.create(Callers.applicant(), referredBy(associate, city("GWANGMYEONG")))
        .statusCode(422)
        .body("code", equalTo("REFERRER_IS_APPLICANT"))
        .body("rule", equalTo("M12"))
        .body("errors.pointer", contains("/referredBy"));
    UUID draft = draft(Callers.applicant(), city("Gwangmyeong"));
    Callers.applicant()
        .header("If-Match", "*")
        .contentType("application/merge-patch+json")
        .body("{\"referredBy\":\"" + associate + "\"}")
        .patch(APPLICATIONS + "/{id}", draft)
        .then()
        .statusCode(422)
        .body("code", equalTo("REFERRER_IS_APPLICANT"));
  }

  @Test
  @DisplayName("M12: who was a member when the draft was written may be none at the submission")
  void a_referrer_has_to_be_a_member_at_the_submission() {
    UUID passing = submitted(city("Gimpo"));
    UUID application =
        draft(Callers.applicant(), referredBy(memberOf(passing), city("Gwangmyeong")));
    Applying.attach(Callers.applicant(), application, Applying.PDF).statusCode(200);
    Applying.withdraw(Callers.applicant(), passing).statusCode(200);

    Applying.submit(Callers.applicant(), application)
        .statusCode(422)
        .body("code", equalTo("REFERRER_UNKNOWN"));
  }

  @Test
  @DisplayName("M12: there is a referral only of what was submitted with a claim")
  void without_a_claim_there_is_no_referral() {
    UUID without = submitted(city("Gwangmyeong"));
    UUID draft = draft(Callers.applicant(), referredBy(referrer, city("Gimpo")));

    application(without).body("referral", nullValue());
    for (UUID application : List.of(without, draft, UUID.randomUUID())) {
      confirmReferral(application).statusCode(404).body("code", equalTo("NOT_FOUND"));
      refuseReferral(application).statusCode(404);
    }
  }

  @Test
  @DisplayName("M12: no confirmation without evidence, no refusal without a reason")
  void evidence_and_reason_are_required() {
    UUID application = submitted(referredBy(referrer, city("Gwangmyeong")));
    post(application, "confirmation", "{\"evidence\":\" \"}")
        .statusCode(400)
        .body("errors.pointer", contains("/evidence"));
    post(application, "refusal", "{}").statusCode(400).body("errors.pointer", contains("/reason"));
    application(application).body("referral.status", equalTo("CLAIMED"));
  }

  @RepeatedTest(5)
  @DisplayName("M12: a confirmation and an approval at the same time make one credit")
  void a_confirmation_and_an_approval_at_once_credit_once() throws Exception {
    UUID application = submitted(referredBy(referrer, city("Gwangmyeong")));
    var approval = decision("APPROVED", today(), 12, 0);

    List<Integer> statuses =
        statuses(
            List.of(
                () -> confirmReferral(application),
                () -> decide(application, approval),
                () -> confirmReferral(application),
                () -> decide(application, approval)));

    assertThat(statuses).containsExactlyInAnyOrder(200, 200, 409, 409);
    credits(Callers.secretariat()).body("items.applicationId", contains(application.toString()));
    assertThat(Database.count("SELECT event_sequence FROM member WHERE id = '" + referrer + "'"))
        .as("its admission and one credit")
        .isEqualTo(2);
  }

  @RepeatedTest(5)
  @DisplayName("M12: two Associates that named each other are approved at once without a deadlock")
  void members_that_brought_each_other_in_do_not_wait_for_each_other() throws Exception {
    List<UUID> applications = new ArrayList<>();
    List<String> names = List.of("Gwangmyeong", "Gimpo");
    for (String name : names) {
      UUID first = submitted(city(name));
      decide(first, decision("REFUSED", today(), 1, 12)).statusCode(200);
      applications.add(first);
    }
    UUID one = submitted(referredBy(memberOf(applications.get(1)), city(names.get(0))));
    UUID other = submitted(referredBy(memberOf(applications.get(0)), city(names.get(1))));
    confirmReferral(one).statusCode(200);
    confirmReferral(other).statusCode(200);
    var approval = decision("APPROVED", today(), 12, 0);

    assertThat(statuses(List.of(() -> decide(one, approval), () -> decide(other, approval))))
        .containsExactly(200, 200);
    assertThat(Database.count("SELECT count(*) FROM referral_credit")).isEqualTo(2);
  }

  @Test
  @DisplayName("M12: credits are for the Secretariat, the member and its Regional Office")
  void another_s_credits_are_not_found() {
    UUID application = submitted(referredBy(referrer, city("Gwangmyeong")));
    confirmReferral(application).statusCode(200);
    approve(application);

    credits(Callers.member(referrer)).statusCode(200).body("items", hasSize(1));
    credits(Callers.regionalOffice("AFRICA")).statusCode(200).body("items", hasSize(1));
    credits(Callers.member(memberOf(application))).statusCode(404);
    credits(Callers.regionalOffice("ASIA")).statusCode(404);
    Callers.secretariat()
        .get("/api/v1/members/{id}/referral-credits", UUID.randomUUID())
        .then()
        .statusCode(404);
  }

  @Test
  void the_list_of_credits_is_walked_latest_first_with_two_statements_a_page() throws Exception {
    LocalDate first = today().minusDays(10);
    List<String> names = List.of("Gwangmyeong", "Gimpo", "Anyang");
    for (int i = 0; i < names.size(); i++) {
      UUID application = submittedOn(first, referredBy(referrer, city(names.get(i))));
      confirmReferral(application).statusCode(200);
      decide(application, decision("APPROVED", first.plusDays(i), 12, 0)).statusCode(200);
    }

    String next =
        credits(Callers.secretariat().queryParam("limit", 2).queryParam("count", true))
            .body("items.creditedMemberName", contains("Anyang", "Gimpo"))
            .body("total", equalTo(3))
            .extract()
            .path("next");
    credits(Callers.secretariat().queryParam("limit", 2).queryParam("cursor", next))
        .body("items.creditedMemberName", contains("Gwangmyeong"))
        .body("next", nullValue());
    assertThat(CountedSql.during(() -> credits(Callers.secretariat()).body("items", hasSize(3))))
        .isEqualTo(2);
  }

  @Test
  void a_cached_application_is_read_again_when_its_referral_was_decided() {
    UUID application = submitted(referredBy(referrer, city("Gwangmyeong")));
    String tag = application(application).extract().header("ETag");
    Callers.secretariat()
        .header("If-None-Match", tag)
        .get(APPLICATIONS + "/{id}", application)
        .then()
        .statusCode(304);

    confirmReferral(application).statusCode(200);

    Callers.secretariat()
        .header("If-None-Match", tag)
        .get(APPLICATIONS + "/{id}", application)
        .then()
        .statusCode(200)
        .body("referral.status", equalTo("CONFIRMED"));
  }

  @Test
  @DisplayName("M12: the database keeps a credit to a referral that is confirmed and formed")
  void the_database_refuses_a_credit_that_nothing_stands_behind() {
    UUID claimed = submitted(referredBy(referrer, city("Gwangmyeong")));
    approve(claimed);
    UUID credited = submitted(referredBy(referrer, city("Gimpo")));
    confirmReferral(credited).statusCode(200);
    approve(credited);

    Database.refuses(
        "INSERT INTO referral_credit (application_id, member_id, new_member_id, formed_on)"
            + " SELECT application_id, referrer_id, formed_member_id, formed_on FROM referral"
            + " WHERE status = 'CLAIMED'",
        "fk_referral_credit_referral");
    Database.refuses(
        "INSERT INTO referral_credit (application_id, member_id, new_member_id, formed_on)"
            + " SELECT application_id, member_id, new_member_id, formed_on FROM referral_credit",
        "pk_referral_credit");
    Database.refuses(
        "UPDATE referral SET status = 'REFUSED', reason = evidence, evidence = NULL"
            + " WHERE status = 'CONFIRMED'",
        "fk_referral_credit_referral");
    Database.refuses("UPDATE referral SET evidence = NULL", "ck_referral_evidence");
    Database.refuses("UPDATE referral SET status = 'DOUBTED'", "ck_referral");
    Database.refuses(
        "UPDATE membership_application SET referred_by = member_id WHERE referred_by IS NOT NULL",
        "ck_membership_application_referrer");
  }

  private ValidatableResponse credits(RequestSpecification caller) {
    return caller.get("/api/v1/members/{id}/referral-credits", referrer).then();
  }

  private static ValidatableResponse application(UUID id) {
    return Callers.secretariat().get(APPLICATIONS + "/{id}", id).then().statusCode(200);
  }

  private static ValidatableResponse post(UUID application, String step, String body) {
    return Callers.secretariat()
        .contentType("application/json")
        .body(body)
        .post(APPLICATIONS + "/{id}/referral/" + step, application)
        .then();
  }
}
