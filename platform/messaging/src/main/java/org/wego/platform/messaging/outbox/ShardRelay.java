package org.wego.platform.messaging.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opentelemetry.api.trace.Tracer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.wego.platform.messaging.kafka.RecordSender;
import org.wego.platform.messaging.stream.EventHeaders;
import org.wego.platform.trace.Cause;
import org.wego.platform.trace.Dispatch;

/**
 * Sends the rows of one shard, in the order in which they were written, and deletes them.
 *
 * <p>It reads from the front of the shard every time. Remembering a last number would lose the rows
 * that commit later than a higher number; skipping locked rows would turn a stream's order around.
 */
final class ShardRelay {

  static final String ANY = "SELECT EXISTS (SELECT FROM outbox_event WHERE shard = ?)";

  /** Held until the transaction ends, so that PostgreSQL frees it from a frozen holder. */
  private static final String LOCK =
      "SELECT pg_try_advisory_xact_lock(hashtext('outbox ' || ?), ?)";

  static final String READ =
      """
      SELECT seq, id, topic, aggregate_id, epoch, sequence, type, time, payload::text, traceparent,
        request_id, least(created_at, clock_timestamp()) AS written_at
      FROM outbox_event WHERE shard = ? ORDER BY seq LIMIT ?
      """;

  static final String DELETE = "DELETE FROM outbox_event WHERE shard = ? AND seq = ANY (?)";

  private final int shard;
  private final String source;
  private final OutboxConfig config;
  private final DataSource dataSource;
  private final RecordSender sender;
  private final Tracer tracer;

  ShardRelay(
      int shard,
      String source,
      OutboxConfig config,
      DataSource dataSource,
      RecordSender sender,
      Tracer tracer) {
    this.shard = shard;
    this.source = source;
    this.config = config;
    this.dataSource = dataSource;
    this.sender = sender;
    this.tracer = tracer;
  }

  /**
   * Sends one batch.
   *
   * @return the types of the events that were sent and deleted; none also when another replica
   *     holds the shard
   */
  List<String> sendBatch() throws SQLException, InterruptedException {
    try (Connection connection = dataSource.getConnection()) {
      if (!isAnythingWaiting(connection)) {
        return List.of();
      }
      connection.setAutoCommit(false);
      boolean done = false;
      try {
        List<String> sent = sendBatch(connection);
        connection.commit();
        done = true;
        return sent;
      } finally {
        if (!done) {
          rollBack(connection);
        }
      }
    }
  }

  private List<String> sendBatch(Connection connection) throws SQLException, InterruptedException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "SET LOCAL transaction_timeout = " + config.transactionTimeout().toMillis());
    }
    if (!lock(connection)) {
      return List.of();
    }
    List<Long> numbers = new ArrayList<>();
    List<String> types = new ArrayList<>();
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    List<Dispatch> dispatches = new ArrayList<>();
    try (PreparedStatement read = connection.prepareStatement(READ)) {
      read.setInt(1, shard);
      read.setInt(2, config.batchSize());
      try (ResultSet row = read.executeQuery()) {
        while (row.next()) {
          Dispatch dispatch = dispatch(row);
          dispatches.add(dispatch);
          numbers.add(row.getLong("seq"));
          types.add(row.getString("type"));
          records.add(record(row, dispatch.onward()));
        }
      }
    }
    send(records, dispatches);
    try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
      delete.setInt(1, shard);
      delete.setArray(2, connection.createArrayOf("bigint", numbers.toArray()));
      delete.executeUpdate();
    }
    return types;
  }

  private void send(List<ProducerRecord<byte[], byte[]>> records, List<Dispatch> dispatches)
      throws InterruptedException {
    boolean taken = false;
    try {
      sender.send(records);
      taken = true;
    } finally {
      for (Dispatch dispatch : dispatches) {
        dispatch.end(taken);
      }
    }
  }

  /** The consumer's span is the child of this one, which tells how long the event waited here. */
  private Dispatch dispatch(ResultSet row) throws SQLException {
    String topic = row.getString("topic");
    return Dispatch.of(
            tracer,
            new Cause(row.getString("traceparent"), row.getString("request_id")),
            "send " + topic,
            row.getObject("written_at", OffsetDateTime.class).toInstant())
        .with("messaging.system", "kafka")
        .with("messaging.operation.type", "send")
        .with("messaging.destination.name", topic)
        .with("messaging.message.id", row.getString("id"))
        .with("cloudevents.event_type", row.getString("type"));
  }

  private boolean isAnythingWaiting(Connection connection) throws SQLException {
    try (PreparedStatement any = connection.prepareStatement(ANY)) {
      any.setInt(1, shard);
      return isTrue(any);
    }
  }

  private boolean lock(Connection connection) throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
      lock.setString(1, source);
      lock.setInt(2, shard);
      return isTrue(lock);
    }
  }

  private static boolean isTrue(PreparedStatement query) throws SQLException {
    try (ResultSet answer = query.executeQuery()) {
      return answer.next() && answer.getBoolean(1);
    }
  }

  private ProducerRecord<byte[], byte[]> record(ResultSet row, Cause cause) throws SQLException {
    String key = row.getString("aggregate_id");
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(
            row.getString("topic"), key.getBytes(UTF_8), row.getString("payload").getBytes(UTF_8));
    Headers headers = record.headers();
    add(headers, EventHeaders.SPEC_VERSION, "1.0");
    add(headers, EventHeaders.ID, row.getString("id"));
    add(headers, EventHeaders.TYPE, row.getString("type"));
    add(headers, EventHeaders.SOURCE, source);
    add(
        headers,
        EventHeaders.TIME,
        DateTimeFormatter.ISO_INSTANT.format(row.getObject("time", OffsetDateTime.class)));
    add(headers, EventHeaders.SUBJECT, key);
    add(headers, EventHeaders.PARTITION_KEY, key);
    add(headers, EventHeaders.SEQUENCE, row.getString("sequence"));
    add(headers, EventHeaders.EPOCH, row.getString("epoch"));
    add(headers, EventHeaders.CONTENT_TYPE, "application/json");
    add(headers, EventHeaders.TRACEPARENT, cause.traceparent());
    if (cause.requestId() != null) {
      add(headers, EventHeaders.REQUEST_ID, cause.requestId());
    }
    return record;
  }

  private static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(UTF_8));
  }

  /** The failure that led here is being thrown; one of the rollback itself ends the connection. */
  private static void rollBack(Connection connection) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      OutboxRelay.LOG.debugf(e, "The relay's connection broke before its rollback");
    }
  }
}
