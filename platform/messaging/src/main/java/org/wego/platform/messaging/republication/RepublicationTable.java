package org.wego.platform.messaging.republication;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The SQL of republications; it joins the caller's transaction. */
@ApplicationScoped
class RepublicationTable {

  /** A running republication, locked, with the last aggregate that it has emitted. */
  record Claimed(UUID id, String topic, UUID lastKey) {}

  private final DataSource dataSource;

  RepublicationTable(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Whether it was inserted: one topic is republished once at a time. */
  boolean insert(Republication started) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                INSERT INTO republication (id, topic, state, total, actor, reason, requested_at)
                VALUES (?, ?, ?, ?, ?, ?, ?::timestamptz)
                ON CONFLICT (topic) WHERE state = 'RUNNING' DO NOTHING
                """)) {
      insert.setObject(1, started.id());
      insert.setString(2, started.topic());
      insert.setString(3, started.state().name());
      insert.setLong(4, started.total());
      insert.setString(5, started.actor());
      insert.setString(6, started.reason());
      insert.setString(7, started.requestedAt().toString());
      return insert.executeUpdate() == 1;
    }
  }

  Optional<Republication> find(UUID id) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement("SELECT * FROM republication WHERE id = ?")) {
      select.setObject(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(republication(row)) : Optional.empty();
      }
    }
  }

  /** The next one to go on with, unless another replica is at it. */
  Optional<Claimed> claim() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement claim =
            connection.prepareStatement(
                """
                SELECT id, topic, last_key FROM republication WHERE state = 'RUNNING'
                ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED
                """);
        ResultSet row = claim.executeQuery()) {
      return row.next()
          ? Optional.of(
              new Claimed(
                  row.getObject(1, UUID.class), row.getString(2), row.getObject(3, UUID.class)))
          : Optional.empty();
    }
  }

  void advance(UUID id, int done, UUID lastKey) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement advance =
            connection.prepareStatement(
                "UPDATE republication SET done = done + ?, last_key = ? WHERE id = ?")) {
      advance.setInt(1, done);
      advance.setObject(2, lastKey);
      advance.setObject(3, id);
      advance.executeUpdate();
    }
  }

  void finish(UUID id, Republication.State state, String failure, Instant now) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement finish =
            connection.prepareStatement(
                """
                UPDATE republication SET state = ?, failure = ?, finished_at = ?::timestamptz
                WHERE id = ?
                """)) {
      finish.setString(1, state.name());
      finish.setString(2, failure);
      finish.setString(3, now.toString());
      finish.setObject(4, id);
      finish.executeUpdate();
    }
  }

  private static Republication republication(ResultSet row) throws SQLException {
    OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
    return new Republication(
        row.getObject("id", UUID.class),
        row.getString("topic"),
        Republication.State.valueOf(row.getString("state")),
        row.getLong("total"),
        row.getLong("done"),
        row.getString("failure"),
        row.getString("actor"),
        row.getString("reason"),
        row.getObject("requested_at", OffsetDateTime.class).toInstant(),
        finished == null ? null : finished.toInstant());
  }
}
