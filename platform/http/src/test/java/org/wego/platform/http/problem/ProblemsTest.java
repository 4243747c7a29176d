package org.wego.platform.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.transaction.RollbackException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemsTest {

  private final Problems problems = new Problems(new ObjectMapper());

  @ParameterizedTest
  @ValueSource(strings = {"08001", "08006", "57P01", "57P03", "53300"})
  void a_database_that_is_away_is_no_bug(String state) {
    Response answer = answer(state);

    assertThat(answer.getStatus()).isEqualTo(503);
    assertThat(answer.getHeaderString("Retry-After")).isEqualTo("5");
  }

  @Test
  void a_pool_that_gives_no_connection_in_time_is_none_either() {
    assertThat(problems.answer(new SQLException("Acquisition timeout while waiting")).getStatus())
        .isEqualTo(503);
  }

  @Test
  void a_commit_that_lost_its_connection_is_none_either() {
    RollbackException failure = new RollbackException("Could not commit transaction");
    XAException rollback = new XAException(XAException.XA_RBROLLBACK);
    rollback.initCause(new SQLException("FATAL: terminating connection", "57P01"));
    failure.addSuppressed(rollback);

    assertThat(problems.answer(failure).getStatus()).isEqualTo(503);
  }

  @ParameterizedTest
  @ValueSource(strings = {"40001", "40P01", "55P03", "25P04"})
  void a_transaction_that_gave_way_to_another_one_can_be_tried_again(String state) {
    Response answer = answer(state);

    assertThat(answer.getStatus()).isEqualTo(503);
    assertThat(answer.getHeaderString("Retry-After")).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"42P01", "23505", "57014"})
  void a_statement_that_fails_is_one(String state) {
    assertThat(answer(state).getStatus()).isEqualTo(500);
  }

  private Response answer(String state) {
    return problems.answer(
        new IllegalStateException("It failed", new SQLException("FATAL: no such luck", state)));
  }
}
