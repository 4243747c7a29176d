package org.wego.platform.messaging.outbox;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionalException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.wego.platform.messaging.example.AppliedEvents;
import org.wego.platform.messaging.example.Counter;
import org.wego.platform.messaging.example.CounterConsumer;
import org.wego.platform.messaging.example.Counting;
import org.wego.platform.messaging.example.SentRecords;
import org.wego.platform.messaging.example.Servers;
import org.wego.platform.messaging.stream.MessagingConfig;
import org.wego.platform.trace.LogIds;

@QuarkusTest
@WithTestResource(Servers.class)
class OutboxTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  @Inject Counting counting;
  @Inject Outbox outbox;
  @Inject RelayParts relay;
  @Inject AppliedEvents applied;
  @Inject MeterRegistry meters;
  @Inject Tracer tracer;

  @Test
  void an_event_reaches_its_consumer_with_the_change() {
    UUID counter = counting.create();
    counting.count(counter);

    await().atMost(SOON).until(() -> appliedOf(counter).equals(List.of(1L)));
    assertThat(waiting()).isZero();
  }

  @Test
  void streams_of_concurrent_writers_are_gapless_and_in_order() throws Exception {
    int writers = 8;
    int times = 60;
    List<UUID> counters = List.of(counting.create(), counting.create(), counting.create());
    ExecutorService threads = Executors.newFixedThreadPool(writers);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int writer = 0; writer < writers; writer++) {
        int first = writer;
        running.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < times; i++) {
                    counting.count(counters.get((first + i) % counters.size()));
                  }
                }));
      }
      for (Future<?> each : running) {
        each.get(60, SECONDS);
      }
    } finally {
      threads.shutdown();
    }

    List<Long> expected = numbers(writers * times / counters.size());
    for (UUID counter : counters) {
      await().atMost(SOON).untilAsserted(() -> assertThat(appliedOf(counter)).isEqualTo(expected));
      assertThat(SentRecords.sequences(Counter.TOPIC, counter)).isEqualTo(expected);
    }
  }

  @Test
  void a_rollback_leaves_nothing() {
    UUID counter = counting.create();
    assertThatThrownBy(() -> counting.countAndFail(counter)).hasMessage("on purpose");
    counting.count(counter);

    await().atMost(SOON).until(() -> !appliedOf(counter).isEmpty());
    assertThat(SentRecords.sequences(Counter.TOPIC, counter)).containsExactly(1L);
  }

  @Test
  void a_record_is_a_cloud_event_in_binary_mode() {
    String trace = "0af7651916cd43dd8448eb211c80319c";
    UUID counter = counting.create();
    SpanContext span =
        SpanContext.create(
            trace, "b7ad6b7169203331", TraceFlags.getSampled(), TraceState.getDefault());
    try (Scope scope = Span.wrap(span).makeCurrent();
        LogIds.Open ids = new LogIds(trace, "a-request").open()) {
      counting.count(counter);
    }
    await().atMost(SOON).until(() -> !SentRecords.of(Counter.TOPIC, counter).isEmpty());

    ConsumerRecord<byte[], byte[]> sent = SentRecords.of(Counter.TOPIC, counter).get(0);
    assertThat(SentRecords.header(sent, "ce_specversion")).isEqualTo("1.0");
    assertThat(UUID.fromString(SentRecords.header(sent, "ce_id")).version()).isEqualTo(7);
    assertThat(SentRecords.header(sent, "ce_type")).isEqualTo(Counter.COUNTED);
    assertThat(SentRecords.header(sent, "ce_source")).isEqualTo("/wego/test");
    assertThat(Instant.parse(SentRecords.header(sent, "ce_time"))).isBefore(Instant.now());
    assertThat(SentRecords.header(sent, "ce_subject")).isEqualTo(counter.toString());
    assertThat(SentRecords.header(sent, "ce_partitionkey")).isEqualTo(counter.toString());
    assertThat(SentRecords.header(sent, "ce_sequence")).isEqualTo("1");
    assertThat(SentRecords.header(sent, "ce_epoch")).isEqualTo("1");
    assertThat(SentRecords.header(sent, "content-type")).isEqualTo("application/json");
    assertThat(SentRecords.header(sent, "traceparent")).contains(trace);
    assertThat(SentRecords.header(sent, "x-request-id")).isEqualTo("a-request");
    assertThat(new String(sent.value()))
        .isEqualTo("{\"counterId\":\"%s\",\"value\":1}".formatted(counter));
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(applied.traces(CounterConsumer.NAME, counter)).containsExactly(trace));
  }

  @Test
  void set_based_sql_writes_events_too() {
    List<UUID> counters = List.of(counting.create(), counting.create());
    int written =
        applied.update(
            """
            WITH counted AS (
              UPDATE counter SET value = value + 1, event_sequence = event_sequence + 1
              WHERE id IN (?, ?) RETURNING id, value, event_sequence)
            INSERT INTO outbox_event (topic, aggregate_id, epoch, sequence, type, time, payload)
            SELECT 'wego.test.counter.v1', c.id, e.epoch, c.event_sequence,
                   'org.wego.test.counter-counted.v1', now(),
                   json_build_object('counterId', c.id, 'value', c.value)
            FROM counted c, stream_epoch e
            """,
            counters.get(0),
            counters.get(1));

    assertThat(written).isEqualTo(2);
    counters.forEach(each -> await().atMost(SOON).until(() -> appliedOf(each).equals(List.of(1L))));
  }

  @Test
  void an_event_outside_a_transaction_is_refused() {
    assertThatThrownBy(() -> outbox.append(event(Counter.TOPIC)))
        .isInstanceOf(TransactionalException.class);
  }

  @Test
  void an_event_for_a_topic_that_nobody_listed_is_refused() {
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(() -> outbox.append(event("wego.test.unlisted.v1"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("wego.test.unlisted.v1");
  }

  @Test
  void one_relay_at_a_time_sends_a_shard() throws Exception {
    UUID held = inShard(1);
    UUID free = inShard(2);
    try (Connection replica = Servers.postgres().connect("messaging", "messaging", "secret");
        Statement statement = replica.createStatement()) {
      replica.setAutoCommit(false);
      await()
          .atMost(SOON)
          .until(
              () -> {
                try (var row =
                    statement.executeQuery(
                        "SELECT pg_try_advisory_xact_lock(hashtext('outbox /wego/test'), 1)")) {
                  return row.next() && row.getBoolean(1);
                }
              });
      counting.count(held);
      counting.count(free);

      await().atMost(SOON).until(() -> !appliedOf(free).isEmpty());
      await()
          .during(Duration.ofMillis(500))
          .until(() -> SentRecords.of(Counter.TOPIC, held).isEmpty());
      replica.rollback();
    }
    await().atMost(SOON).until(() -> appliedOf(held).equals(List.of(1L)));
  }

  @Test
  void a_relay_that_is_stopped_leaves_no_thread_behind() throws Exception {
    OutboxRelay replica = new OutboxRelay();
    replica.config = relay.config;
    replica.messaging = relay.messaging;
    replica.signal = relay.signal;
    replica.meters = meters;
    replica.tracer = tracer;
    replica.dataSource = relay.dataSource;
    replica.broker = relay.broker;

    Set<Thread> before = relayThreads();
    replica.start(new StartupEvent());
    assertThat(relayThreads()).hasSize(before.size() + 4);
    UUID counter = counting.create();
    counting.count(counter);
    replica.stop(new ShutdownEvent());

    assertThat(relayThreads()).isEqualTo(before);
    await().atMost(SOON).until(() -> appliedOf(counter).equals(List.of(1L)));
  }

  private static Set<Thread> relayThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("outbox-relay-"))
        .collect(Collectors.toSet());
  }

  @Test
  void backlog_age_batches_and_failures_are_measured() {
    counting.count(counting.create());
    await().atMost(SOON).until(() -> sum("wego.outbox.sent") > 0);

    assertThat(meters.find("wego.outbox.backlog").gauges()).hasSize(4);
    assertThat(meters.find("wego.outbox.oldest.age").gauges()).hasSize(4);
    assertThat(meters.find("wego.outbox.batch").timers())
        .anySatisfy(batch -> assertThat(batch.count()).isPositive());
    assertThat(meters.find("wego.outbox.failures").counters()).hasSize(4);
    assertThat(meters.get("wego.outbox.told").tag("type", Counter.COUNTED).counter().count())
        .isPositive();
  }

  @Test
  void the_relay_reads_by_the_index_even_where_the_outbox_was_empty_when_it_was_looked_at()
      throws SQLException {
    await().atMost(SOON).until(() -> waiting() == 0);
    // To read an empty table whole looks free, and the session keeps such a plan.
    applied.update("TRUNCATE outbox_event");
    applied.update("ANALYZE outbox_event");

    try (Connection connection = relay.dataSource.getConnection()) {
      for (String statement : List.of(ShardRelay.ANY, ShardRelay.READ, ShardRelay.DELETE)) {
        assertThat(plan(connection, statement))
            .contains("using pk_outbox_event")
            .doesNotContain("Seq Scan", "Sort");
      }
    }
  }

  private static String plan(Connection connection, String statement) throws SQLException {
    StringBuilder plan = new StringBuilder();
    try (PreparedStatement explain = connection.prepareStatement("EXPLAIN " + statement)) {
      explain.setInt(1, 1);
      if (statement.equals(ShardRelay.READ)) {
        explain.setInt(2, 500);
      } else if (statement.equals(ShardRelay.DELETE)) {
        explain.setArray(2, connection.createArrayOf("bigint", new Long[] {1L, 2L}));
      }
      try (ResultSet line = explain.executeQuery()) {
        while (line.next()) {
          plan.append(line.getString(1)).append('\n');
        }
      }
    }
    return plan.toString();
  }

  /** What a replica's relay is made of. */
  @Singleton
  static class RelayParts {
    @Inject OutboxConfig config;
    @Inject MessagingConfig messaging;
    @Inject OutboxSignal signal;

    @Inject
    @DataSource("relay")
    AgroalDataSource dataSource;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;
  }

  private UUID inShard(int shard) {
    UUID counter = counting.create();
    while ((counter.getLeastSignificantBits() & 3) != shard) {
      counter = counting.create();
    }
    return counter;
  }

  private OutgoingEvent event(String topic) {
    return OutgoingEvent.of(topic, UUID.randomUUID(), 1, Counter.COUNTED, Instant.EPOCH, List.of());
  }

  private double sum(String meter) {
    return meters.find(meter).counters().stream().mapToDouble(c -> c.count()).sum();
  }

  private long waiting() {
    return applied.<Long>query("SELECT count(*) FROM outbox_event").get(0);
  }

  private List<Long> appliedOf(UUID counter) {
    return applied.sequences(CounterConsumer.NAME, counter);
  }

  private static List<Long> numbers(long last) {
    return LongStream.rangeClosed(1, last).boxed().toList();
  }
}
