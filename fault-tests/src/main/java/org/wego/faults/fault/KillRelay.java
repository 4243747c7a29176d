package org.wego.faults.fault;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/**
 * A relay ends between the broker's acknowledgement and the deletion of what it has sent. The table
 * is locked against changes for that; once the deletion waits for the lock, the events are sent.
 */
final class KillRelay implements Fault {

  private static final List<String> SERVICES = List.of("membership", "fees", "awards", "events");
  private static final Duration TO_BE_CAUGHT = Duration.ofMillis(700);
  private static final int ATTEMPTS = 8;
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
  public String happen(Stage stage, Random random) throws SQLException {
    String service = Faults.one(SERVICES, random);
    boolean caught = false;
    // Found out before: what follows must not take longer than a transaction of the relay may.
    ProcessHandle process = stage.stack().process(service);
    for (int i = 0; i < ATTEMPTS && !caught; i++) {
      try (Connection session = stage.session(service);
          Statement statement = session.createStatement()) {
        session.setAutoCommit(false);
        statement.execute("LOCK TABLE outbox_event IN SHARE MODE");
        caught =
            Stage.comesTrue(TO_BE_CAUGHT, () -> stage.databases().number(service, DELETES) > 0);
        if (caught) {
          process.destroyForcibly();
          Stage.await("the end of " + service, Duration.ofSeconds(10), () -> !process.isAlive());
        }
        session.rollback();
      }
      Stage.last(Duration.ofMillis(random.nextInt(200)));
    }
    if (!caught) {
      return service + ", whose relay had nothing to delete";
    }
    stage.stack().startPart(service);
    return service;
  }
}
