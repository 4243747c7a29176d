package org.wego.journey;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.lessThan;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.wego.journey.kit.Api;
import org.wego.journey.kit.RunningStack;

/**
 * What the doctor says of a whole stack. What it says while a part is away stands where that part
 * is stopped, in {@link OutageIT}.
 */
@Journey
@Order(5)
class DoctorIT {

  private static final Duration TO_BE_MEASURED = Duration.ofSeconds(40);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

  private static RunningStack stack;

  @BeforeAll
  static void meet(RunningStack running) {
    stack = running;
  }

  @Test
  void of_a_stack_in_order_it_says_so() {
    // What another test has stopped before comes back by itself, within a while.
    await()
        .atMost(TO_BE_MEASURED)
        .pollInterval(BETWEEN_LOOKS)
        .untilAsserted(DoctorIT::thereIsNothingToCure);
  }

  private static void thereIsNothingToCure() {
    Diagnosis diagnosis = Diagnosis.of(stack);
    for (String check :
        List.of(
            "services",
            "versions",
            "gateway",
            "keycloak",
            "topics",
            "outbox",
            "migrations",
            "connections",
            "clocks",
            "time")) {
      assertThat(diagnosis.verdict(check)).as(check).isEqualTo("OK");
    }
    assertThat(diagnosis.verdict("certificates")).isEqualTo("SKIPPED");
  }

  @Test
  void an_event_that_no_handler_takes_is_found_and_skipped_as_the_cure_says() throws Exception {
    spoil("wego.membership.member.v1");

    await()
        .atMost(TO_BE_MEASURED)
        .pollInterval(BETWEEN_LOOKS)
        .untilAsserted(
            () -> {
              Diagnosis diagnosis = Diagnosis.of(stack);
              assertThat(diagnosis.finding("inbox", "fees"))
                  .startsWith("FAIL: events that are parked")
                  .contains(": 1")
                  .contains("/operations/inbox?state=PARKED");
              assertThat(diagnosis.exitCode()).isEqualTo(2);
            });

    List.of("membership", "fees", "awards", "events", "webhooks").forEach(DoctorIT::skipParked);
    await()
        .atMost(TO_BE_MEASURED)
        .pollInterval(BETWEEN_LOOKS)
        .untilAsserted(() -> assertThat(Diagnosis.of(stack).verdict("inbox")).isEqualTo("OK"));
  }

  /** Tells of a member as its owner never would: without anything in it. */
  private static void spoil(String topic) throws Exception {
    UUID member = UUID.randomUUID();
    ProducerRecord<String, String> event = new ProducerRecord<>(topic, member.toString(), "{}");
    Map.of(
            "ce_specversion", "1.0",
            "ce_id", UUID.randomUUID().toString(),
            "ce_type", "org.wego.membership.member-spoiled.v1",
            "ce_source", "/wego/journey-tests",
            "ce_time", Clock.systemUTC().instant().toString(),
            "ce_subject", member.toString(),
            "ce_sequence", "1",
            "ce_epoch", "1")
        .forEach((name, value) -> event.headers().add(name, value.getBytes(UTF_8)));
    try (var producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", stack.service("kafka").toString()),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(event).get(TO_BE_MEASURED.toSeconds(), TimeUnit.SECONDS);
    }
  }

  private static void skipParked(String service) {
    String inbox = stack.service(service) + "/operations/inbox";
    String token = stack.token(Api.SECRETARIAT);
    List<String> parked =
        given()
            .auth()
            .oauth2(token)
            .get(inbox + "?state=PARKED")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getList("items.id");
    parked.forEach(
        id ->
            given()
                .auth()
                .oauth2(token)
                .contentType("application/json")
                .body(Map.of("reason", "It says nothing"))
                .post("%s/%s/skip".formatted(inbox, id))
                .then()
                .statusCode(lessThan(300)));
  }
}
