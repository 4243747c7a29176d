package org.wego.events.motion;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.wego.events.motion.MotionCalls.MOTIONS;
import static org.wego.events.motion.MotionCalls.act;
import static org.wego.events.motion.MotionCalls.castAll;
import static org.wego.events.motion.MotionCalls.opened;
import static org.wego.events.motion.MotionCalls.result;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.events.testing.Api;
import org.wego.events.testing.EventsTest;
import org.wego.events.testing.Voting;

/** Corrections of the record of a named vote (E6). */
@QuarkusTest
class MotionCorrectionTest extends EventsTest {

  @Test
  @DisplayName(
      "E6: the record of a named vote is corrected before its publication, and keeps what was")
  void the_record_is_corrected_before_the_publication() {
    Voting voting = Voting.of(3, 3);
    UUID motion = opened(voting.assembly(), "NAMED");
    castAll(voting, motion, "YES", "YES", "NO");
    correct(motion, voting.member(0), "NO").statusCode(409).body("code", equalTo("VOTE_OPEN"));
    act(motion, "closing").statusCode(200);

    correct(motion, voting.member(0), "NO")
        .statusCode(201)
        .body(
            "outcome",
            equalTo("REJECTED"),
            "votes.inFavour",
            equalTo(1),
            "ballots.choice",
            contains("NO", "YES", "NO"),
            "ballots.corrected",
            contains(true, false, false));
    // It cast none indeed, and then it did.
    correct(motion, voting.member(0), null)
        .statusCode(201)
        .body("votes.cast", equalTo(2), "ballots.choice", contains("YES", "NO"));
    correct(motion, voting.member(0), "YES").statusCode(201);
    correct(motion, voting.member(0), "YES")
        .statusCode(422)
        .body("code", equalTo("BALLOT_CORRECTION_INVALID"), "errors.code", contains("UNCHANGED"));

    act(motion, "publication").statusCode(200).body("outcome", equalTo("CARRIED"));
    correct(motion, voting.member(0), "NO").statusCode(409).body("code", equalTo("VOTE_SEALED"));
    Api.anyone()
        .get(MOTIONS + "/{id}/corrections?limit=2", motion)
        .then()
        .statusCode(200)
        .body(
            "items.number",
            contains(1, 2),
            "items[0].before",
            equalTo("YES"),
            "items[0].choice",
            equalTo("NO"),
            "items[1].before",
            equalTo("NO"));
    result(Api.anyone(), motion).body("ballots.choice", contains("YES", "YES", "NO"));
  }

  @Test
  @DisplayName("E6: who had no ballot to cast gets none by a correction, and a secret one has none")
  void who_had_no_ballot_gets_none() {
    Voting voting = Voting.of(3, 2);
    UUID named = opened(voting.assembly(), "NAMED");
    UUID secret = opened(voting.assembly(), "SECRET");
    act(named, "closing").statusCode(200);
    act(secret, "closing").statusCode(200);

    correct(named, voting.member(2), "YES")
        .statusCode(422)
        .body("errors.code", contains("VOTE_NOT_ON_ROLL"));
    correct(secret, voting.member(0), "YES").statusCode(422).body("code", equalTo("VOTE_SECRECY"));
  }

  private static ValidatableResponse correct(UUID motion, UUID member, String choice) {
    Map<String, String> correction = new HashMap<>();
    correction.put("memberId", member.toString());
    correction.put("reason", "As the minutes have it");
    if (choice != null) {
      correction.put("choice", choice);
    }
    return Api.secretariat()
        .contentType(ContentType.JSON)
        .body(correction)
        .post(MOTIONS + "/{id}/corrections", motion)
        .then();
  }
}
