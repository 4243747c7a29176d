package org.wego.membership.ending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.wego.membership.Applying.APPLICATIONS;
import static org.wego.membership.Applying.PDF;
import static org.wego.membership.Applying.agency;
import static org.wego.membership.Applying.attach;
import static org.wego.membership.Applying.city;
import static org.wego.membership.Applying.decide;
import static org.wego.membership.Applying.decision;
import static org.wego.membership.Applying.draft;
import static org.wego.membership.Applying.memberOf;
import static org.wego.membership.Applying.submitOn;
import static org.wego.membership.Applying.submittedOn;
import static org.wego.membership.Applying.today;
import static org.wego.membership.ending.Endings.admitted;
import static org.wego.membership.ending.Endings.associate;
import static org.wego.membership.ending.Endings.cause;
import static org.wego.membership.ending.Endings.daysAgo;
import static org.wego.membership.ending.Endings.exclude;
import static org.wego.membership.ending.Endings.exclusion;
import static org.wego.membership.ending.Endings.full;
import static org.wego.membership.ending.Endings.post;
import static org.wego.membership.ending.Endings.profile;
import static org.wego.membership.ending.Endings.withdraw;
import static org.wego.platform.testkit.AtOnce.statuses;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.membership.Callers;
import org.wego.membership.Database;
import org.wego.platform.persistence.testing.CountedSql;
import org.wego.platform.testkit.EventContracts;
import org.wego.platform.testkit.KafkaEvents;
import org.wego.platform.testkit.WegoServers;

