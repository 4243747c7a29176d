package org.wego.events.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.wego.events.motion.MotionCalls.MOTIONS;
import static org.wego.events.motion.MotionCalls.act;
import static org.wego.events.motion.MotionCalls.cast;
import static org.wego.events.motion.MotionCalls.castAll;
import static org.wego.events.motion.MotionCalls.draft;
import static org.wego.events.motion.MotionCalls.drafted;
import static org.wego.events.motion.MotionCalls.opened;
import static org.wego.events.motion.MotionCalls.result;
import static org.wego.events.motion.MotionCalls.terms;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.events.testing.Api;
import org.wego.events.testing.Database;
import org.wego.events.testing.EventsTest;
import org.wego.events.testing.Given;
import org.wego.events.testing.GivenVotes;
import org.wego.events.testing.Voting;
import org.wego.platform.id.Ids;
import org.wego.platform.persistence.testing.CountedSql;
import org.wego.platform.testkit.TestClock;
import org.wego.platform.testkit.Tokens;

/** A motion from its draft to its result (E6). */
@QuarkusTest
class MotionVoteTest extends EventsTest {

  @Test
  @DisplayName("E6: a motion is opened on a frozen roll, voted on by name, closed and published")
  void a_motion_is_voted_on_by_name() throws Exception {
    Voting voting = Voting.of(6, 5);
    Given.member("Geneva", "CH", "EUROPE", "ASSOCIATE");
    UUID motion = opened(voting.assembly(), "NAMED");
    castAll(voting, motion, "YES", "YES", "NO", "ABSTAIN");

    ValidatableResponse[] roll = new ValidatableResponse[1];
    // The motion, and its roll.
    assertThat(
            CountedSql.during(
                () -> roll[0] = Api.secretariat().get(MOTIONS + "/{id}/roll", motion).then()))
        .isEqualTo(2);
    roll[0]
        .statusCode(200)
        .body(
            "items.entitled",
            contains(true, true, true, true, true, true, false),
            "items.present",
            contains(true, true, true, true, true, false, false),
            "items.voted",
            contains(true, true, true, true, false, false, false),
            "items[0].reason",
            equalTo("FULL_MEMBER"),
            "items[6].reason",
            equalTo("ASSOCIATE_MEMBER"));
    result(Api.anyone(), motion).statusCode(404);
    result(Api.secretariat(), motion).statusCode(409).body("code", equalTo("VOTE_OPEN"));

    act(motion, "closing").statusCode(200).body("state", equalTo("CLOSED"));
    result(voting.delegate(0), motion).statusCode(404);
    act(motion, "publication")
        .statusCode(200)
        .body("state", equalTo("PUBLISHED"), "outcome", equalTo("CARRIED"));

    result(Api.anyone(), motion)
        .statusCode(200)
        .body(
            "outcome",
            equalTo("CARRIED"),
            "votes.inFavour",
            equalTo(2),
            "votes.against",
            equalTo(1),
            "votes.abstained",
            equalTo(1),
            "votes.valid",
            equalTo(3),
            "votes.cast",
            equalTo(4),
            "votes.notCast",
            equalTo(1),
            "majority.baseSize",
            equalTo(3),
            "majority.required",
            equalTo(2),
            "majority.margin",
            equalTo(0),
            "quorumAtOpening.present",
            equalTo(5),
            "quorumAtClose.met",
            equalTo(true),
            "ballots.name",
            contains("City 0001", "City 0002", "City 0003", "City 0004"),
            "ballots.choice",
            contains("YES", "YES", "NO", "ABSTAIN"),
            "computation",
            equalTo(
                "It needs more than 1/2 of the valid votes, which of 3 is 2; 2 were for it: it is"
                    + " carried"));
  }

  @Test
  @DisplayName("E6: the frozen roll tells what had changed since the convocation, and no later")
  void the_frozen_roll_tells_its_difference_since_the_convocation() {
    Voting voting = Voting.of(5, 4);
    UUID geneva = Given.member("Geneva", "CH", "EUROPE", "ASSOCIATE");
    Given.convocation(voting.assembly());
    category(voting.members().get(4), null);
    category(geneva, "FULL");
    UUID motion = opened(voting.assembly(), "SECRET");
    category(voting.members().get(3), null);

    Api.member(voting.members().get(0))
        .get(MOTIONS + "/{id}/roll", motion)
        .then()
        .statusCode(200)
        .body(
            "items.reason",
            contains(
                "FULL_MEMBER",
                "FULL_MEMBER",
                "FULL_MEMBER",
                "FULL_MEMBER",
                "MEMBERSHIP_ENDED",
                "FULL_MEMBER"),
            "items.change",
            contains(null, null, null, null, "LEFT", "JOINED"),
            "items[4].reasonAtConvocation",
            equalTo("FULL_MEMBER"),
            "items[5].reasonAtConvocation",
            equalTo("ASSOCIATE_MEMBER"));
  }

  private static void category(UUID memberId, String category) {
    Database.execute(
        "UPDATE known_member SET category = ? WHERE member_id = ?", category, memberId);
  }

