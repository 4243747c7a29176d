package org.wego.membership.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.wego.membership.Applying.agency;
import static org.wego.membership.Applying.approve;
import static org.wego.membership.Applying.attach;
import static org.wego.membership.Applying.city;
import static org.wego.membership.Applying.decide;
import static org.wego.membership.Applying.decision;
import static org.wego.membership.Applying.draft;
import static org.wego.membership.Applying.memberOf;
import static org.wego.membership.Applying.memberProfile;
import static org.wego.membership.Applying.submit;
import static org.wego.membership.Applying.submitOn;
import static org.wego.membership.Applying.submitted;
import static org.wego.membership.Applying.submittedOn;
import static org.wego.membership.Applying.today;
import static org.wego.membership.Applying.withdraw;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.membership.Applying;
import org.wego.membership.Callers;
import org.wego.membership.Database;
import org.wego.platform.testkit.WegoServers;

@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class AdmissionTest {

  @BeforeEach
  void emptyDatabase() {
    Database.empty();
  }

  @Test
  @DisplayName("M2: a city is an Associate from the day of its submission")
  void a_city_becomes_an_associate_when_it_submits() {
    UUID id = submitted(city("Gwangmyeong"));

    Callers.applicant()
        .get(Applying.APPLICATIONS + "/{id}", id)
        .then()
        .statusCode(200)
        .body("status", equalTo("SUBMITTED"))
        .body("category", equalTo("FULL"))
        .body("submittedOn", equalTo(today().toString()));
    memberProfile(memberOf(id))
        .statusCode(200)
        .body("name", equalTo("Gwangmyeong"))
        .body("category", equalTo("ASSOCIATE"))
        .body("since", equalTo(today().toString()));
  }

  @Test
  @DisplayName("M3: an approval makes the Associate FULL from the day of the decision")
  void an_associate_becomes_full_when_the_committee_approves() {
    LocalDate submission = today().minusDays(40);
    LocalDate day = today().minusDays(10);
    UUID id = submittedOn(submission, city("Gwangmyeong"));

    decide(id, decision("APPROVED", day, 12, 0))
        .statusCode(200)
        .body("status", equalTo("APPROVED"))
        .body("decision.reference", equalTo("EXCOM-2026-03"))
        .body("decision.votes.for", equalTo(12));

    memberProfile(memberOf(id))
        .body("category", equalTo("FULL"))
        .body("since", equalTo(day.toString()))
        .body("periods.category", contains("ASSOCIATE", "FULL"))
        .body("periods.from", contains(submission.toString(), day.toString()))
        .body("periods.to", contains(day.toString(), null));
  }

  @Test
  @DisplayName("M3, M6: decided on the day of its submission, it never was an Associate")
  void no_associate_period_remains_when_the_decision_falls_on_the_day_of_the_submission() {
    UUID id = submitted(city("Gwangmyeong"));

    approve(id);

    memberProfile(memberOf(id))
        .body("periods.category", contains("FULL"))
        .body("periods.from", contains(today().toString()));
  }

  @Test
  @DisplayName("M3: a refused city stays an Associate and may apply again")
  void a_refused_city_stays_an_associate_and_may_apply_again() {
    UUID first = submitted(city("Gwangmyeong"));
    decide(first, decision("REFUSED", today(), 2, 9))
        .statusCode(200)
        .body("status", equalTo("REFUSED"));
    UUID member = memberOf(first);
    memberProfile(member).body("category", equalTo("ASSOCIATE"));

    UUID second = submitted(city("Gwangmyeong"));
    assertThat(memberOf(second)).isEqualTo(member);
    approve(second);

    memberProfile(member).body("category", equalTo("FULL"));
  }

  @Test
  @DisplayName("M3: the withdrawal before the decision ends the Associate period that day")
  void a_withdrawal_ends_the_associate_period() {
    UUID id = submittedOn(today().minusDays(30), city("Gwangmyeong"));
    UUID member = memberOf(id);

    withdraw(Callers.secretariat(), id)
        .statusCode(200)
        .body("status", equalTo("WITHDRAWN"))
        .body("withdrawnOn", equalTo(today().toString()));

    memberProfile(member)
        .body("category", nullValue())
        .body("periods.to", contains(today().toString()));
  }

  @Test
  @DisplayName("M6: an Associate of less than a day leaves no period, and is no member")
  void a_withdrawal_on_the_day_of_the_submission_leaves_no_period() {
    UUID id = submitted(city("Gwangmyeong"));
    UUID member = memberOf(id);

    withdraw(Callers.applicant(), id).statusCode(200);

    memberProfile(member).statusCode(404);
    assertThat(Database.count("SELECT count(*) FROM member_period")).isZero();
  }

  @Test
  @DisplayName("M6: an organization that comes back goes on with its history")
  void an_organization_that_comes_back_keeps_its_id_and_history() {
    UUID first = submittedOn(today().minusDays(30), city("Gwangmyeong"));
    UUID member = memberOf(first);
    withdraw(Callers.secretariat(), first).statusCode(200);

    UUID second = submitted(city("GWANGMYEONG"));

    assertThat(memberOf(second)).isEqualTo(member);
    memberProfile(member).body("periods.category", contains("ASSOCIATE", "ASSOCIATE"));
  }

  @Test
  @DisplayName("M4: an agency has no status until it is approved as a Friendship member")
  void an_agency_becomes_a_friend_only_when_the_committee_approves() {
    UUID id = submitted(agency("National Information Technology Agency"));
    Callers.applicant()
        .get(Applying.APPLICATIONS + "/{id}", id)
        .then()
        .body("category", equalTo("FRIENDSHIP"))
        .body("memberId", nullValue());
    assertThat(Database.count("SELECT count(*) FROM member")).isZero();

    approve(id);

    memberProfile(memberOf(id))
        .body("category", equalTo("FRIENDSHIP"))
        .body("since", equalTo(today().toString()));
  }

  @Test
  @DisplayName("M4: there are no Friendship members before November 2014")
  void a_friend_cannot_be_admitted_before_the_category_existed() {
    LocalDate before = LocalDate.of(2014, 10, 31);
    UUID id = submittedOn(before, agency("National Information Technology Agency"));

    decide(id, decision("APPROVED", before, 12, 0))
        .statusCode(422)
        .body("code", equalTo("FRIENDSHIP_TOO_EARLY"))
        .body("rule", equalTo("M4"));
    decide(id, decision("APPROVED", LocalDate.of(2014, 11, 1), 12, 0)).statusCode(200);
  }

  @Test
  @DisplayName("M1: a city cannot ask for Friendship, nor an agency for Full membership")
  void a_category_that_the_type_does_not_allow_is_refused() {
    Applying.create(
            Callers.applicant(),
            Applying.with(city("Gwangmyeong"), r -> r.put("requestedCategory", "FRIENDSHIP")))
        .statusCode(422)
        .contentType("application/problem+json")
        .body("code", equalTo("CATEGORY_NOT_ALLOWED"))
        .body("rule", equalTo("M1"))
        .body("errors.pointer", contains("/requestedCategory"));
    Applying.create(
            Callers.applicant(),
            Applying.with(agency("An Agency"), r -> r.put("requestedCategory", "FULL")))
        .statusCode(422);
    assertThat(Database.count("SELECT count(*) FROM membership_application")).isZero();
  }

  @Test
  @DisplayName("M2: everything that is missing is told at once, and nothing changes")
  void an_incomplete_application_is_refused_with_all_its_faults() {
    UUID id =
        draft(
            Callers.applicant(),
            Applying.with(
                city("Gwangmyeong"),
                r -> {
                  r.putObject("signatory").put("name", "Park Seung-won");
                  r.remove("contact");
                }));

    submit(Callers.applicant(), id)
        .statusCode(422)
        .body("code", equalTo("APPLICATION_INCOMPLETE"))
        .body("rule", equalTo("M2"))
        .body(
            "errors.pointer",
            contains(
                "/signatory/title",
                "/signatory/signedOn",
                "/contact/name",
                "/contact/email",
                "/signedForm"));
    assertThat(Database.count("SELECT count(*) FROM member")).isZero();
  }

  @Test
  @DisplayName("M2: signed, submitted, decided and today follow one another")
  void dates_that_do_not_follow_one_another_are_refused() {
    UUID id =
        draft(
            Callers.secretariat(),
            Applying.with(
                city("Gwangmyeong"),
                r -> r.withObject("/signatory").put("signedOn", today().minusDays(5).toString())));
    attach(Callers.secretariat(), id, Applying.PDF);

    submitOn(Callers.secretariat(), id, today().plusDays(1))
        .statusCode(422)
        .body("code", equalTo("DATE_ORDER"))
        .body("errors.pointer", contains("/submittedOn"));
    submitOn(Callers.secretariat(), id, today().minusDays(6))
        .statusCode(422)
        .body("code", equalTo("DATE_ORDER"))
        .body("errors.pointer", contains("/signatory/signedOn"));
    submitOn(Callers.secretariat(), id, today().minusDays(4)).statusCode(200);
    decide(id, decision("APPROVED", today().minusDays(5), 12, 0))
        .statusCode(422)
        .body("rule", equalTo("M2"))
        .body("errors.pointer", contains("/decidedOn"));
    decide(id, decision("APPROVED", today().plusDays(1), 12, 0))
        .statusCode(422)
        .body("code", equalTo("DATE_ORDER"));
  }

  @Test
  @DisplayName("M2: only the Secretariat records an earlier submission")
  void an_applicant_submits_today() {
    UUID id = draft(Callers.applicant(), city("Gwangmyeong"));
    attach(Callers.applicant(), id, Applying.PDF);

    submitOn(Callers.applicant(), id, today().minusDays(1))
        .statusCode(422)
        .body("code", equalTo("SUBMISSION_DATE_NOT_ALLOWED"));
    submitOn(Callers.applicant(), id, today()).statusCode(200);
  }

  @Test
  @DisplayName("M2: a submission needs no body, with or without a content type")
  void an_applicant_submits_without_a_body() {
    for (boolean typed : new boolean[] {true, false}) {
      UUID id = draft(Callers.applicant(), city(typed ? "Gwangmyeong" : "Anyang"));
      attach(Callers.applicant(), id, Applying.PDF);
      var request = Callers.applicant();
      (typed ? request.contentType("application/json") : request.noContentType())
          .post(Applying.APPLICATIONS + "/{id}/submission", id)
          .then()
          .statusCode(200)
          .body("status", equalTo("SUBMITTED"));
    }
  }

  @Test
  @DisplayName("M2: a day that cannot be read is not taken for today")
  void a_submission_with_a_body_that_is_not_json_is_refused() {
    UUID id = draft(Callers.applicant(), city("Gwangmyeong"));
    attach(Callers.applicant(), id, Applying.PDF);

    Callers.applicant()
        .contentType("text/plain")
        .body("{\"submittedOn\":\"2016-03-01\"}")
        .post(Applying.APPLICATIONS + "/{id}/submission", id)
        .then()
        .statusCode(415)
        .body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
    assertThat(Database.count("SELECT count(*) FROM member")).isZero();
  }

  @Test
  @DisplayName("M2: what nobody can see is missing")
  void an_empty_address_is_no_way_to_reach_anyone() {
    UUID id =
        draft(
            Callers.applicant(),
            Applying.with(city("Gwangmyeong"), r -> r.withObject("/contact").put("email", "")));
    attach(Callers.applicant(), id, Applying.PDF);

    submit(Callers.applicant(), id)
        .statusCode(422)
        .body("errors.pointer", contains("/contact/email"));
  }

  @Test
  @DisplayName("M2, M3: every step is taken once, and only where it leads on")
  void steps_out_of_order_are_refused() {
    UUID id = draft(Callers.applicant(), city("Gwangmyeong"));
    decide(id, decision("APPROVED", today(), 12, 0))
        .statusCode(409)
        .body("code", equalTo("APPLICATION_NOT_SUBMITTED"));
    attach(Callers.applicant(), id, Applying.PDF);
    submit(Callers.applicant(), id).statusCode(200);
    submit(Callers.applicant(), id).statusCode(409).body("code", equalTo("APPLICATION_NOT_DRAFT"));
    attach(Callers.applicant(), id, Applying.PDF).statusCode(409);
    approve(id);
    decide(id, decision("APPROVED", today(), 12, 0)).statusCode(409);
    withdraw(Callers.applicant(), id).statusCode(409).body("code", equalTo("APPLICATION_CLOSED"));
  }

  @Test
  @DisplayName("M12: an application names one existing member, as a claim")
  void a_referrer_has_to_be_a_member() {
    UUID friend = submitted(agency("National Information Technology Agency"));
    approve(friend);
    UUID referrer = memberOf(friend);

    Applying.create(
            Callers.applicant(),
            Applying.with(city("Gwangmyeong"), r -> r.put("referredBy", friend.toString())))
        .statusCode(422)
        .body("code", equalTo("REFERRER_UNKNOWN"))
        .body("rule", equalTo("M12"))
        .body("errors.pointer", contains("/referredBy"));
    Applying.create(
            Callers.applicant(),
            Applying.with(city("Gwangmyeong"), r -> r.put("referredBy", referrer.toString())))
        .statusCode(201)
        .body("referredBy", equalTo(referrer.toString()));
  }

  @Test
  @DisplayName("M13: a member keeps typed contacts, in any script, with their language")
  void the_people_of_an_application_become_the_member_s_contacts() {
    UUID id =
        submitted(
            Applying.with(
                city("Gwangmyeong"),
                r -> r.withObject("/contact").put("nativeName", "김민지").put("type", "TECHNICAL")));

    Callers.secretariat()
        .get("/api/v1/members/{id}/contacts", memberOf(id))
        .then()
        .statusCode(200)
        .body("items.type", contains("POLITICAL", "TECHNICAL"))
        .body("items[1].nativeName", equalTo("김민지"))
        .body("items[1].language", equalTo("en"));
  }
}
