package org.wego.events.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.wego.events.motion.MotionCalls.MOTIONS;
import static org.wego.events.motion.MotionCalls.act;
import static org.wego.events.motion.MotionCalls.cast;
import static org.wego.events.motion.MotionCalls.castSecret;
import static org.wego.events.motion.MotionCalls.opened;
import static org.wego.events.motion.MotionCalls.receipt;
import static org.wego.events.motion.MotionCalls.result;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wego.events.testing.Api;
import org.wego.events.testing.Database;
import org.wego.events.testing.EventsTest;
import org.wego.events.testing.Voting;
import org.wego.events.vote.Receipt;
import org.wego.events.vote.Voter;
import org.wego.platform.testkit.AtOnce;

/** Ballots that come at the same time (E6). */
@QuarkusTest
class BallotsAtOnceTest extends EventsTest {

  private static final List<String> CHOICES = List.of("YES", "YES", "NO", "ABSTAIN");

  @Inject CastMotionBallot castMotionBallot;
  @Inject UserTransaction transaction;

  @ParameterizedTest(name = "{0}, {1} clients")
  @CsvSource({"SECRET, 500", "NAMED, 100"})
  @DisplayName(
      "E6: of clients that cast and retry at once, two a member, one ballot a member counts")
  void of_500_clients_at_once_each_member_counts_once(String secrecy, int clients) {
    int members = clients / 2;
    Voting voting = Voting.of(members, members);
    UUID motion = opened(voting.assembly(), secrecy);
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    // Two clients of each member: a delegate who taps twice, and a device that tries again.
    List<CompletableFuture<List<Integer>>> calls = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      HttpRequest ballot = ballot(motion, voting.member(i % members), i % members, secrecy);
      calls.add(castUntilToldSo(client, ballot));
    }
    List<List<Integer>> told = calls.stream().map(CompletableFuture::join).toList();

