package org.wego.localstack.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * A service that writes and tells, by a relay for each shard with the locks of the platform's own,
 * and one that reads: as fast as they can, until this is closed.
 */
final class EventTraffic implements AutoCloseable {

  private static final int ACCOUNTS = 40;
  private static final long END_SECONDS = 30;

  private final TwoServices services;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Future<?>> work = new ArrayList<>();
  private volatile boolean going = true;

  private EventTraffic(TwoServices services) {
    this.services = services;
  }

  static EventTraffic start(TwoServices services) {
    EventTraffic traffic = new EventTraffic(services);
    traffic.work.add(traffic.threads.submit(traffic::write));
    IntStream.range(0, 4)
        .forEach(shard -> traffic.work.add(traffic.threads.submit(() -> traffic.relay(shard))));
    traffic.work.add(traffic.threads.submit(traffic::read));
    return traffic;
  }

  private Void write() throws SQLException {
    List<UUID> accounts = IntStream.range(0, ACCOUNTS).mapToObj(each -> UUID.randomUUID()).toList();
    try (Connection connection = services.owner();
        PreparedStatement change =
            connection.prepareStatement(
                """
                WITH changed AS (
                  INSERT INTO account AS a (id, name, event_sequence) VALUES (?, 'Séoul 서울', 1)
                  ON CONFLICT (id) DO UPDATE SET event_sequence = a.event_sequence + 1
                  RETURNING a.id, a.event_sequence)
                INSERT INTO outbox_event (topic, aggregate_id, epoch, sequence, type, time, payload)
                SELECT ?, c.id, e.epoch, c.event_sequence, 'org.wego.owner.account-changed.v1',
                       now(), '{}'
                  FROM changed c, stream_epoch e
                """)) {
      for (int i = 0; going; i++) {
        change.setObject(1, accounts.get(i % ACCOUNTS));
        change.setString(2, TwoServices.TOPIC);
        change.executeUpdate();
      }
    }
    return null;
  }

  private Void relay(int shard)
      throws SQLException, InterruptedException, ExecutionException, TimeoutException {
    try (Connection connection = services.owner();
        KafkaProducer<byte[], byte[]> producer =
            new KafkaProducer<>(
                Map.of(
                    ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                    services.kafka(),
                    ProducerConfig.ACKS_CONFIG,
                    "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
      connection.setAutoCommit(false);
      while (going) {
        if (lock(connection, shard)) {
          send(connection, producer, shard);
        }
        connection.commit();
      }
    }
    return null;
  }

  private static boolean lock(Connection connection, int shard) throws SQLException {
    try (PreparedStatement lock =
        connection.prepareStatement(
            "SELECT pg_try_advisory_xact_lock(hashtext('outbox ' || '/wego/owner'), ?)")) {
      lock.setInt(1, shard);
      try (ResultSet row = lock.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  private static void send(Connection connection, KafkaProducer<byte[], byte[]> producer, int shard)
      throws SQLException, InterruptedException, ExecutionException, TimeoutException {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    List<Long> numbers = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT seq, aggregate_id, sequence FROM outbox_event WHERE shard = "
                    + shard
                    + " ORDER BY seq LIMIT 50")) {
      while (row.next()) {
        numbers.add(row.getLong(1));
        ProducerRecord<byte[], byte[]> record =
            new ProducerRecord<>(
                TwoServices.TOPIC, row.getString(2).getBytes(UTF_8), "{}".getBytes(UTF_8));
        record.headers().add("ce_sequence", row.getString(3).getBytes(UTF_8));
        sent.add(producer.send(record));
      }
    }
    for (Future<RecordMetadata> each : sent) {
      each.get(END_SECONDS, TimeUnit.SECONDS);
    }
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM outbox_event WHERE shard = ? AND seq = ANY (?)")) {
      delete.setInt(1, shard);
      delete.setArray(2, connection.createArrayOf("bigint", numbers.toArray()));
      delete.executeUpdate();
    }
  }

  private Void read() throws SQLException {
    try (Connection connection = services.reader();
        PreparedStatement apply =
            connection.prepareStatement(
                """
                INSERT INTO known_account AS k (id, sequence) VALUES (?, ?)
                ON CONFLICT (id) DO UPDATE SET sequence = greatest(k.sequence, excluded.sequence)
                """);
        KafkaConsumer<byte[], byte[]> consumer =
            new KafkaConsumer<>(
                Map.of(
                    ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, services.kafka(),
                    ConsumerConfig.GROUP_ID_CONFIG, "reader-service",
                    ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
      consumer.subscribe(List.of(TwoServices.TOPIC));
      while (going) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(20))) {
          apply.setObject(1, UUID.fromString(new String(record.key(), UTF_8)));
          apply.setLong(
              2,
              Long.parseLong(
                  new String(record.headers().lastHeader("ce_sequence").value(), UTF_8)));
          apply.executeUpdate();
        }
      }
    }
    return null;
  }

  /** Ends it, and fails if any of it did. */
  @Override
  public void close() {
    going = false;
    try {
      for (Future<?> each : work) {
        each.get(END_SECONDS, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("The traffic broke off", e);
    } finally {
      threads.shutdownNow();
    }
  }
}
