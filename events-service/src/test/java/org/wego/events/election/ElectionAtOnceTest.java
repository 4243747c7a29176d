package org.wego.events.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.wego.events.election.Voting.close;
import static org.wego.events.election.Voting.named;
import static org.wego.events.election.Voting.namedIn;
import static org.wego.events.election.Voting.open;
import static org.wego.events.election.Voting.result;
import static org.wego.events.election.Voting.secretIn;
import static org.wego.events.election.Voting.stands;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.events.testing.Database;
import org.wego.events.testing.EventsTest;
import org.wego.events.testing.Given;
import org.wego.events.testing.GivenElections;
import org.wego.events.testing.GivenElections.Delegate;
import org.wego.events.vote.Voter;
import org.wego.platform.testkit.AtOnce;
import org.wego.platform.testkit.TestClock;
import org.wego.platform.testkit.Tokens;
import org.wego.platform.testkit.WegoServers;

/** What happens to an election at the same time (E7). */
@QuarkusTest
class ElectionAtOnceTest extends EventsTest {

  private static final int MEMBERS = 20;

  @Inject CastElectionBallot castBallot;
  @Inject UserTransaction transaction;

  private UUID assembly;
  private List<Delegate> delegates;

  @BeforeEach
  void members_are_in_the_room() {
    TestClock.moveTo(LocalDate.of(2017, 6, 28));
    assembly = Given.assembly();
    delegates = GivenElections.delegates(assembly, MEMBERS);
  }

  @Test
  @DisplayName("E7: closing a round while ballots arrive loses none and adds none")
  void closing_while_ballots_arrive() throws Exception {
    UUID election = GivenElections.election(assembly, "NEXT_HOST", 1, "PLURALITY", "LOT", "SECRET");
    UUID candidate = delegates.get(0).member();
    GivenElections.candidacy(election, candidate);
    open(election);

    List<Integer> answers =
        AtOnce.statuses(
            2 * MEMBERS + 1,
            i ->
                i == MEMBERS
                    ? close(election).then()
                    : secretIn(1, election, delegates.get(i % MEMBERS), candidate).then());

    int taken = Collections.frequency(answers, 201);
    assertThat(answers).containsOnlyOnce(200);
    assertThat(answers).filteredOn(status -> status != 200 && status != 201).containsOnly(409);
    assertThat(result(election).path("rounds[0].cast").toString())
        .isEqualTo(Integer.toString(taken));
    assertThat(Database.number("SELECT count(*) FROM counted_choice")).isEqualTo(taken);
  }

  @Test
  @DisplayName("E7: the close waits for a ballot that is being cast, and takes none after it")
  void the_close_waits_for_a_ballot_that_is_being_cast() throws Exception {
    UUID election = GivenElections.election(assembly, "NEXT_HOST");
    UUID candidate = stands(election, delegates.get(0));
    open(election);
    Delegate first = delegates.get(0);
    String login = Tokens.of("member").subject(first.subject()).subjectId();
    CompletableFuture<Integer> closing;
    transaction.begin();
    try {
      castBallot.named(
          election,
          1,
          new Voter(first.member(), login),
          List.of(candidate.toString()),
          "the delegate");
      closing = CompletableFuture.supplyAsync(() -> close(election).statusCode());
      awaitWaiting();
      assertThat(closing).isNotDone();
    } finally {
      transaction.commit();
    }

    assertThat(closing.get(30, TimeUnit.SECONDS)).isEqualTo(200);
    namedIn(1, election, delegates.get(1), candidate)
        .then()
        .statusCode(409)
        .body("code", equalTo("VOTE_CLOSED"));
    result(election).then().body("rounds.cast", contains(1), "elected", hasSize(1));
  }

  @Test
  @DisplayName("E7: a result that is read while a round closes is all of before or all of after")
  void a_result_is_that_of_one_moment() throws Exception {
    UUID election = GivenElections.election(assembly, "NEXT_HOST");
    stands(election, delegates.get(0));
    open(election);
    try (Connection closing = WegoServers.postgres().connect()) {
      closing.setAutoCommit(false);
      execute(closing, "LOCK TABLE election_round_candidate");
      CompletableFuture<Response> read = CompletableFuture.supplyAsync(() -> result(election));
      awaitWaiting();
      execute(
          closing,
          """
          UPDATE election_round
             SET outcome = 'UNFILLED', valid = 0, none = 0, abstained = 0, cast_ballots = 0
          """);
      execute(closing, "UPDATE election SET state = 'UNFILLED', ended_at = now()");
      closing.commit();

      read.get(30, TimeUnit.SECONDS)
          .then()
          .statusCode(200)
          .body("state", equalTo("VOTING"), "rounds[0].outcome", nullValue());
    }
    result(election)
        .then()
        .body("state", equalTo("UNFILLED"), "rounds[0].outcome", equalTo("UNFILLED"));
  }

  private static void execute(Connection connection, String statement) throws SQLException {
    try (Statement prepared = connection.createStatement()) {
      prepared.execute(statement);
    }
  }

  /** Until another waits for a lock. */
  private static void awaitWaiting() {
    await()
        .until(
            () ->
                Database.number(
                        """
                        SELECT count(*) FROM pg_stat_activity
                         WHERE datname = current_database() AND wait_event_type = 'Lock'
                        """)
                    > 0);
  }

  @Test
  @DisplayName("E7: a round that is closed ten times at once decides once")
  void a_round_that_is_closed_ten_times_decides_once() throws Exception {
    UUID election = GivenElections.election(assembly, "NEXT_HOST");
    UUID candidate = delegates.get(0).member();
    GivenElections.candidacy(election, candidate);
    open(election);
    named(election, delegates.get(0), candidate);

    List<Integer> answers = AtOnce.statuses(10, i -> close(election).then());

    assertThat(answers).containsOnlyOnce(200).filteredOn(status -> status != 200).containsOnly(409);
    assertThat(Database.number("SELECT count(*) FROM event WHERE ordinal = 5")).isOne();
    assertThat(Database.number("SELECT event_sequence FROM election")).isOne();
  }
}
