package org.wego.platform.messaging.outbox;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
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
class OutageTest {

  private static final Duration LATER = Duration.ofSeconds(60);

  @Inject Counting counting;
  @Inject AppliedEvents applied;

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
    for (int i = 0; i < 300; i++) {
      counting.count(counter);
    }
    // Longer than the timeouts of sockets and transactions in this test.
    try (PostgresServer.Frozen frozen = Servers.postgres().freeze()) {
      long start = System.nanoTime();
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> System.nanoTime() - start > Duration.ofSeconds(12).toNanos());
    }
    await().atMost(LATER).untilAsserted(() -> assertThat(appliedOf(counter)).isEqualTo(to(300)));

    counting.count(counter);
    await().atMost(LATER).untilAsserted(() -> assertThat(appliedOf(counter)).isEqualTo(to(301)));
    assertThat(parked()).isZero();
  }

  private long waiting() {
    return applied.<Long>query("SELECT count(*) FROM outbox_event").get(0);
  }

  private long parked() {
    return applied
        .<Long>query("SELECT count(*) FROM inbox_event WHERE consumer = ? AND state = 'PARKED'",
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