    List<Integer> last = told.stream().map(answers -> answers.get(answers.size() - 1)).toList();
    assertThat(last).containsOnly(201, 409);
    assertThat(Collections.frequency(last, 201)).isLessThanOrEqualTo(members);
    act(motion, "closing").statusCode(200).body("vote.ballots", equalTo(members));
    result(Api.secretariat(), motion)
        .body(
            "votes.cast",
            equalTo(members),
            "votes.inFavour",
            equalTo(chosen(members, "YES")),
            "votes.against",
            equalTo(chosen(members, "NO")),
            "votes.abstained",
            equalTo(chosen(members, "ABSTAIN")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SECRET", "NAMED"})
  @DisplayName("E6: closing while ballots arrive loses none that was taken and adds none after")
  void closing_while_ballots_arrive_loses_and_adds_none(String secrecy) throws Exception {
    int members = 40;
    Voting voting = Voting.of(members, members);
    UUID motion = opened(voting.assembly(), secrecy);
    List<Callable<ValidatableResponse>> calls = new ArrayList<>();
    for (int i = 0; i < members; i++) {
      int voter = i;
      calls.add(() -> castAny(voting, motion, voter, secrecy));
    }
    calls.add(members / 2, () -> act(motion, "closing"));

    List<ValidatableResponse> answers = AtOnce.of(calls);

    List<Integer> statuses = answers.stream().map(a -> a.extract().statusCode()).toList();
    assertThat(statuses.get(members / 2)).isEqualTo(200);
    assertThat(statuses).containsAnyOf(200).isSubsetOf(200, 201, 409);
    assertThat(answers)
        .filteredOn(answer -> answer.extract().statusCode() == 409)
        .allSatisfy(answer -> answer.body("code", equalTo("VOTE_CLOSED")));
    int taken = Collections.frequency(statuses, 201);
    result(Api.secretariat(), motion)
        .statusCode(200)
        .body("votes.cast", equalTo(taken), "votes.notCast", equalTo(members - taken));
    castAny(voting, motion, 0, secrecy).statusCode(409);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SECRET", "NAMED"})
  @DisplayName("E6: the close waits for a ballot that is being cast, and counts it")
  void the_close_waits_for_a_ballot_that_is_being_cast(String secrecy) throws Exception {
    Voting voting = Voting.of(2, 2);
    UUID motion = opened(voting.assembly(), secrecy);
    ExecutorService secretariat = Executors.newSingleThreadExecutor();
    try {
      transaction.begin();
      castInTransaction(voting.member(0), motion, secrecy);
      Future<ValidatableResponse> closing = secretariat.submit(() -> act(motion, "closing"));
      await()
          .until(
              () ->
                  Database.number(
                          """
                          SELECT count(*) FROM pg_stat_activity
                           WHERE datname = current_database() AND wait_event_type = 'Lock'
                          """)
                      == 1);
      assertThat(closing).isNotDone();
      transaction.commit();

      closing.get().statusCode(200).body("vote.ballots", equalTo(1));
    } finally {
      if (transaction.getStatus() == Status.STATUS_ACTIVE) {
        transaction.rollback();
      }
      secretariat.shutdownNow();
    }
    result(Api.secretariat(), motion)
        .body("votes.cast", equalTo(1), "votes.inFavour", equalTo(1), "votes.notCast", equalTo(1));
    castAny(voting, motion, 1, secrecy).statusCode(409).body("code", equalTo("VOTE_CLOSED"));
  }

  @Test
  @DisplayName("E6: who opens a motion ten times at once opens one vote, and closes it once")
  void a_motion_is_opened_and_closed_once() throws Exception {
    Voting voting = Voting.of(1, 1);
    UUID motion = MotionCalls.drafted(voting.assembly(), "SECRET");

    assertThat(AtOnce.statuses(10, i -> act(motion, "opening")))
        .containsOnly(200, 409)
        .containsOnlyOnce(200);
    assertThat(AtOnce.statuses(10, i -> act(motion, "closing")))
        .containsOnly(200, 409)
        .containsOnlyOnce(200);
    assertThat(Database.number("SELECT count(*) FROM vote")).isEqualTo(1);
  }

  private void castInTransaction(UUID member, UUID motion, String secrecy) {
    Voter voter = new Voter(member, Voting.token(member).subjectId());
    if (secrecy.equals("SECRET")) {
      castMotionBallot.secret(motion, voter, Choice.YES, Receipt.of(receipt()));
    } else {
      castMotionBallot.named(motion, voter, Choice.YES, "delegate");
    }
  }

  private static int chosen(int members, String choice) {
    return (int)
        IntStream.range(0, members)
            .filter(i -> CHOICES.get(i % CHOICES.size()).equals(choice))
            .count();
  }

  private static ValidatableResponse castAny(
      Voting voting, UUID motion, int voter, String secrecy) {
    return secrecy.equals("SECRET")
        ? castSecret(voting.delegate(voter), motion, "YES", receipt())
        : cast(voting.delegate(voter), motion, "YES");
  }

  private static HttpRequest ballot(UUID motion, UUID member, int number, String secrecy) {
    String choice = CHOICES.get(number % CHOICES.size());
    String body =
        secrecy.equals("SECRET")
            ? "{\"choice\": \"%s\", \"receipt\": \"%s\"}".formatted(choice, receipt())
            : "{\"choice\": \"%s\"}".formatted(choice);
    return HttpRequest.newBuilder(
            URI.create(
                "http://localhost:%d%s/%s/ballots".formatted(RestAssured.port, MOTIONS, motion)))
        .header("Authorization", "Bearer " + Voting.token(member).token())
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  /** Tries again for as long as the service says that it cannot answer now, as devices do. */
  private static CompletableFuture<List<Integer>> castUntilToldSo(
      HttpClient client, HttpRequest ballot) {
    return client
        .sendAsync(ballot, HttpResponse.BodyHandlers.discarding())
        .thenCompose(
            answer -> {
              if (answer.statusCode() < 500) {
                return CompletableFuture.completedFuture(List.of(answer.statusCode()));
              }
              return castUntilToldSo(client, ballot)
                  .thenApply(
                      later -> {
                        List<Integer> all = new ArrayList<>(List.of(answer.statusCode()));
                        all.addAll(later);
                        return all;
                      });
            });
  }
}
