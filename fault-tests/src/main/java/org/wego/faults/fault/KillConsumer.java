package org.wego.faults.fault;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.wego.journey.kit.FrozenProcesses;

/**
 * A consumer ends between its commit and that of its offset. Its guards are locked until it waits
 * for them, so it has events in hand; then the broker stands still, the lock is released, and the
 * consumer commits what it cannot tell the broker any more.
 */
final class KillConsumer implements Fault {

  private static final List<String> CONSUMERS = List.of("fees", "awards", "events", "membership");
  private static final Duration TO_BE_CAUGHT = Duration.ofSeconds(4);
  private static final Duration TO_COMMIT = Duration.ofSeconds(5);
  private static final String GUARDS =
      "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
          + " AND wait_event_type = 'Lock' AND query LIKE 'INSERT INTO inbox_guard%'";
  private static final String TAKEN = "SELECT count(*) FROM inbox_event";

  @Override
  public String name() {
    return "kill_consumer";
  }

  @Override
  public String sentence() {
    return "kill -9 of a service that has committed events and has not told Kafka so";
  }

  @Override
  public boolean restarts() {
    return true;
  }

  @Override
  public String happen(Stage stage, Random random) throws SQLException {
    String service = Faults.one(CONSUMERS, random);
    ProcessHandle consumer = stage.running(service);
    ProcessHandle broker = stage.running("kafka");
    try (Connection session = stage.session(service);
        Statement statement = session.createStatement()) {
      session.setAutoCommit(false);
      statement.execute("LOCK TABLE inbox_guard IN SHARE MODE");
      if (!Stage.comesTrue(TO_BE_CAUGHT, () -> stage.databases().number(service, GUARDS) > 0)) {
        session.rollback();
        return service + ", which had nothing to take";
      }
      long before = stage.databases().number(service, TAKEN);
      try (FrozenProcesses frozen = FrozenProcesses.freeze(broker)) {
        session.rollback();
        Stage.comesTrue(TO_COMMIT, () -> stage.databases().number(service, TAKEN) > before);
        consumer.destroyForcibly();
        Stage.await("the end of " + service, Duration.ofSeconds(10), () -> !consumer.isAlive());
      }
    }
    stage.start(service);
    return service;
  }
}
