package org.wego.events.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.wego.events.motion.MotionCalls.MOTIONS;
import static org.wego.events.motion.MotionCalls.act;
import static org.wego.events.motion.MotionCalls.castAll;
import static org.wego.events.motion.MotionCalls.colleague;
import static org.wego.events.motion.MotionCalls.opened;
import static org.wego.events.motion.MotionCalls.result;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.events.testing.Api;
import org.wego.events.testing.Database;
import org.wego.events.testing.EventsTest;
import org.wego.events.testing.Voting;
import org.wego.platform.testkit.AtOnce;

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

    UUID first = entered(motion, voting.member(0), "NO");
    result(Api.secretariat(), motion).body("ballots.choice", contains("YES", "YES", "NO"));
    confirm(colleague(), motion, first).statusCode(200).body("state", equalTo("CONFIRMED"));
    result(Api.secretariat(), motion)
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
    confirm(colleague(), motion, entered(motion, voting.member(0), null)).statusCode(200);
    result(Api.secretariat(), motion)
        .body("votes.cast", equalTo(2), "ballots.choice", contains("YES", "NO"));
    confirm(colleague(), motion, entered(motion, voting.member(0), "YES")).statusCode(200);
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
  @DisplayName("E6: no single person corrects a vote, and none is published while one waits")
  void no_single_person_corrects_a_vote() {
    Voting voting = Voting.of(2, 2);
    UUID motion = opened(voting.assembly(), "NAMED");
    castAll(voting, motion, "YES", "NO");
    act(motion, "closing").statusCode(200);
    UUID correction = entered(motion, voting.member(1), "YES");

    confirm(Api.secretariat(), motion, correction)
        .statusCode(422)
        .body("code", equalTo("BALLOT_CORRECTION_SAME_PERSON"));
    for (ValidatableResponse refused :
        List.of(act(motion, "publication"), correct(motion, voting.member(1), null))) {
      refused
          .statusCode(409)
          .body(
              "code",
              equalTo("BALLOT_CORRECTION_UNSETTLED"),
              "correctionIds",
              contains(correction.toString()));
    }
    reject(motion, correction)
        .statusCode(200)
        .body("state", equalTo("REJECTED"), "rejectionReason", equalTo("It was heard rightly"));
    confirm(colleague(), motion, correction)
        .statusCode(409)
        .body("code", equalTo("BALLOT_CORRECTION_SETTLED"));

    act(motion, "publication").statusCode(200).body("outcome", equalTo("REJECTED"));
    confirm(colleague(), motion, correction).statusCode(409).body("code", equalTo("VOTE_SEALED"));
    corrections(Api.secretariat(), motion).body("items.state", contains("REJECTED"));
    corrections(Api.anyone(), motion).body("items", empty());
  }

  @Test
  @DisplayName("E6: nobody confirms a correction alone by SQL, settles it twice, or seals before")
  void the_database_keeps_corrections_to_two_persons() {
    Voting voting = Voting.of(1, 1);
    UUID motion = opened(voting.assembly(), "NAMED");
    castAll(voting, motion, "YES");
    act(motion, "closing").statusCode(200);
    UUID correction = entered(motion, voting.member(0), "NO");

    refused(settled("entered_subject"));
    refused("UPDATE ballot_correction SET options = '{ABSTAIN}'");
    refused("UPDATE vote SET sealed_at = now()");
    confirm(colleague(), motion, correction).statusCode(200);
    refused(settled("'another'"));
    refused("DELETE FROM ballot_correction");
  }

  private static String settled(String by) {
    return "UPDATE ballot_correction SET state = 'CONFIRMED', settled_at = now(), settled_by = 'x',"
        + " settled_subject = "
        + by;
  }

  private static void refused(String change) {
    assertThatThrownBy(() -> Database.execute(change))
        .as(change)
        .isInstanceOf(AssertionError.class);
  }

  @Test
  @DisplayName("E6: ten who settle a correction at once settle it once")
  void a_correction_is_settled_once() throws Exception {
    Voting voting = Voting.of(1, 1);
    UUID motion = opened(voting.assembly(), "NAMED");
    castAll(voting, motion, "YES");
    act(motion, "closing").statusCode(200);
    UUID correction = entered(motion, voting.member(0), "NO");

    assertThat(
            AtOnce.statuses(
                10,
                i ->
                    i % 2 == 0
                        ? confirm(colleague(), motion, correction)
                        : reject(motion, correction)))
        .containsOnly(200, 409)
        .containsOnlyOnce(200);
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

  private static UUID entered(UUID motion, UUID member, String choice) {
    return UUID.fromString(
        correct(motion, member, choice)
            .statusCode(201)
            .body("state", equalTo("ENTERED"))
            .extract()
            .path("id"));
  }

  private static ValidatableResponse confirm(
      RequestSpecification caller, UUID motion, UUID correction) {
    return caller
        .post(MOTIONS + "/{id}/corrections/{correctionId}/confirmation", motion, correction)
        .then();
  }

  private static ValidatableResponse reject(UUID motion, UUID correction) {
    return Api.secretariat()
        .contentType(ContentType.JSON)
        .body(Map.of("reason", "It was heard rightly"))
        .post(MOTIONS + "/{id}/corrections/{correctionId}/rejection", motion, correction)
        .then();
  }

  private static ValidatableResponse corrections(RequestSpecification caller, UUID motion) {
    return caller.get(MOTIONS + "/{id}/corrections", motion).then().statusCode(200);
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
