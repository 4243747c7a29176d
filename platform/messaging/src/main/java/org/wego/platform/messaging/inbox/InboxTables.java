package org.wego.platform.messaging.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.wego.platform.trace.Cause;

/** The SQL of the inbox. Every statement takes a whole batch and joins the caller's transaction. */
@ApplicationScoped
class InboxTables {

  static final String ENTRY_COLUMNS =
      "id, stream_key, event_id, type, epoch, sequence, time, traceparent, request_id,"
          + " payload::text, state";

  private final DataSource dataSource;

  InboxTables(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Locks the streams' guards in the order of their keys, and reads what is kept of each. */
  Map<UUID, StreamProgress> lock(StreamConsumer consumer, Collection<UUID> keys)
      throws SQLException {
    Object[] sorted = keys.stream().distinct().sorted().toArray();
    try (Connection connection = dataSource.getConnection()) {
      try (PreparedStatement create =
          connection.prepareStatement(
              """
              INSERT INTO inbox_guard (consumer, topic, stream_key)
              SELECT ?, ?, k FROM unnest(?::uuid[]) k ORDER BY k
              ON CONFLICT DO NOTHING
              """)) {
        stream(connection, create, consumer, sorted);
        create.executeUpdate();
      }
      Map<UUID, StreamProgress> streams = new TreeMap<>();
      try (PreparedStatement lock =
          connection.prepareStatement(
              """
              SELECT stream_key, epoch, sequence FROM inbox_guard
              WHERE consumer = ? AND topic = ? AND stream_key = ANY (?)
              ORDER BY stream_key FOR UPDATE
              """)) {
        stream(connection, lock, consumer, sorted);
        try (ResultSet row = lock.executeQuery()) {
          while (row.next()) {
            UUID key = row.getObject(1, UUID.class);
            Position at = new Position(row.getInt(2), row.getLong(3));
            streams.put(key, new StreamProgress(key, at));
          }
        }
      }
      try (PreparedStatement kept =
          connection.prepareStatement(
              "SELECT "
                  + ENTRY_COLUMNS
                  + """
                   FROM inbox_event
                  WHERE consumer = ? AND topic = ? AND stream_key = ANY (?)
                    AND state IN ('WAITING', 'PARKED')
                  """)) {
        stream(connection, kept, consumer, sorted);
        try (ResultSet row = kept.executeQuery()) {
          while (row.next()) {
            Entry entry = entry(row);
            streams.get(entry.key()).keep(entry);
          }
        }
      }
      return streams;
    }
  }

  private static void stream(
      Connection connection, PreparedStatement statement, StreamConsumer consumer, Object[] keys)
      throws SQLException {
    statement.setString(1, consumer.name());
    statement.setString(2, consumer.topic());
    statement.setArray(3, connection.createArrayOf("uuid", keys));
  }

  /** The ids among these that the consumer has taken before. */
  Set<UUID> seen(StreamConsumer consumer, List<Entry> entries) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement seen =
            connection.prepareStatement(
                "SELECT event_id FROM inbox_event WHERE consumer = ? AND event_id = ANY (?)")) {
      seen.setString(1, consumer.name());
      seen.setArray(2, array(connection, "uuid", entries, e -> e.event().id()));
      Set<UUID> ids = new HashSet<>();
      try (ResultSet row = seen.executeQuery()) {
        while (row.next()) {
          ids.add(row.getObject(1, UUID.class));
        }
      }
      return ids;
    }
  }

  /** Stores where the streams are now. */
  void move(StreamConsumer consumer, Collection<StreamProgress> streams) throws SQLException {
    List<StreamProgress> moved = streams.stream().filter(StreamProgress::moved).toList();
    if (moved.isEmpty()) {
      return;
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement move =
            connection.prepareStatement(
                """
                UPDATE inbox_guard g SET epoch = m.epoch, sequence = m.sequence
                FROM unnest(?::uuid[], ?::integer[], ?::bigint[]) m(stream_key, epoch, sequence)
                WHERE g.consumer = ? AND g.topic = ? AND g.stream_key = m.stream_key
                """)) {
      move.setArray(1, array(connection, "uuid", moved, StreamProgress::key));
      move.setArray(2, array(connection, "integer", moved, s -> s.at().epoch()));
      move.setArray(3, array(connection, "bigint", moved, s -> s.at().sequence()));
      move.setString(4, consumer.name());
      move.setString(5, consumer.topic());
      move.executeUpdate();
    }
  }

  /** Stores events that have no row yet; the payload only of those that are kept for later. */
  void insert(
      StreamConsumer consumer, List<Entry> entries, KeptState state, String failure, Instant now)
      throws SQLException {
    if (entries.isEmpty()) {
      return;
    }
    boolean kept = isKept(state);
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                INSERT INTO inbox_event
                  (consumer, topic, state, attempts, failure, received_at, settled_at,
                   stream_key, event_id, type, epoch, sequence, time, traceparent, request_id,
                   payload)
                SELECT ?, ?, ?, ?, ?, ?::timestamptz, ?::timestamptz,
                  n.stream_key, n.event_id, n.type, n.epoch, n.sequence, n.time, n.traceparent,
                  n.request_id, n.payload::json
                FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::integer[], ?::bigint[],
                            ?::timestamptz[], ?::text[], ?::text[], ?::text[])
                  n(stream_key, event_id, type, epoch, sequence, time, traceparent, request_id,
                    payload)
                """)) {
      insert.setString(1, consumer.name());
      insert.setString(2, consumer.topic());
      insert.setString(3, state.name());
      insert.setInt(4, state == KeptState.WAITING ? 0 : 1);
      insert.setString(5, failure);
      insert.setString(6, now.toString());
      insert.setString(7, kept ? null : now.toString());
      insert.setArray(8, array(connection, "uuid", entries, Entry::key));
      insert.setArray(9, array(connection, "uuid", entries, e -> e.event().id()));
      insert.setArray(10, array(connection, "text", entries, e -> e.event().type()));
      insert.setArray(11, array(connection, "integer", entries, e -> e.event().epoch()));
      insert.setArray(12, array(connection, "bigint", entries, e -> e.event().sequence()));
      insert.setArray(13, array(connection, "text", entries, e -> e.event().time().toString()));
      insert.setArray(14, array(connection, "text", entries, e -> e.cause().traceparent()));
      insert.setArray(15, array(connection, "text", entries, e -> e.cause().requestId()));
      insert.setArray(16, array(connection, "text", entries, e -> kept ? e.payload() : null));
      insert.executeUpdate();
    }
  }

  /** Ends the waiting of kept events. */
  void settle(List<Entry> entries, KeptState state, Instant now) throws SQLException {
    if (entries.isEmpty()) {
      return;
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement settle =
            connection.prepareStatement(
                """
                UPDATE inbox_event
                SET state = ?, settled_at = ?::timestamptz, payload = NULL,
                    attempts = attempts + CASE WHEN ? THEN 1 ELSE 0 END
                WHERE id = ANY (?)
                """)) {
      settle.setString(1, state.name());
      settle.setString(2, now.toString());
      settle.setBoolean(3, state == KeptState.APPLIED);
      settle.setArray(4, array(connection, "uuid", entries, Entry::row));
      settle.executeUpdate();
    }
  }

  /** Records that the consumer failed on kept events. */
  void park(List<Entry> entries, String failure) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement park =
            connection.prepareStatement(
                """
                UPDATE inbox_event SET state = 'PARKED', attempts = attempts + 1, failure = ?
                WHERE id = ANY (?)
                """)) {
      park.setString(1, failure);
      park.setArray(2, array(connection, "uuid", entries, Entry::row));
      park.executeUpdate();
    }
  }

  /** Adds a line to the audit. */
  void audit(AuditLine line, StreamConsumer consumer, Entry entry) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                INSERT INTO inbox_audit (inbox_event, consumer, topic, stream_key, action, epoch,
                  from_sequence, to_sequence, outcome, actor, reason, at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz)
                """)) {
      insert.setObject(1, entry.row());
      insert.setString(2, consumer.name());
      insert.setString(3, consumer.topic());
      insert.setObject(4, entry.key());
      insert.setString(5, line.action().name());
      insert.setInt(6, line.epoch());
      insert.setLong(7, line.fromSequence());
      insert.setLong(8, line.toSequence());
      insert.setString(9, line.outcome());
      insert.setString(10, line.actor());
      insert.setString(11, line.reason());
      insert.setString(12, line.at().toString());
      insert.executeUpdate();
    }
  }

  static boolean isKept(KeptState state) {
    return state == KeptState.WAITING || state == KeptState.PARKED;
  }

  private static <T> java.sql.Array array(
      Connection connection, String type, List<T> rows, Function<T, Object> column)
      throws SQLException {
    return connection.createArrayOf(type, rows.stream().map(column).toArray());
  }

  private static Entry entry(ResultSet row) throws SQLException {
    try {
      Entry.Head head =
          new Entry.Head(
              row.getObject("event_id", UUID.class),
              row.getString("type"),
              row.getObject("stream_key", UUID.class),
              row.getInt("epoch"),
              row.getLong("sequence"),
              row.getObject("time", OffsetDateTime.class).toInstant());
      return Entry.kept(
          row.getObject("id", UUID.class),
          KeptState.valueOf(row.getString("state")),
          head,
          row.getString("payload"),
          new Cause(row.getString("traceparent"), row.getString("request_id")));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A payload that was read once cannot be read again", e);
    }
  }
}
