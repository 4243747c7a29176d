package org.wego.localstack.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.wego.localstack.StackException;
import org.wego.localstack.part.Database;
import org.wego.platform.servers.PostgresServer;

/**
 * One consistent cut through all databases and Kafka, made while work goes on.
 *
 * <p>Five databases cannot be looked at in one moment, and need not be. What must not be is an
 * effect without its cause: an event that a consumer has applied and its owner does not know, or
 * one that its owner has sent and that is nowhere. So for the time it takes to begin the snapshots
 * the locks of the outbox relays are held: nothing is sent, while everybody goes on writing. Then
 * every event is in its owner's outbox, or in its topic before the end noted here, and whatever a
 * consumer has applied was committed by its owner before.
 */
final class Cut implements AutoCloseable {

  /** Longer than a relay's transaction may take, which ends by its own timeout. */
  private static final String RELAY_PATIENCE = "20s";

  private final Instant takenAt;
  private final long heldMillis;
  private final List<Snapshot> snapshots;
  private final Map<String, List<Long>> ends;

  private Cut(
      Instant takenAt, long heldMillis, List<Snapshot> snapshots, Map<String, List<Long>> ends) {
    this.takenAt = takenAt;
    this.heldMillis = heldMillis;
    this.snapshots = snapshots;
    this.ends = ends;
  }

  static Cut take(PostgresServer postgres, List<Database> databases, TopicLog topics)
      throws SQLException {
    List<Snapshot> snapshots = new ArrayList<>();
    List<Connection> held = new ArrayList<>();
    try {
      List<Connection> ready = new ArrayList<>();
      for (Database database : databases) {
        ready.add(postgres.connectAsAdministrator(database.name()));
        held.add(postgres.connectAsAdministrator(database.name()));
      }
      long start = System.nanoTime();
      for (int i = 0; i < held.size(); i++) {
        holdRelays(held.get(i), databases.get(i));
      }
      Instant takenAt = Instant.now();
      for (int i = 0; i < ready.size(); i++) {
        snapshots.add(Snapshot.take(databases.get(i).name(), ready.get(i)));
      }
      Map<String, List<Long>> ends = topics.ends();
      for (Connection connection : held) {
        connection.rollback();
      }
      long heldMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      for (Snapshot snapshot : snapshots) {
        snapshot.check();
      }
      return new Cut(takenAt, heldMillis, snapshots, ends);
    } catch (SQLException | RuntimeException e) {
      for (Snapshot snapshot : snapshots) {
        snapshot.close();
      }
      throw e;
    } finally {
      for (Connection connection : held) {
        connection.close();
      }
    }
  }

  /** Waits for the four relays of a service to end what they are at, and lets none begin. */
  private static void holdRelays(Connection connection, Database database) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement patience = connection.createStatement()) {
      patience.execute("SET LOCAL lock_timeout = '" + RELAY_PATIENCE + "'");
    }
    try (PreparedStatement lock =
        connection.prepareStatement(
            """
            SELECT pg_advisory_xact_lock(hashtext('outbox ' || ?), shard)
              FROM generate_series(0, 3) AS shard
            """)) {
      lock.setString(1, database.source());
      lock.execute();
    } catch (SQLException e) {
      throw new StackException(
          "The relays of %s did not pause: %s".formatted(database.name(), e.getMessage()), e);
    }
  }

  Instant takenAt() {
    return takenAt;
  }

  long heldMillis() {
    return heldMillis;
  }

  List<Snapshot> snapshots() {
    return snapshots;
  }

  Map<String, List<Long>> ends() {
    return ends;
  }

  @Override
  public void close() throws SQLException {
    for (Snapshot snapshot : snapshots) {
      snapshot.close();
    }
  }
}