  @Test
  @DisplayName("E6: without a quorum no vote opens")
  void without_a_quorum_no_vote_opens() {
    Voting voting = Voting.of(6, 3);
    UUID motion = drafted(voting.assembly(), "NAMED");

    act(motion, "opening")
        .statusCode(409)
        .body(
            "code",
            equalTo("VOTE_NO_QUORUM"),
            "rule",
            equalTo("E6"),
            "quorum.present",
            equalTo(3),
            "quorum.required",
            equalTo(4));
    Given.presence(voting.assembly(), voting.member(3));
    act(motion, "opening").statusCode(200).body("vote.quorum.margin", equalTo(0));
  }

  @Test
  @DisplayName("E6: an Assembly that is over, or not published, votes on nothing")
  void an_assembly_that_is_over_votes_on_nothing() {
    Voting voting = Voting.of(1, 1);
    UUID motion = drafted(voting.assembly(), "NAMED");
    Database.execute("UPDATE event SET state = 'SCHEDULED'");
    act(motion, "opening").statusCode(409).body("code", equalTo("EVENT_STATE"));
    Database.execute("UPDATE event SET state = 'PUBLISHED'");
    TestClock.moveTo(Instant.parse("2017-06-29T20:00:00Z"));
    act(motion, "opening").statusCode(409).body("code", equalTo("ASSEMBLY_OVER"));
  }

  @Test
  @DisplayName("E6: motions are listed in one statement, drafts for the Secretariat alone")
  void motions_are_listed_in_one_statement() throws Exception {
    UUID assembly = Given.assembly();
    UUID published = GivenVotes.publishedMotion(assembly);
    UUID draft = drafted(assembly, "SECRET");

    assertThat(
            CountedSql.during(
                () ->
                    Api.secretariat()
                        .get(MOTIONS + "?eventId=" + assembly)
                        .then()
                        .statusCode(200)
                        .body("items.id", contains(published.toString(), draft.toString()))))
        .isEqualTo(1);
    Api.anyone()
        .get(MOTIONS)
        .then()
        .statusCode(200)
        .body("items.id", contains(published.toString()), "items.outcome", contains("CARRIED"));
    Api.anyone().get(MOTIONS + "?state=DRAFT").then().body("items", hasSize(0));
  }

  @Test
  @DisplayName("E6: when the quorum is gone at the close, nothing is decided")
  void when_the_quorum_is_gone_nothing_is_decided() {
    Voting voting = Voting.of(6, 4);
    UUID motion = opened(voting.assembly(), "NAMED");
    castAll(voting, motion, "YES", "YES", "YES", "YES");
    voting.leave(3, 4);
    // Who had no vote when it opened does not make it up.
    Given.presence(voting.assembly(), Given.member("Late", "KR", "ASIA"));

    act(motion, "closing").statusCode(200);
    act(motion, "publication").statusCode(200).body("outcome", equalTo("NO_QUORUM"));

    result(Api.anyone(), motion)
        .body(
            "votes.inFavour",
            equalTo(4),
            "quorumAtClose.present",
            equalTo(3),
            "quorumAtClose.met",
            equalTo(false));
    Api.anyone().get("/api/v1/resolutions").then().body("items", hasSize(0));
  }

  @Test
  @DisplayName("E6: only the accredited delegate of a member on the roll votes, and once")
  void only_the_delegate_of_a_member_on_the_roll_votes_and_once() {
    Voting voting = Voting.of(4, 3);
    UUID associate = Given.member("Geneva", "CH", "EUROPE", "ASSOCIATE");
    Given.presence(voting.assembly(), associate);
    UUID motion = opened(voting.assembly(), "NAMED");
    Given.presence(voting.assembly(), voting.member(3));

    cast(voting.delegate(3), motion, "YES")
        .statusCode(422)
        .body(
            "code",
            equalTo("VOTE_NOT_ON_ROLL"),
            "detail",
            equalTo("The member was not present when the vote opened"));
    cast(Api.member(associate), motion, "YES")
        .statusCode(422)
        .body("code", equalTo("VOTE_NOT_ON_ROLL"));
    cast(Api.member(voting.member(0)), motion, "YES")
        .statusCode(422)
        .body("code", equalTo("VOTE_NO_CREDENTIAL"), "castingRight", equalTo("NO_CREDENTIAL"));
    // The delegate of one member with the claim of another one.
    cast(
            Api.as(
                Tokens.of("member")
                    .with("member_id", voting.member(1))
                    .subject("The head of " + voting.member(0))),
            motion,
            "YES")
        .statusCode(422)
        .body("code", equalTo("VOTE_NO_CREDENTIAL"));
    cast(voting.delegate(0), motion, "YES")
        .statusCode(201)
        .body("choice", equalTo("YES"), "secrecy", equalTo("NAMED"));
    cast(voting.delegate(0), motion, "NO")
        .statusCode(409)
        .body("code", equalTo("BALLOT_ALREADY_CAST"));
    voting
        .delegate(1)
        .contentType(ContentType.JSON)
        .body(Map.of("choice", "NO"))
        .post(MOTIONS + "/{id}/ballots", motion)
        .then()
        .statusCode(400)
        .body("code", equalTo("IDEMPOTENCY_KEY_REQUIRED"));
    act(motion, "closing").statusCode(200);
    cast(voting.delegate(1), motion, "NO").statusCode(409).body("code", equalTo("VOTE_CLOSED"));
  }

