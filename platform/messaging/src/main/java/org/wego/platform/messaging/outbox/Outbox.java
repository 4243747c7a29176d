package org.wego.platform.messaging.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.wego.platform.messaging.stream.EventJson;
import org.wego.platform.messaging.stream.Topics;
import org.wego.platform.trace.Cause;

/**
 * Publishes events with the change that they tell of: they are rows of the same transaction, and a
 * relay sends them after its commit. With the broker down the rows wait.
 */
@ApplicationScoped
public class Outbox {

  private static final String INSERT =
      """
      INSERT INTO outbox_event
        (id, topic, aggregate_id, epoch, sequence, type, time, payload, traceparent, request_id)
      SELECT ?, ?, ?, e.epoch, ?, ?, ?, ?::json, ?, ? FROM stream_epoch e
      """;

  @Inject DataSource dataSource;
  @Inject TransactionSynchronizationRegistry transaction;
  @Inject Topics topics;
  @Inject OutboxSignal signal;

  /**
   * Appends events to the caller's transaction, in this order. The rows of their aggregates must be
   * locked by it.
   *
   * @throws jakarta.transaction.TransactionalException when there is no transaction
   * @throws IllegalArgumentException when topics.yaml does not name an event's topic, or a payload
   *     cannot be written as JSON
   */
  public void append(OutgoingEvent... events) {
    append(List.of(events));
  }

  /** As {@link #append(OutgoingEvent...)}. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void append(List<OutgoingEvent> events) {
    if (events.isEmpty()) {
      return;
    }
    // Consumers go on in the trace of the request that caused the event.
    Cause cause = Cause.current();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (OutgoingEvent event : events) {
        insert.setObject(1, event.id());
        insert.setString(2, topics.get(event.topic()).name());
        insert.setObject(3, event.aggregateId());
        insert.setLong(4, event.sequence());
        insert.setString(5, event.type());
        insert.setObject(6, event.time().atOffset(ZoneOffset.UTC));
        insert.setString(7, json(event));
        insert.setString(8, cause.traceparent());
        insert.setString(9, cause.requestId());
        insert.addBatch();
      }
      for (int inserted : insert.executeBatch()) {
        if (inserted != 1) {
          throw new IllegalStateException("The table stream_epoch must hold exactly one row");
        }
      }
    } catch (SQLException e) {
      throw new OutboxException("The events could not be appended to the outbox", e);
    }
    wakeRelayAfterCommit();
  }

  private static String json(OutgoingEvent event) {
    try {
      return EventJson.mapper().writeValueAsString(event.payload());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "The payload of " + event.type() + " cannot be written as JSON", e);
    }
  }

  /**
   * Has the relay look as soon as the caller's transaction commits; for rows of the outbox that
   * were written by SQL of the caller's own. {@link #append(List)} does it by itself.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void wakeRelayAfterCommit() {
    if (transaction.getResource(this) != null) {
      return;
    }
    transaction.putResource(this, Boolean.TRUE);
    transaction.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // Nothing to do: the rows are written already.
          }

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              signal.wake();
            }
          }
        });
  }
}
