package org.wego.platform.messaging.example;

import io.agroal.api.AgroalDataSource;
import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.wego.platform.messaging.inbox.IncomingEvent;

/** The effect of the example's consumers: one row per event. */
@ApplicationScoped
public class AppliedEvents {

  @Inject AgroalDataSource dataSource;

  void add(String consumer, IncomingEvent event, long value) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                INSERT INTO applied (consumer, stream_key, epoch, sequence, type, value, trace)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """)) {
      insert.setString(1, consumer);
      insert.setObject(2, event.key());
      insert.setInt(3, event.epoch());
      insert.setLong(4, event.sequence());
      insert.setString(5, event.type());
      insert.setLong(6, value);
      insert.setString(7, Span.current().getSpanContext().getTraceId());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The event cannot be applied", e);
    }
  }

  /** Sequences that the consumer applied of the stream, in the order in which it did. */
  public List<Long> sequences(String consumer, UUID key) {
    return query(
        "SELECT sequence FROM applied WHERE consumer = ? AND stream_key = ? ORDER BY number",
        consumer,
        key);
  }

  /** As above, of one column of the rows. */
  public List<String> traces(String consumer, UUID key) {
    return query(
        "SELECT trace FROM applied WHERE consumer = ? AND stream_key = ? ORDER BY number",
        consumer,
        key);
  }

  /** The first column of the rows. */
  @SuppressWarnings("unchecked")
  public <T> List<T> query(String sql, Object... parameters) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        select.setObject(i + 1, parameters[i]);
      }
      List<T> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add((T) row.getObject(1));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public int update(String sql, Object... parameters) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        update.setObject(i + 1, parameters[i]);
      }
      return update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