  @Test
  @DisplayName("E6: a named ballot that is sent again with its key gets its answer again")
  void a_named_ballot_that_is_sent_again_gets_its_answer_again() {
    Voting voting = Voting.of(1, 1);
    UUID motion = opened(voting.assembly(), "NAMED");
    for (int i = 0; i < 2; i++) {
      voting
          .delegate(0)
          .contentType(ContentType.JSON)
          .header("Idempotency-Key", "ballot-1")
          .body(Map.of("choice", "NO"))
          .post(MOTIONS + "/{id}/ballots", motion)
          .then()
          .statusCode(201)
          .header("Idempotency-Replayed", i == 0 ? nullValue() : equalTo("true"));
    }
  }

  @Test
  @DisplayName("E6: a draft is changed under its version, and no more when it was put to the vote")
  void a_draft_is_changed_until_it_is_put_to_the_vote() {
    Voting voting = Voting.of(1, 1);
    UUID motion = drafted(voting.assembly(), "NAMED");
    Api.member(voting.member(0)).get(MOTIONS + "/{id}", motion).then().statusCode(404);

    patch(motion, "\"0\"", Map.of("majority", Map.of("numerator", 2, "denominator", 3)))
        .statusCode(200)
        .body(
            "majority.numerator",
            equalTo(2),
            "majority.denominator",
            equalTo(3),
            "title",
            equalTo("Amendment of the Charter"));
    patch(motion, "\"0\"", Map.of("base", "CAST")).statusCode(412);
    act(motion, "opening").statusCode(200);
    patch(motion, "*", Map.of("base", "CAST"))
        .statusCode(409)
        .body("code", equalTo("MOTION_STATE"));
    act(motion, "opening").statusCode(409).body("code", equalTo("MOTION_STATE"));
    Api.member(voting.member(0))
        .get(MOTIONS + "/{id}", motion)
        .then()
        .statusCode(200)
        .body("state", equalTo("OPEN"), "vote.ballots", equalTo(0));
  }

  @Test
  @DisplayName("E6: a draft is dropped, and with it what held its item on the agenda")
  void a_draft_is_dropped() {
    Voting voting = Voting.of(1, 1);
    UUID item = agendaItem(voting.assembly());
    Map<String, Object> terms = terms(voting.assembly(), "NAMED");
    terms.put("agendaItemId", item.toString());
    UUID motion = drafted(terms);
    removeItem(voting, item).statusCode(409).body("code", equalTo("AGENDA_ITEM_IN_USE"));

    discard(motion, "\"7\"").statusCode(412);
    discard(motion, "\"0\"").statusCode(204);
    removeItem(voting, item).statusCode(204);
    UUID voted = opened(voting.assembly(), "NAMED");
    discard(voted, "*").statusCode(409).body("code", equalTo("MOTION_STATE"));
  }

  @Test
  @DisplayName("E6: a motion is an Assembly's, on its agenda, with a majority that can be reached")
  void a_motion_that_cannot_be_voted_on_is_refused_with_every_fault() {
    UUID forum = Given.event("FORUM", "PUBLISHED");
    Map<String, Object> wrong = terms(forum, "NAMED");
    wrong.put("agendaItemId", UUID.randomUUID().toString());
    draft(wrong)
        .statusCode(422)
        .body(
            "code",
            equalTo("MOTION_INVALID"),
            "errors.pointer",
            contains("/eventId", "/agendaItemId"));

    Map<String, Object> unreachable = terms(Given.assembly(), "NAMED");
    unreachable.put("majority", Map.of("numerator", 2, "denominator", 2));
    draft(unreachable).statusCode(422).body("errors.pointer", contains("/strict"));
    draft(terms(UUID.randomUUID(), "NAMED")).statusCode(422).body("code", equalTo("EVENT_UNKNOWN"));
  }

  private static ValidatableResponse patch(UUID motion, String ifMatch, Map<String, ?> changes) {
    return Api.secretariat()
        .contentType("application/merge-patch+json")
        .header("If-Match", ifMatch)
        .body(changes)
        .patch(MOTIONS + "/{id}", motion)
        .then();
  }

  private static ValidatableResponse discard(UUID motion, String ifMatch) {
    return Api.secretariat().header("If-Match", ifMatch).delete(MOTIONS + "/{id}", motion).then();
  }

  private static UUID agendaItem(UUID assembly) {
    UUID id = Ids.next();
    Database.execute(
        "INSERT INTO agenda_item (id, event_id, position, title) VALUES (?, ?, 1, 'The Charter')",
        id,
        assembly);
    return id;
  }

  private static ValidatableResponse removeItem(Voting voting, UUID item) {
    return Api.secretariat()
        .delete("/api/v1/events/{id}/agenda-items/{itemId}", voting.assembly(), item)
        .then();
  }
}
