package org.wego.faults.fault;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/**
 * A relay ends between the broker's acknowledgement and the deletion of what it has sent. The locks
 * of its shards are held until events wait; then the table is locked against changes instead, and
 * once the deletion waits for that, the events are sent.
 */
final class KillRelay implements Fault {

  private static final List<String> SERVICES = List.of("membership", "fees", "awards", "events");
  private static final Duration TO_WAIT = Duration.ofSeconds(8);
  private static final Duration TO_BE_CAUGHT = Duration.ofSeconds(8);
  private static final int SHARDS = 4;
  private static final String WAITING = "SELECT count(*) FROM outbox_event";
  private static final String DELETES =
      "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
          + " AND wait_event_type = 'Lock' AND query LIKE 'DELETE FROM outbox_event%'";

  @Override
  public String name() {
    return "kill_relay";
  }

  @Override
  public String sentence() {
    return "kill -9 of a service while its relay is between the acknowledgement of Kafka and the"
        + " deletion of what it sent";
  }

  @Override
  public boolean restarts() {
    return true;
  }

  @Override
  public String happen(Stage stage, Random random) throws SQLException {
    String service = Faults.one(SERVICES, random);
    ProcessHandle process = stage.running(service);
    try (Connection session = stage.session(service);
        Statement statement = session.createStatement()) {
      for (int shard = 0; shard < SHARDS; shard++) {
        statement.execute(
            "SELECT pg_advisory_lock(hashtext('outbox /wego/%s'), %d)".formatted(service, shard));
      }
      if (!Stage.comesTrue(TO_WAIT, () -> stage.databases().number(service, WAITING) > 0)) {
        return service + ", whose relay had nothing to send";
      }
      session.setAutoCommit(false);
      statement.execute("LOCK TABLE outbox_event IN SHARE MODE");
      statement.execute("SELECT pg_advisory_unlock_all()");
      boolean caught =
          Stage.comesTrue(TO_BE_CAUGHT, () -> stage.databases().number(service, DELETES) > 0);
      if (caught) {
        process.destroyForcibly();
        Stage.await("the end of " + service, Duration.ofSeconds(10), () -> !process.isAlive());
      }
      session.rollback();
      if (!caught) {
        return service + ", whose relay had nothing to delete";
      }
    }
    stage.start(service);
    return service;
  }
}
