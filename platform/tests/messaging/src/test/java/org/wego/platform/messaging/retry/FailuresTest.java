package org.wego.platform.messaging.retry;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailuresTest {

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "08006", "08001", "08003", "40001", "40P01", "53300", "57014", "57P01", "57P03", "58030",
        "55P03", "25P03", "25P04", "99999"
      })
  void a_lost_connection_a_deadlock_or_a_timeout_passes(String state) {
    assertThat(Failures.passes(new SQLException("x", state))).isTrue();
    assertThat(Failures.passes(new PersistenceException(new SQLException("x", state)))).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"23505", "23514", "22001", "42P01", "25P02", "P0001"})
  void a_broken_constraint_or_statement_does_not(String state) {
    assertThat(Failures.passes(new PersistenceException(new SQLException("x", state)))).isFalse();
  }

  @Test
  void an_empty_pool_passes() {
    assertThat(Failures.passes(new SQLException("Sorry, acquisition timeout!"))).isTrue();
    assertThat(
            Failures.passes(
                new SQLException("Acquisition timeout while waiting for new connection")))
        .isTrue();
  }

  @Test
  void what_a_failed_commit_suppressed_and_what_follows_in_a_batch_counts_too() {
    IllegalStateException commit = new IllegalStateException("commit");
    commit.addSuppressed(new SQLException("x", "40001"));
    assertThat(Failures.passes(commit)).isTrue();

    SQLException batch = new SQLException("batch", "23505");
    batch.setNextException(new SQLException("x", "57P01"));
    assertThat(Failures.passes(batch)).isTrue();
  }

  @Test
  void a_defect_of_the_consumer_does_not_pass_even_in_a_circle_of_causes() {
    IllegalStateException one = new IllegalStateException("one");
    one.initCause(new IllegalStateException("two", one));
    assertThat(Failures.passes(one)).isFalse();
    assertThat(Failures.isContention(one)).isFalse();
  }

  @Test
  void a_lost_race_for_a_row_is_contention() {
    assertThat(Failures.isContention(new RuntimeException(new OptimisticLockException()))).isTrue();
  }
}
