package org.wego.platform.messaging.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.wego.platform.messaging.stream.EventJson;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** What an operator sees of the inbox. */
@ApplicationScoped
public class InboxQueries {

  private static final String SELECT =
      """
      SELECT id, consumer, topic, stream_key, event_id, type, epoch, sequence, time, state,
             attempts, failure, received_at, settled_at
      FROM inbox_event
      """;

  private static final String FILTER =
      " WHERE (?::text IS NULL OR state = ?) AND (?::text IS NULL OR consumer = ?)";

  private final DataSource dataSource;

  InboxQueries(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Events in the order in which they were taken.
   *
   * @param state only of this state, or {@code null}
   * @param consumer only of this consumer, or {@code null}
   * @param after only after the event of this id, or {@code null}
   * @param limit how many at most
   */
  public List<KeptEvent> list(KeptState state, String consumer, UUID after, int limit) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                SELECT + FILTER + " AND (?::uuid IS NULL OR id > ?) ORDER BY id LIMIT ?")) {
      filter(select, state, consumer);
      select.setObject(5, after);
      select.setObject(6, after);
      select.setInt(7, limit);
      List<KeptEvent> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(event(row));
        }
      }
      return found;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** How many events {@link #list} has in all. */
  public long count(KeptState state, String consumer) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement("SELECT count(*) FROM inbox_event" + FILTER)) {
      filter(select, state, consumer);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /**
   * One event.
   *
   * @throws ProblemException NOT_FOUND
   */
  public KeptEvent get(UUID id) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT + " WHERE id = ?")) {
      select.setObject(1, id);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw new ProblemException(PlatformError.NOT_FOUND, "There is no such event");
        }
        return event(row);
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** The payload of an event that waits or is parked. */
  public Optional<JsonNode> payload(UUID id) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement("SELECT payload::text FROM inbox_event WHERE id = ?")) {
      select.setObject(1, id);
      try (ResultSet row = select.executeQuery()) {
        String payload = row.next() ? row.getString(1) : null;
        return payload == null
            ? Optional.empty()
            : Optional.of(EventJson.mapper().readTree(payload));
      }
    } catch (SQLException | JsonProcessingException e) {
      throw failed(e);
    }
  }

  /** The last sequence that the event's consumer passed in the event's stream. */
  public long passed(KeptEvent event) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                SELECT sequence FROM inbox_guard
                WHERE consumer = ? AND topic = ? AND stream_key = ?
                """)) {
      select.setString(1, event.consumer());
      select.setString(2, event.topic());
      select.setObject(3, event.key());
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getLong(1) : 0;
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** What operators did with the event, in order. */
  public List<AuditLine> audit(UUID id) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                SELECT action, epoch, from_sequence, to_sequence, outcome, actor, reason, at
                FROM inbox_audit WHERE inbox_event = ? ORDER BY id
                """)) {
      select.setObject(1, id);
      List<AuditLine> lines = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          lines.add(
              new AuditLine(
                  AuditLine.Action.valueOf(row.getString("action")),
                  row.getInt("epoch"),
                  row.getLong("from_sequence"),
                  row.getLong("to_sequence"),
                  row.getString("outcome"),
                  row.getString("actor"),
                  row.getString("reason"),
                  instant(row, "at")));
        }
      }
      return lines;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static void filter(PreparedStatement select, KeptState state, String consumer)
      throws SQLException {
    String name = state == null ? null : state.name();
    select.setString(1, name);
    select.setString(2, name);
    select.setString(3, consumer);
    select.setString(4, consumer);
  }

  private static KeptEvent event(ResultSet row) throws SQLException {
    return new KeptEvent(
        row.getObject("id", UUID.class),
        row.getString("consumer"),
        row.getString("topic"),
        row.getObject("stream_key", UUID.class),
        row.getObject("event_id", UUID.class),
        row.getString("type"),
        row.getInt("epoch"),
        row.getLong("sequence"),
        instant(row, "time"),
        KeptState.valueOf(row.getString("state")),
        row.getInt("attempts"),
        row.getString("failure"),
        instant(row, "received_at"),
        instant(row, "settled_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static IllegalStateException failed(Exception e) {
    return new IllegalStateException("The inbox cannot be read", e);
  }
}
