package org.wego.membership.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.wego.membership.Applying.APPLICATIONS;
import static org.wego.membership.Applying.agency;
import static org.wego.membership.Applying.city;
import static org.wego.membership.Applying.decide;
import static org.wego.membership.Applying.decision;
import static org.wego.membership.Applying.memberOf;
import static org.wego.membership.Applying.memberProfile;
import static org.wego.membership.Applying.submitted;
import static org.wego.membership.Applying.today;
import static org.wego.membership.Applying.withdraw;
import static org.wego.membership.Committee.openVote;
import static org.wego.membership.Committee.vote;
import static org.wego.membership.Committee.voting;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wego.membership.Callers;
import org.wego.membership.Committee;
import org.wego.membership.Database;
import org.wego.membership.ending.Endings;
import org.wego.platform.persistence.testing.CountedSql;
import org.wego.platform.testkit.KafkaEvents;
import org.wego.platform.testkit.WegoServers;

@DisplayName("The committee votes on an application by ballots (G5, M3, M4)")
@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class VotingTest {

  private static final String MEETING =
      "{\"procedure\":\"MEETING\",\"reference\":\"EXCOM-2026-08\"}";
  private static final String WRITTEN =
      "{\"procedure\":\"WRITTEN\",\"reference\":\"EXCOM-2026-W4\"}";

  private List<UUID> cities;
  private UUID application;

  @BeforeEach
  void aCommitteeAndAnApplication() {
    Database.empty();
    cities = Committee.seat(14);
    application = submitted(city("Gwangmyeong"));
  }

  @Test
  @DisplayName("G5, M3: when every city has voted, the majority makes the city FULL that day")
  void the_last_ballot_decides() {
    openVote(application, WRITTEN).statusCode(201);
    for (int i = 0; i < 13; i++) {
      vote(application, cities.get(i), i < 8 ? "FOR" : i < 12 ? "AGAINST" : "ABSTAIN")
          .statusCode(201)
          .body("voting", equalTo("OPEN"))
          .body("outcome", nullValue());
    }
    UUID member = memberOf(application);
    memberProfile(member).body("category", equalTo("ASSOCIATE"));

    vote(application, cities.get(13), "ABSTAIN")
        .statusCode(201)
        .body("voting", equalTo("DECIDED"))
        .body("outcome", equalTo("APPROVED"));

    memberProfile(member)
        .body("category", equalTo("FULL"))
        .body("periods.from", hasItem(today().toString()));
    Callers.secretariat()
        .get(APPLICATIONS + "/{id}", application)
        .then()
        .body("status", equalTo("APPROVED"))
        .body("decision.reference", equalTo("EXCOM-2026-W4"))
        .body("decision.body", equalTo("EXECUTIVE_COMMITTEE"))
        .body("decision.procedure", equalTo("WRITTEN"))
        .body("decision.decidedOn", equalTo(today().toString()))
        .body("decision.votes.for", equalTo(8))
        .body("decision.votes.against", equalTo(4))
        .body("decision.votes.abstained", equalTo(2));
    Callers.committee()
        .get("/api/v1/committee-decisions")
        .then()
        .body("items", hasSize(1))
        .body("items[0].committeeSize", equalTo(14))
        .body("items[0].memberId", equalTo(member.toString()));
    assertThat(
            KafkaEvents.awaitOfKey(
                "wego.membership.member.v1",
                member,
                events -> events.stream().anyMatch(e -> e.type().endsWith("member-approved.v1"))))
        .hasSize(2);
  }

  @Test
  @DisplayName("G5: a tie refuses, and the city stays an Associate (M3)")
  void a_tie_refuses() {
    openVote(application, WRITTEN);
    everyone("FOR", 7, "AGAINST").body("outcome", equalTo("REFUSED"));

    memberProfile(memberOf(application)).body("category", equalTo("ASSOCIATE"));
    voting(application)
        .body("status", equalTo("DECIDED"))
        .body("tally.for", equalTo(7))
        .body("tally.against", equalTo(7));
  }

  @Test
  @DisplayName("M4: the ballots make an agency a Friendship member")
  void an_agency_becomes_a_friend_by_ballots() {
    application = submitted(agency("National Information Technology Agency"));
    openVote(application, MEETING);
    everyone("FOR", 12, "ABSTAIN").body("outcome", equalTo("APPROVED"));

    memberProfile(memberOf(application)).body("category", equalTo("FRIENDSHIP"));
  }

  @Test
  @DisplayName("G5: the first ballot opens a written procedure of 14 days")
  void the_first_ballot_opens_a_written_procedure() {
    vote(application, cities.get(3), "FOR").statusCode(201).body("voting", equalTo("OPEN"));

    voting(application)
        .body("procedure", equalTo("WRITTEN"))
        .body("reference", startsWith("WRITTEN-" + today() + "-"))
        .body("openedOn", equalTo(today().toString()))
        .body("turnout.electors", equalTo(14))
        .body("turnout.voted", equalTo(1))
        .body("turnout.quorum", equalTo(7))
        .body("turnout.missing", equalTo(6));
    assertThat(
            Database.count(
                "SELECT round(extract(epoch FROM deadline - opened_at) / 86400) FROM voting"))
        .isEqualTo(14);
  }

  @Test
  @DisplayName("G5: while the vote is open it is seen who has voted, and not how")
  void nobody_learns_how_a_city_voted_before_the_close() {
    openVote(application, MEETING);
    vote(application, cities.get(0), "AGAINST").statusCode(201);

    voting(application)
        .body("electors.findAll { it.voted }.name", contains("City 01"))
        .body("tally", nullValue())
        .body(not(containsString("AGAINST")));
    ballots().statusCode(409).body("code", equalTo("VOTING_OPEN"));
    assertThat(
            Database.count(
                "SELECT count(*) FROM change_record WHERE state_after::text LIKE '%AGAINST%'"))
        .isZero();

    close().statusCode(200).body("status", equalTo("LAPSED")).body("tally.against", equalTo(1));
    ballots()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].memberName", equalTo("City 01"))
        .body("items[0].choice", equalTo("AGAINST"));
  }

  @Test
  @DisplayName("G5: each city votes once")
  void a_city_votes_once() {
    openVote(application, WRITTEN);
    vote(application, cities.get(0), "FOR", "a-key").statusCode(201);

    vote(application, cities.get(0), "FOR", "a-key")
        .statusCode(201)
        .header("Idempotency-Replayed", "true");
    vote(application, cities.get(0), "AGAINST", "another-key")
        .statusCode(409)
        .body("code", equalTo("BALLOT_CAST"))
        .body("rule", equalTo("G5"));
    assertThat(Database.count("SELECT count(*) FROM ballot")).isOne();
  }

  @Test
  void a_ballot_needs_an_idempotency_key() {
    Committee.of(cities.get(0))
        .contentType("application/json")
        .body("{\"choice\":\"FOR\"}")
        .post(APPLICATIONS + "/{id}/ballots", application)
        .then()
        .statusCode(400)
        .body("code", equalTo("IDEMPOTENCY_KEY_REQUIRED"));
  }

  @Test
  @DisplayName("G5: only cities that sat on the committee when the vote was opened may vote")
  void the_electorate_is_frozen_when_the_vote_opens() {
    Committee.resign(cities.get(13), today().toString());
    openVote(application, WRITTEN).statusCode(201).body("electors", hasSize(13));
    // Leaving later changes nothing.
    Committee.resign(cities.get(0), today().toString());

    vote(application, cities.get(13), "FOR")
        .statusCode(403)
        .body("code", equalTo("NOT_AN_ELECTOR"))
        .body("rule", equalTo("G5"));
    vote(application, UUID.randomUUID(), "FOR").statusCode(403);
    vote(application, cities.get(0), "FOR").statusCode(201);
  }

  @Test
  @DisplayName("G5: a meeting's vote is closed by the Secretariat and decided with a quorum")
  void the_secretariat_closes_a_meeting() {
    openVote(application, MEETING).statusCode(201).body("deadline", nullValue());
    for (int i = 0; i < 7; i++) {
      vote(application, cities.get(i), i < 2 ? "FOR" : i < 3 ? "AGAINST" : "ABSTAIN");
    }

    close()
        .statusCode(200)
        .body("status", equalTo("DECIDED"))
        .body("outcome", equalTo("APPROVED"))
        .body("turnout.missing", equalTo(0))
        .body("closedBy", equalTo("secretariat"));

    memberProfile(memberOf(application)).body("category", equalTo("FULL"));
    vote(application, cities.get(9), "FOR").statusCode(409).body("code", equalTo("VOTING_CLOSED"));
    close().statusCode(409).body("code", equalTo("VOTING_CLOSED"));
  }

  @Test
  @DisplayName("G5: without a quorum the vote lapses, and another one may be opened")
  void a_vote_without_a_quorum_lapses() {
    openVote(application, MEETING);
    vote(application, cities.get(0), "FOR");
    close().statusCode(200).body("status", equalTo("LAPSED")).body("outcome", nullValue());

    Callers.secretariat()
        .get(APPLICATIONS + "/{id}", application)
        .then()
        .body("status", equalTo("SUBMITTED"));
    vote(application, cities.get(1), "FOR").statusCode(409);
    openVote(application, WRITTEN).statusCode(201);
    everyone("FOR", 14, "FOR").body("outcome", equalTo("APPROVED"));
  }

  @Test
  @DisplayName("G5: a written procedure is not closed by hand")
  void a_written_procedure_is_not_closed_early() {
    openVote(application, WRITTEN);
    close().statusCode(409).body("code", equalTo("WRITTEN_PROCEDURE_RUNS"));
  }

  @Test
  @DisplayName("G5: while the committee votes no other decision is entered, until it is cancelled")
  void a_decision_waits_for_the_vote() {
    openVote(application, WRITTEN);
    decide(application, decision("APPROVED", today(), 12, 0))
        .statusCode(409)
        .body("code", equalTo("VOTING_OPEN"));
    openVote(application, MEETING).statusCode(409).body("code", equalTo("VOTING_OPEN"));

    Callers.secretariat()
        .contentType("application/json")
        .body("{\"reason\":\"The Committee met after all\"}")
        .post(APPLICATIONS + "/{id}/voting/cancellation", application)
        .then()
        .statusCode(200)
        .body("status", equalTo("CANCELLED"))
        .body("closingReason", equalTo("The Committee met after all"));

    decide(application, decision("APPROVED", today(), 12, 0)).statusCode(200);
  }

  @Test
  @DisplayName("M3: the applicant's withdrawal cancels the vote and ends the Associate period")
  void a_withdrawal_cancels_the_vote() {
    openVote(application, WRITTEN);
    vote(application, cities.get(0), "FOR");

    withdraw(Callers.applicant(), application).statusCode(200);

    voting(application)
        .body("status", equalTo("CANCELLED"))
        .body("closingReason", equalTo("Its application was withdrawn"));
    vote(application, cities.get(1), "FOR").statusCode(409);
  }

  @Test
  @DisplayName("M9: the end of the Associate's membership cancels the vote on its application")
  void an_ended_membership_cancels_the_vote() {
    openVote(application, WRITTEN);

    Endings.withdraw(memberOf(application), today()).statusCode(201);

    voting(application)
        .body("status", equalTo("CANCELLED"))
        .body("closingReason", equalTo("The applicant's membership ended"));
  }

  @Test
  @DisplayName("M3: a refused city stays an Associate, applies again, and is admitted by ballots")
  void a_refused_city_applies_again() {
    everyone("AGAINST", 14, "FOR").body("outcome", equalTo("REFUSED"));
    UUID member = memberOf(application);

    application = submitted(city("Gwangmyeong"));
    everyone("FOR", 14, "FOR").body("outcome", equalTo("APPROVED"));

    memberProfile(member).body("category", equalTo("FULL"));
  }

  @Test
  @DisplayName("G5: the database itself takes no second ballot and no stranger's")
  void the_database_refuses_what_the_rule_forbids() {
    openVote(application, WRITTEN);
    vote(application, cities.get(0), "FOR");

    Database.refuses(ballotOf(cities.get(0)), "uq_ballot_city");
    Database.refuses(ballotOf(memberOf(application)), "fk_ballot_elector");
  }

  @Test
  void a_vote_and_its_ballots_are_read_in_few_statements() throws Exception {
    openVote(application, MEETING);
    everyone("FOR", 14, "FOR");

    assertThat(CountedSql.during(() -> voting(application))).isEqualTo(3);
    assertThat(
            CountedSql.during(
                () ->
                    ballots()
                        .body("items", hasSize(14))
                        .body("items.choice", everyItem(equalTo("FOR")))))
        .isEqualTo(2);
  }

  @Test
  @DisplayName("G5: the history says who opened and closed a vote")
  void the_history_tells_of_the_vote() {
    openVote(application, MEETING);
    close();

    assertThat(
            Database.text(
                "SELECT string_agg(type || ' by ' || actor, ', ' ORDER BY recorded_at, id)"
                    + " FROM change_record WHERE type LIKE 'VOTING%'"))
        .isEqualTo("VOTING_OPENED by secretariat, VOTING_CLOSED by secretariat");
  }

  private ValidatableResponse everyone(String choice, int times, String otherwise) {
    for (int i = 0; i < cities.size() - 1; i++) {
      vote(application, cities.get(i), i < times ? choice : otherwise).statusCode(201);
    }
    return vote(
            application, cities.get(cities.size() - 1), cities.size() <= times ? choice : otherwise)
        .statusCode(201);
  }

  private ValidatableResponse close() {
    return Callers.secretariat().post(APPLICATIONS + "/{id}/voting/closing", application).then();
  }

  private ValidatableResponse ballots() {
    return Callers.committee().get(APPLICATIONS + "/{id}/ballots", application).then();
  }

  private static String ballotOf(UUID city) {
    return "INSERT INTO ballot (id, voting_id, member_id, choice, cast_at, cast_by)"
        + " SELECT gen_random_uuid(), id, '"
        + city
        + "', 'FOR', now(), 'test' FROM voting";
  }

  @Test
  @DisplayName("G5: how a city votes is in no export of its data while the vote is open")
  void an_export_tells_no_ballot_of_an_open_vote() {
    openVote(application, WRITTEN).statusCode(201);
    vote(application, cities.get(1), "AGAINST").statusCode(201);

    export(cities.get(1))
        .body("data.ballots[0].castAt", not(nullValue()))
        .body("data.ballots[0].choice", nullValue());

    Committee.cancelVote(application);
    export(cities.get(1)).body("data.ballots[0].choice", equalTo("AGAINST"));
  }

  private static ValidatableResponse export(UUID city) {
    return Callers.secretariat()
        .get("/api/v1/members/{id}/data-export", city)
        .then()
        .statusCode(200);
  }

  @ParameterizedTest
  @DisplayName("G5: a deadline in a year that no calendar has is refused, and is no failure")
  @ValueSource(strings = {"+999999999-12-31", "+300000-01-01", "+999999-01-01T00:00:00Z"})
  void a_deadline_in_no_year_is_refused(String deadline) {
    openVote(application, "{\"procedure\":\"WRITTEN\",\"deadline\":\"" + deadline + "\"}")
        .statusCode(400)
        .body("code", equalTo("INVALID_INPUT"))
        .body("errors.pointer", contains("/deadline"));
  }
}
