package org.wego.events.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.wego.events.motion.MotionCalls.MOTIONS;
import static org.wego.events.motion.MotionCalls.act;
import static org.wego.events.motion.MotionCalls.cast;
import static org.wego.events.motion.MotionCalls.colleague;
import static org.wego.events.motion.MotionCalls.opened;
import static org.wego.events.motion.MotionCalls.result;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
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

/** Votes that are called out, and entered by two persons (E6). */
@QuarkusTest
class RollCallTest extends EventsTest {

  @Test
  @DisplayName("E6: what was called out counts when another person has confirmed it")
  void what_was_called_out_counts_when_another_person_confirmed_it() {
    Voting voting = Voting.of(3, 3);
    UUID motion = opened(voting.assembly(), "NAMED");
    UUID entry = entered(motion, line(voting, 0, "YES"), line(voting, 1, "NO"));

    settle(Api.secretariat(), motion, entry, "confirmation")
        .statusCode(422)
        .body("code", equalTo("ROLL_CALL_SAME_PERSON"));
    act(motion, "closing")
        .statusCode(409)
        .body(
            "code", equalTo("ROLL_CALL_UNSETTLED"), "rollCallEntryIds", contains(entry.toString()));
    settle(colleague(), motion, entry, "confirmation")
        .statusCode(200)
        .body(
            "state",
            equalTo("CONFIRMED"),
            "settledBy",
            equalTo("A colleague"),
            "lines.choice",
            contains("YES", "NO"));
    settle(colleague(), motion, entry, "confirmation")
        .statusCode(409)
        .body("code", equalTo("ROLL_CALL_SETTLED"));
    cast(voting.delegate(0), motion, "NO")
        .statusCode(409)
        .body("code", equalTo("BALLOT_ALREADY_CAST"));
    cast(voting.delegate(2), motion, "YES").statusCode(201);

    act(motion, "closing").statusCode(200);
    result(Api.secretariat(), motion)
        .body(
            "ballots.choice",
            contains("YES", "NO", "YES"),
            "ballots.called",
            contains(true, true, false));
  }

  @Test
  @DisplayName("E6: what does not fit the roll is refused line by line")
  void what_does_not_fit_the_roll_is_refused() {
    Voting voting = Voting.of(4, 3);
    UUID motion = opened(voting.assembly(), "NAMED");
    cast(voting.delegate(0), motion, "YES").statusCode(201);

    enter(
            motion,
            line(voting, 0, "YES"),
            line(voting, 1, "NO"),
            line(voting, 1, "NO"),
            line(voting, 3, "NO"))
        .statusCode(422)
        .body(
            "code",
            equalTo("ROLL_CALL_INVALID"),
            "errors.pointer",
            contains("/lines/0/memberId", "/lines/2/memberId", "/lines/3/memberId"),
            "errors.code",
            contains("BALLOT_ALREADY_CAST", "DUPLICATE", "VOTE_NOT_ON_ROLL"));
    enter(opened(voting.assembly(), "SECRET"), line(voting, 0, "YES"))
        .statusCode(422)
        .body("code", equalTo("VOTE_SECRECY"));
    assertThat(Database.number("SELECT count(*) FROM roll_call_entry")).isZero();
  }

  @Test
  @DisplayName("E6: an entry whose member voted meanwhile counts for nothing, and is rejected")
  void an_entry_whose_member_voted_meanwhile_is_rejected() {
    Voting voting = Voting.of(2, 2);
    UUID motion = opened(voting.assembly(), "NAMED");
    UUID entry = entered(motion, line(voting, 0, "YES"), line(voting, 1, "YES"));
    cast(voting.delegate(0), motion, "NO").statusCode(201);

    settle(colleague(), motion, entry, "confirmation")
        .statusCode(409)
        .body("code", equalTo("BALLOT_ALREADY_CAST"));
    settle(Api.secretariat(), motion, entry, "rejection")
        .statusCode(200)
        .body("state", equalTo("REJECTED"), "rejectionReason", equalTo("Heard wrongly"));
    act(motion, "closing").statusCode(200).body("vote.ballots", equalTo(1));
  }

  @Test
  @DisplayName("E6: ten who confirm an entry while the member votes leave one ballot")
  void ten_who_confirm_at_once_leave_one_ballot() throws Exception {
    Voting voting = Voting.of(1, 1);
    UUID motion = opened(voting.assembly(), "NAMED");
    UUID entry = entered(motion, line(voting, 0, "YES"));

    List<Integer> answers =
        AtOnce.statuses(
            11,
            i ->
                i == 10
                    ? cast(voting.delegate(0), motion, "NO")
                    : settle(colleague(), motion, entry, "confirmation"));

    assertThat(answers).isSubsetOf(200, 201, 409);
    assertThat(answers).filteredOn(status -> status < 400).hasSize(1);
    assertThat(Database.number("SELECT count(*) FROM named_ballot")).isEqualTo(1);
  }

  private static Map<String, String> line(Voting voting, int member, String choice) {
    return Map.of("memberId", voting.member(member).toString(), "choice", choice);
  }

  @SafeVarargs
  private static ValidatableResponse enter(UUID motion, Map<String, String>... lines) {
    return Api.secretariat()
        .contentType(ContentType.JSON)
        .body(Map.of("lines", new ArrayList<>(List.of(lines))))
        .post(MOTIONS + "/{id}/roll-call-entries", motion)
        .then();
  }

  @SafeVarargs
  private static UUID entered(UUID motion, Map<String, String>... lines) {
    return UUID.fromString(enter(motion, lines).statusCode(201).extract().path("id"));
  }

  private static ValidatableResponse settle(
      RequestSpecification caller, UUID motion, UUID entry, String act) {
    RequestSpecification request =
        act.equals("rejection")
            ? caller.contentType(ContentType.JSON).body(Map.of("reason", "Heard wrongly"))
            : caller;
    return request.post(MOTIONS + "/{id}/roll-call-entries/{entryId}/" + act, motion, entry).then();
  }
}
