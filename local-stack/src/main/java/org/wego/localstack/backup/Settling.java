package org.wego.localstack.backup;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.wego.localstack.StackException;
import org.wego.localstack.part.Database;
import org.wego.platform.servers.PostgresServer;

/** Waits until all that was told has been taken in: the services have met again. */
final class Settling {

  private static final Duration PATIENCE = Duration.ofMinutes(15);
  private static final long POLL_MILLIS = 250;

  private final PostgresServer postgres;
  private final List<Database> databases;
  private final TopicLog log;

  Settling(PostgresServer postgres, List<Database> databases, TopicLog log) {
    this.postgres = postgres;
    this.databases = databases;
    this.log = log;
  }

  /** Waits for the republications, the outboxes, the consumers and what they keep back. */
  void await(Republications republications, List<URI> running, List<String> groups)
      throws SQLException {
    List<URI> left = new ArrayList<>(running);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    String open = "";
    while (System.nanoTime() < deadline) {
      left.removeIf(republications::completed);
      open = left.isEmpty() ? whatIsOpen(groups) : left.size() + " topics to republish";
      if (open.isEmpty()) {
        return;
      }
      try {
        TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new StackException("Interrupted while the services met again", e);
      }
    }
    throw new StackException(
        "The services have not met again within %d minutes: %s"
            .formatted(PATIENCE.toMinutes(), open));
  }

  private String whatIsOpen(List<String> groups) throws SQLException {
    for (Database database : databases) {
      long outbox = count(database, "SELECT count(*) FROM outbox_event");
      if (outbox > 0) {
        return "%d events in the outbox of %s".formatted(outbox, database.name());
      }
    }
    for (String group : groups) {
      OptionalLong lag = log.lag(group);
      if (lag.isEmpty() || lag.getAsLong() > 0) {
        return "the group %s is behind by %s"
            .formatted(group, lag.isEmpty() ? "all" : lag.getAsLong() + " records");
      }
    }
    for (Database database : databases) {
      long kept =
          count(database, "SELECT count(*) FROM inbox_event WHERE state IN ('WAITING', 'PARKED')");
      if (kept > 0) {
        return "%d events kept back by %s".formatted(kept, database.name());
      }
    }
    return "";
  }

  private long count(Database database, String sql) throws SQLException {
    try (Connection connection = postgres.connectAsAdministrator(database.name());
        PreparedStatement select = connection.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }
}