@DisplayName("How memberships end")
@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class EndingTest {

  private static final String MEMBERS = "/api/v1/members";
  private static final String TYPE = "org.wego.membership.";

  @BeforeEach
  void emptyDatabase() {
    Database.empty();
  }

  @Test
  @DisplayName("M9: a withdrawal ends the membership on its day, and the reason is kept")
  void a_withdrawal_ends_the_membership_and_keeps_its_reason() {
    UUID member = full("Gwangmyeong", daysAgo(300));

    post(
            Callers.secretariat(),
            member,
            "withdrawals",
            cause(daysAgo(2))
                .put("noticeOn", daysAgo(90).toString())
                .put("reference", "IN-2026-117"))
        .statusCode(201)
        .body("kind", equalTo("WITHDRAWAL"))
        .body("category", equalTo("FULL"))
        .body("effectiveOn", equalTo(daysAgo(2).toString()));

    profile(member)
        .statusCode(200)
        .body("category", nullValue())
        .body("ended.by", equalTo("WITHDRAWAL"))
        .body("ended.on", equalTo(daysAgo(2).toString()))
        .body("periods[1].category", equalTo("FULL"))
        .body("periods[1].to", equalTo(daysAgo(2).toString()));
    Callers.anybody()
        .queryParam("asOf", daysAgo(3).toString())
        .get(MEMBERS)
        .then()
        .body("items.id", contains(member.toString()));
    Callers.anybody().get(MEMBERS).then().body("items", hasSize(0));
    Callers.secretariat()
        .get(MEMBERS + "/{id}/withdrawals", member)
        .then()
        .statusCode(200)
        .body("items.reason", contains("The council decided so"))
        .body("items.noticeOn", contains(daysAgo(90).toString()))
        .body("items.reference", contains("IN-2026-117"))
        .body("items.recordedBy", contains("secretariat"));
    assertThat(lastEvent(member, 3).type()).isEqualTo(TYPE + "member-withdrawn.v1");
    assertThat(
            Database.text(
                "SELECT actor || ' ' || reason FROM change_record WHERE type = 'MEMBER_WITHDRAWN'"))
        .isEqualTo("secretariat The council decided so");
  }

  @Test
  @DisplayName("M9: a member withdraws itself from today on, and nobody else does it for it")
  void a_member_withdraws_itself_from_today_on() {
    UUID member = full("Gwangmyeong", daysAgo(300));
    UUID other = full("Anyang", daysAgo(300));

    post(Callers.member(other), member, "withdrawals", cause(today())).statusCode(404);
    post(Callers.member(member), member, "withdrawals", cause(daysAgo(1)))
        .statusCode(422)
        .body("code", equalTo("ENDING_DATE"))
        .body("rule", equalTo("M9"))
        .body("errors.pointer", contains("/effectiveOn"));
    post(Callers.member(member), member, "withdrawals", cause(today())).statusCode(201);

    // M14: nobody acts for a former member; when it comes back, it sees when it left.
    Callers.member(member).get(MEMBERS + "/{id}/withdrawals", member).then().statusCode(404);
    associate("Gwangmyeong", today());
    Callers.member(member)
        .get(MEMBERS + "/{id}/withdrawals", member)
        .then()
        .body("items.effectiveOn", contains(today().toString()));
    Callers.member(other).get(MEMBERS + "/{id}/withdrawals", member).then().statusCode(404);
  }

  @Test
  @DisplayName(
      "M9: no membership ends in the future, or before what led to it; all is told at once")
  void the_day_of_an_end_is_checked() {
    UUID member = full("Gwangmyeong", daysAgo(300));

    post(
            Callers.secretariat(),
            member,
            "withdrawals",
            cause(today().plusDays(1)).put("noticeOn", today().plusDays(2).toString()))
        .statusCode(422)
        .body("code", equalTo("ENDING_DATE"))
        .body("errors.pointer", containsInAnyOrder("/effectiveOn", "/noticeOn"));
    post(Callers.secretariat(), member, "exclusions", exclusion(daysAgo(9), daysAgo(8), 12, 0))
        .statusCode(422)
        .body("code", equalTo("ENDING_DATE"));
    withdraw(member, daysAgo(305)).statusCode(422).body("code", equalTo("CATEGORY_HISTORY"));
    withdraw(UUID.randomUUID(), today()).statusCode(404);
    profile(member).body("category", equalTo("FULL"));
  }

  @Test
  @DisplayName("M9, G5: an exclusion needs a decision that the votes carry, and is in the register")
  void an_exclusion_is_decided_by_the_committee() {
    UUID member = full("Gwangmyeong", daysAgo(300));

    post(Callers.secretariat(), member, "exclusions", cause(today()))
        .statusCode(400)
        .body("errors.pointer", contains("/decision"));
    post(Callers.secretariat(), member, "exclusions", exclusion(today(), daysAgo(5), 5, 6))
        .statusCode(422)
        .body("code", equalTo("OUTCOME_NOT_CARRIED"));
    profile(member).body("category", equalTo("FULL"));

    String decision =
        post(Callers.secretariat(), member, "exclusions", exclusion(today(), daysAgo(5), 11, 1))
            .statusCode(201)
            .body("kind", equalTo("EXCLUSION"))
            .extract()
            .path("decisionId");

    Callers.committee()
        .get("/api/v1/committee-decisions/{id}", decision)
        .then()
        .statusCode(200)
        .body("memberId", equalTo(member.toString()))
        .body("reference", equalTo("EXCOM-2026-07"));
    profile(member).body("ended.by", equalTo("EXCLUSION"));
    assertThat(lastEvent(member, 3).type()).isEqualTo(TYPE + "member-excluded.v1");
    Callers.secretariat()
        .get(MEMBERS + "/{id}/exclusions", member)
        .then()
        .body("items.reason", contains("The council decided so"));
    assertThat(Database.count("SELECT count(*) FROM change_record WHERE type = 'MEMBER_EXCLUDED'"))
        .isOne();
  }

  @Test
  @DisplayName("M9: an Associate's open application is closed with its membership")
  void an_open_application_is_closed_with_the_membership() {
    UUID left = submittedOn(daysAgo(20), city("Gwangmyeong"));
    UUID excluded = submittedOn(daysAgo(20), city("Anyang"));

    withdraw(memberOf(left), daysAgo(25)).statusCode(422).body("code", equalTo("ENDING_DATE"));
    withdraw(memberOf(left), daysAgo(5)).statusCode(201).body("category", equalTo("ASSOCIATE"));
    exclude(memberOf(excluded), today()).statusCode(201);

    for (UUID application : List.of(left, excluded)) {
      Callers.secretariat()
          .get(APPLICATIONS + "/{id}", application)
          .then()
          .body("status", equalTo("WITHDRAWN"));
      decide(application, decision("APPROVED", today(), 12, 0))
          .statusCode(409)
          .body("code", equalTo("APPLICATION_NOT_SUBMITTED"));
      assertThat(
              KafkaEvents.awaitOfKey(
                  "wego.membership.application.v1",
                  application,
                  events ->
                      events.stream()
                          .anyMatch(
                              event -> event.type().equals(TYPE + "application-withdrawn.v1"))))
          .isNotEmpty();
    }
  }

  @Test
  @DisplayName("M9: that an application was closed with the membership is in its history")
  void the_history_tells_that_the_application_was_closed() {
    UUID application = submittedOn(daysAgo(20), city("Gwangmyeong"));
    withdraw(memberOf(application), daysAgo(5)).statusCode(201);

    Callers.secretariat()
        .queryParam("subjectId", application)
        .queryParam("type", "APPLICATION_WITHDRAWN")
        .get("/api/v1/changes")
        .then()
        .statusCode(200)
        .body("items.effectiveOn", contains(daysAgo(5).toString()))
        .body("items[0].before.status", equalTo("SUBMITTED"))
        .body("items[0].after.status", equalTo("WITHDRAWN"));
  }

  @Test
  @DisplayName("M9: a Friendship member leaves like any other")
  void a_friendship_member_leaves() {
    UUID friend = admitted(agency("National Information Agency"), daysAgo(100));

    withdraw(friend, today()).statusCode(201).body("category", equalTo("FRIENDSHIP"));

    profile(friend).body("category", nullValue());
  }

  @Test
  @DisplayName("M9: what has ended does not end again")
  void a_membership_ends_once() {
    UUID member = full("Gwangmyeong", daysAgo(300));
    withdraw(member, daysAgo(3)).statusCode(201);

    withdraw(member, today()).statusCode(409).body("code", equalTo("MEMBERSHIP_ENDED"));
    exclude(member, today()).statusCode(409).body("code", equalTo("MEMBERSHIP_ENDED"));
    assertThat(Database.count("SELECT count(*) FROM member_ending")).isOne();
  }

  @Test
  @DisplayName("M9: of a withdrawal and an exclusion at once one is recorded, the other refused")
  void a_withdrawal_and_an_exclusion_at_once_are_one() throws Exception {
    UUID member = full("Gwangmyeong", daysAgo(300));

    List<Integer> statuses =
        statuses(
            IntStream.range(0, 10)
                .<Callable<ValidatableResponse>>mapToObj(
                    i -> () -> i % 2 == 0 ? withdraw(member, today()) : exclude(member, today()))
                .toList());

    assertThat(statuses).containsOnlyOnce(201).filteredOn(s -> s != 201).containsOnly(409);
    assertThat(Database.count("SELECT count(*) FROM member_ending")).isOne();
    assertThat(
            Database.count(
                "SELECT count(*) FROM member_ending e WHERE e.kind = 'EXCLUSION'"
                    + " AND e.decision_id IS NULL"))
        .isZero();
  }

  @Test
  @DisplayName("M3, M9: of a decision and a withdrawal at once none leaves the other half done")
  void a_decision_and_a_withdrawal_at_once_agree() throws Exception {
    UUID application = submittedOn(daysAgo(20), city("Gwangmyeong"));
    UUID member = memberOf(application);

    List<Integer> statuses =
        statuses(
            List.of(
                () -> withdraw(member, today()),
                () -> decide(application, decision("APPROVED", daysAgo(1), 12, 0))));

    // First admitted and then withdrawn, or withdrawn and then no longer to be decided.
    assertThat(statuses.get(0)).isEqualTo(201);
    assertThat(statuses.get(1)).isIn(200, 409);
    profile(member).body("category", nullValue());
    assertThat(Database.count("SELECT count(*) FROM member WHERE live")).isZero();
    assertThat(
            Database.count(
                "SELECT count(*) FROM membership_application WHERE status = 'SUBMITTED'"))
        .isZero();
  }

  @Test
  @DisplayName("M6, M9: whoever comes back goes on under the same id with a new period")
  void a_former_member_comes_back_under_its_id() {
    UUID member = full("Gwangmyeong", daysAgo(300));
    withdraw(member, daysAgo(200)).statusCode(201);

    assertThat(full("Gwangmyeong", daysAgo(150))).isEqualTo(member);
    profile(member).body("category", equalTo("FULL")).body("ended", nullValue());
    exclude(member, daysAgo(100)).statusCode(201);
    assertThat(associate("Gwangmyeong", daysAgo(50))).isEqualTo(member);

    profile(member)
        .body("category", equalTo("ASSOCIATE"))
        .body("since", equalTo(daysAgo(50).toString()))
        .body("periods.category", contains("ASSOCIATE", "FULL", "ASSOCIATE", "FULL", "ASSOCIATE"))
        .body("periods[1].to", equalTo(daysAgo(200).toString()))
        .body("periods[2].from", equalTo(daysAgo(160).toString()))
        .body("periods[3].to", equalTo(daysAgo(100).toString()));
    assertThat(Database.count("SELECT count(*) FROM member")).isOne();
    assertThat(Database.count("SELECT count(*) FROM member_ending")).isEqualTo(2);
    assertThat(lastEvent(member, 7).type()).isEqualTo(TYPE + "member-registered.v1");
  }

  @Test
  @DisplayName("M9: nobody comes back before the day on which it left")
  void a_new_membership_begins_after_the_old_one() {
    UUID member = full("Gwangmyeong", daysAgo(300));
    withdraw(member, daysAgo(20)).statusCode(201);

    ObjectNode request = city("Gwangmyeong");
    ((ObjectNode) request.get("signatory")).put("signedOn", daysAgo(40).toString());
    UUID application = draft(Callers.secretariat(), request);
    attach(Callers.secretariat(), application, PDF).statusCode(200);
    submitOn(Callers.secretariat(), application, daysAgo(30))
        .statusCode(422)
        .body("code", equalTo("CATEGORY_HISTORY"));
  }

  @Test
  @DisplayName("G2, M9: a city that leaves or is excluded leaves its offices that day")
  void offices_are_vacated_with_the_membership() {
    UUID left = full("Gwangmyeong", daysAgo(300));
    UUID excluded = full("Anyang", daysAgo(300));
    Leadership.seat(left, "PRESIDENT_CITY", daysAgo(100));
    Leadership.seat(excluded, "EXECUTIVE_COMMITTEE_MEMBER", daysAgo(100));

    withdraw(left, daysAgo(1)).statusCode(201);
    // The committee is those two.
    post(Callers.secretariat(), excluded, "exclusions", exclusion(daysAgo(2), daysAgo(2), 1, 0))
        .statusCode(201);

    assertThat(Leadership.end(left)).isEqualTo("VACATED_BY_WITHDRAWAL " + daysAgo(1));
    assertThat(Leadership.end(excluded)).isEqualTo("VACATED_BY_EXCLUSION " + daysAgo(2));
  }

  @Test
  @DisplayName("The ends of memberships are a list like any other")
  void the_list_takes_two_statements_and_comes_as_csv() throws Exception {
    UUID member = full("Gwangmyeong", daysAgo(300));
    withdraw(member, daysAgo(200)).statusCode(201);
    full("Gwangmyeong", daysAgo(150));
    withdraw(member, daysAgo(10)).statusCode(201);

    assertThat(
            CountedSql.during(
                () ->
                    Callers.secretariat()
                        .get(MEMBERS + "/{id}/withdrawals", member)
                        .then()
                        .body(
                            "items.effectiveOn",
                            contains(daysAgo(10).toString(), daysAgo(200).toString()))))
        .isEqualTo(2);
    Callers.secretariat()
        .accept("text/csv")
        .queryParam("limit", 1)
        .get(MEMBERS + "/{id}/withdrawals", member)
        .then()
        .statusCode(200)
        .header("Link", containsString("rel=\"next\""))
        .body(containsString(daysAgo(10).toString()));
  }

  private static KafkaEvents.Event lastEvent(UUID member, int size) {
    List<KafkaEvents.Event> told =
        KafkaEvents.awaitOfKey(
                "wego.membership.member.v1",
                member,
                events -> events.stream().map(KafkaEvents.Event::id).distinct().count() >= size)
            .stream()
            .distinct()
            .toList();
    KafkaEvents.Event last = told.get(told.size() - 1);
    assertThat(last.sequence()).isEqualTo(size);
    EventContracts.validate(last.type(), last.data());
    return last;
  }
}
