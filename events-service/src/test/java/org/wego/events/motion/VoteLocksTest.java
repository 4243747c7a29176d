package org.wego.events.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.wego.events.motion.MotionCalls.act;
import static org.wego.events.motion.MotionCalls.castSecret;
import static org.wego.events.motion.MotionCalls.opened;
import static org.wego.events.motion.MotionCalls.receipt;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.events.testing.Database;
import org.wego.events.testing.EventsTest;
import org.wego.events.testing.Voting;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.testkit.WegoServers;

/** What somebody else holds in the database holds up a vote for a short time only (E6). */
@QuarkusTest
class VoteLocksTest extends EventsTest {

  @Inject Sql sql;

  @Test
  @DisplayName(
      "E6: who casts while the vote is held is told to try again, and a repeat does not wait")
  void who_casts_while_the_vote_is_held_tries_again() throws Exception {
    Voting voting = Voting.of(2, 2);
    UUID motion = opened(voting.assembly(), "SECRET");
    String receipt = receipt();
    castSecret(voting.delegate(0), motion, "YES", receipt).statusCode(201);

    try (Connection other = holding("SELECT 1 FROM vote FOR UPDATE")) {
      castSecret(voting.delegate(0), motion, "YES", receipt)
          .statusCode(409)
          .body("code", equalTo("BALLOT_ALREADY_CAST"));
      requireRetryable(castSecret(voting.delegate(1), motion, "NO", receipt()));
      other.rollback();
    }
    castSecret(voting.delegate(1), motion, "NO", receipt()).statusCode(201);
  }

  @Test
  @DisplayName("E6: while a dump reads the ballot box it is not closed, and ballots are taken")
  void while_a_dump_reads_the_box_ballots_are_taken() throws Exception {
    Voting voting = Voting.of(2, 2);
    UUID motion = opened(voting.assembly(), "SECRET");
    String box =
        Database.text("SELECT 'ballot_box_' || replace(vote_id::text, '-', '') FROM motion");

    try (Connection dump = holding("LOCK TABLE " + box + " IN ACCESS SHARE MODE")) {
      requireRetryable(act(motion, "closing"));
      castSecret(voting.delegate(0), motion, "YES", receipt()).statusCode(201);
      dump.rollback();
    }
    act(motion, "closing").statusCode(200).body("vote.ballots", equalTo(1));
  }

  @Test
  void a_transaction_that_the_service_forgets_is_ended_by_the_server() {
    assertThat(sql.find("SHOW idle_in_transaction_session_timeout", row -> row.getString(1)))
        .contains("1min");
  }

  private static void requireRetryable(ValidatableResponse answer) {
    answer.statusCode(503).header("Retry-After", equalTo("5")).body("code", equalTo("UNAVAILABLE"));
  }

  private static Connection holding(String statement) throws SQLException {
    Connection connection = WegoServers.postgres().connect();
    connection.setAutoCommit(false);
    try (Statement lock = connection.createStatement()) {
      lock.execute(statement);
    }
    return connection;
  }
}
