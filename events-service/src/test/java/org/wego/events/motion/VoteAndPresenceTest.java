package org.wego.events.motion;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.wego.events.motion.MotionCalls.act;
import static org.wego.events.motion.MotionCalls.drafted;
import static org.wego.events.motion.MotionCalls.opened;
import static org.wego.events.motion.MotionCalls.result;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.events.event.HoldEvent;
import org.wego.events.testing.Api;
import org.wego.events.testing.EventsTest;
import org.wego.events.testing.Given;
import org.wego.events.testing.GivenVotes;
import org.wego.events.testing.Meanwhile;
import org.wego.events.testing.Voting;
import org.wego.platform.testkit.TestClock;

/** The roll of a vote and the presence list of its Assembly say the same (E6). */
@QuarkusTest
class VoteAndPresenceTest extends EventsTest {

  @Inject HoldEvent holdEvent;

  @Test
  @DisplayName("E6: who comes in while a vote opens is on its roll")
  void who_comes_in_while_a_vote_opens_is_on_its_roll() throws Exception {
    Voting voting = Voting.of(6, 4);
    UUID motion = drafted(voting.assembly(), "NAMED");

    whileSomebodyComesIn(voting, () -> act(motion, "opening"))
        .statusCode(200)
        .body("vote.quorum.present", equalTo(5));
  }

  @Test
  @DisplayName("E6: who comes in while a vote closes counts for its quorum")
  void who_comes_in_while_a_vote_closes_counts() throws Exception {
    Voting voting = Voting.of(6, 4);
    UUID motion = opened(voting.assembly(), "NAMED");

    whileSomebodyComesIn(voting, () -> act(motion, "closing")).statusCode(200);

    act(motion, "publication").statusCode(200);
    result(Api.secretariat(), motion).body("quorumAtClose.present", equalTo(5));
  }

  @Test
  @DisplayName("E6: nobody comes in or leaves before a vote that was opened or closed since")
  void nobody_comes_in_before_a_vote() {
    Voting voting = Voting.of(3, 1);
    GivenVotes.publishedMotion(voting.assembly());
    String list = "/api/v1/events/" + voting.assembly();
    TestClock.moveTo(Instant.parse("2017-06-28T07:00:00Z"));

    post(list + "/presences", arrival(voting.member(1), "2017-06-28T06:05:00Z"))
        .statusCode(422)
        .body("code", equalTo("PRESENCE_TIME"), "errors.code", contains("BEFORE_VOTE"));
    post(list + "/adjournment", "{\"at\":\"2017-06-28T06:09:59Z\"}").statusCode(422);
    String presence =
        post(list + "/presences", arrival(voting.member(1), "2017-06-28T06:10:00Z"))
            .statusCode(201)
            .extract()
            .path("id");
    post(list + "/presences/" + presence + "/departure", "{\"at\":\"2017-06-28T06:09:00Z\"}")
        .statusCode(422);
    post(list + "/presences/" + presence + "/departure", "{\"at\":\"2017-06-28T06:30:00Z\"}")
        .statusCode(200);
    post(list + "/presences", "{\"memberId\":\"" + voting.member(2) + "\"}").statusCode(201);
  }

  private ValidatableResponse whileSomebodyComesIn(
      Voting voting, Callable<ValidatableResponse> call) throws Exception {
    return Meanwhile.called(
        () -> holdEvent.together(voting.assembly()),
        call,
        () -> Given.presence(voting.assembly(), voting.member(4)));
  }

  private static String arrival(UUID member, String at) {
    return "{\"memberId\":\"%s\",\"at\":\"%s\"}".formatted(member, at);
  }

  private static ValidatableResponse post(String path, String body) {
    return Api.secretariat().contentType(ContentType.JSON).body(body).post(path).then();
  }
}
