package org.wego.platform.messaging.outbox;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wego.platform.messaging.example.AppliedEvents;
import org.wego.platform.messaging.example.Counter;
import org.wego.platform.messaging.example.CounterConsumer;
import org.wego.platform.messaging.example.Counting;
import org.wego.platform.messaging.example.SentRecords;
import org.wego.platform.messaging.example.Servers;
import org.wego.platform.servers.PostgresServer;

@QuarkusTest
@WithTestResource(Servers.class)
@Tag("proof")
class OutageTest {

  private static final Duration LATER = Duration.ofSeconds(60);
  private static final Duration FROZEN = Duration.ofSeconds(70);

  @Inject Counting counting;
  @Inject AppliedEvents applied;
  @Inject MeterRegistry meters;

  @AfterEach
  void everythingRuns() {
    Servers.kafka().start();
  }

  @Test
  void with_the_broker_stopped_work_goes_on_and_nothing_is_lost() {
    UUID counter = counting.create();
    counting.count(counter);
    await().atMost(LATER).until(() -> appliedOf(counter).size() == 1);

    Servers.kafka().stop();
    for (int i = 0; i < 20; i++) {
      counting.count(counter);
    }
    // Longer than every timeout of the relay: it has failed and tried again.
    await()
        .atMost(LATER)
        .during(Duration.ofSeconds(6))
        .untilAsserted(
            () -> {
              when().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
              when().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
              // A replica that starts meanwhile is not held up: nobody is asked for the broker.
              when().get("/q/health/started").then().statusCode(200).body("checks", empty());
            });
    counting.count(counter);
    assertThat(waiting()).isEqualTo(21);

    Servers.kafka().start();
    await().atMost(LATER).untilAsserted(() -> assertThat(appliedOf(counter)).isEqualTo(to(22)));
    assertThat(SentRecords.sequences(Counter.TOPIC, counter)).isEqualTo(to(22));
    assertThat(waiting()).isZero();
  }

  @Test
  void after_a_frozen_database_relay_and_consumption_go_on_by_themselves() {
    UUID counter = counting.create();
    countAtOnce(counter, 5_000);
    // In the middle of it, for longer than the timeouts of sockets and transactions in this test,
    // and than the 60 s after which the connector would give up on a consumer by its default.
    await().atMost(LATER).until(() -> !appliedOf(counter).isEmpty());
    try (PostgresServer.Frozen frozen = Servers.postgres().freeze()) {
      long start = System.nanoTime();
      await()
          .atMost(FROZEN.plusSeconds(20))
          .until(() -> System.nanoTime() - start > FROZEN.toNanos());
    }
    await().atMost(LATER).untilAsserted(() -> assertThat(appliedOf(counter)).isEqualTo(to(5_000)));

    counting.count(counter);
    await().atMost(LATER).untilAsserted(() -> assertThat(appliedOf(counter)).isEqualTo(to(5_001)));
    assertThat(parked()).isZero();
    assertThat(meters.get("wego.messaging.retries").counter().count()).isPositive();
  }

  @Test
  void after_a_restart_of_the_database_relay_and_consumption_go_on_by_themselves()
      throws SQLException {
    UUID counter = counting.create();
    countAtOnce(counter, 5_000);
    await().atMost(LATER).until(() -> !appliedOf(counter).isEmpty());
    // What a restart does to those who are connected: SQLSTATE 57P01, and then none.
    try (Connection administrator = Servers.postgres().connectAsAdministrator("messaging");
        Statement statement = administrator.createStatement()) {
      statement.execute(
          """
          SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = 'messaging' AND pid <> pg_backend_pid()
          """);
    }

    await()
        .atMost(LATER)
        // The test's own connection was ended too.
        .ignoreExceptionsInstanceOf(IllegalStateException.class)
        .untilAsserted(() -> assertThat(appliedOf(counter)).isEqualTo(to(5_000)));
    assertThat(parked()).isZero();
  }

  private void countAtOnce(UUID counter, int times) {
    applied.update(
        """
        WITH counted AS (
          UPDATE counter SET value = value + ?, event_sequence = event_sequence + ?
          WHERE id = ? RETURNING id, event_sequence - ? AS before)
        INSERT INTO outbox_event (topic, aggregate_id, epoch, sequence, type, time, payload)
        SELECT 'wego.test.counter.v1', c.id, e.epoch, c.before + n,
               'org.wego.test.counter-counted.v1', now(),
               json_build_object('counterId', c.id, 'value', c.before + n)
        FROM counted c, stream_epoch e, generate_series(1, ?) n
        ORDER BY n
        """,
        times,
        times,
        counter,
        times,
        times);
  }

  private long waiting() {
    return applied.<Long>query("SELECT count(*) FROM outbox_event").get(0);
  }

  private long parked() {
    return applied
        .<Long>query(
            "SELECT count(*) FROM inbox_event WHERE consumer = ? AND state = 'PARKED'",
            CounterConsumer.NAME)
        .get(0);
  }

  private List<Long> appliedOf(UUID counter) {
    return applied.sequences(CounterConsumer.NAME, counter);
  }

  private static List<Long> to(long last) {
    return LongStream.rangeClosed(1, last).boxed().toList();
  }
}
