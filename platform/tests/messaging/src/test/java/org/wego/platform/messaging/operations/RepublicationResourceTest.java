package org.wego.platform.messaging.operations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wego.platform.messaging.example.AppliedEvents;
import org.wego.platform.messaging.example.Counter;
import org.wego.platform.messaging.example.CounterConsumer;
import org.wego.platform.messaging.example.CounterSnapshots;
import org.wego.platform.messaging.example.Counting;
import org.wego.platform.messaging.example.SentRecords;
import org.wego.platform.messaging.example.Servers;
import org.wego.platform.testkit.Tokens;

@QuarkusTest
@WithTestResource(Servers.class)
class RepublicationResourceTest {

  private static final Duration SOON = Duration.ofSeconds(30);

  @Inject Counting counting;
  @Inject AppliedEvents applied;
  @Inject CounterSnapshots snapshots;

  /** A republication that a test began must neither meet the next one nor send in its epoch. */
  @AfterEach
  void noneRunsInEpochOne() {
    await()
        .atMost(SOON)
        .until(
            () -> applied.query("SELECT id FROM republication WHERE state = 'RUNNING'").isEmpty());
    snapshots.breakDown(false);
    applied.update("UPDATE stream_epoch SET epoch = 1");
  }

  @Test
  void every_aggregate_is_sent_again_in_batches_and_progress_is_shown() {
    List<UUID> counters = Stream.generate(counting::create).limit(7).toList();
    counters.forEach(counting::count);

    String location = request(Counter.TOPIC).statusCode(202).extract().header("Location");
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                secretariat()
                    .get(location)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("COMPLETED")));

    int total = secretariat().get(location).then().extract().path("total");
    assertThat(total).isGreaterThanOrEqualTo(7);
    secretariat()
        .get(location)
        .then()
        .body("done", equalTo(total))
        .body("actor", equalTo("kim"))
        .body("reason", equalTo("A consumer begins"));
    counters.forEach(
        each ->
            await()
                .atMost(SOON)
                .until(
                    () -> applied.sequences(CounterConsumer.NAME, each).equals(List.of(1L, 2L))));
    assertThat(SentRecords.header(SentRecords.of(Counter.TOPIC, counters.get(0)).get(1), "ce_type"))
        .isEqualTo(Counter.SNAPSHOT);
  }

  @Test
  void a_restored_service_and_its_consumers_meet_again() {
    UUID counter = counting.create();
    counting.count(counter);
    counting.count(counter);
    counting.count(counter);
    await().atMost(SOON).until(() -> applied.sequences(CounterConsumer.NAME, counter).size() == 3);

    // The backup was taken after the first event; the operator raises the epoch.
    applied.update("UPDATE counter SET value = 1, event_sequence = 1 WHERE id = ?", counter);
    applied.update("UPDATE stream_epoch SET epoch = epoch + 1");
    counting.count(counter);
    await()
        .atMost(SOON)
        .until(
            () ->
                applied
                    .query(
                        "SELECT state FROM inbox_event WHERE stream_key = ? AND epoch = 2", counter)
                    .equals(List.of("WAITING")));

    request(Counter.TOPIC).statusCode(202);
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(
                        applied.<Long>query(
                            "SELECT value FROM applied WHERE stream_key = ? ORDER BY number",
                            counter))
                    .containsExactly(1L, 2L, 3L, 2L));
    counting.count(counter);
    await()
        .atMost(SOON)
        .until(
            () ->
                applied
                    .sequences(CounterConsumer.NAME, counter)
                    .equals(List.of(1L, 2L, 3L, 3L, 4L)));
  }

  @Test
  void a_source_that_fails_ends_the_republication_and_says_why() {
    counting.create();
    snapshots.breakDown(true);
    String location = request(Counter.TOPIC).statusCode(202).extract().header("Location");

    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                secretariat()
                    .get(location)
                    .then()
                    .body("state", equalTo("FAILED"))
                    .body("done", equalTo(0))
                    .body("failure", containsString("The snapshots are broken")));
  }

  @Test
  void a_topic_is_republished_once_at_a_time() {
    counting.create();
    try (CounterSnapshots.Held held = snapshots.hold()) {
      request(Counter.TOPIC).statusCode(202);
      request(Counter.TOPIC).statusCode(409).body("code", equalTo("REPUBLICATION_RUNNING"));
    }
  }

  @Test
  void a_topic_of_another_service_cannot_be_republished() {
    request("wego.test.note.v1").statusCode(422).body("code", equalTo("TOPIC_NOT_OWNED"));
  }

  @Test
  void other_roles_are_refused() {
    given()
        .auth()
        .oauth2(Tokens.of("member").token())
        .contentType(ContentType.JSON)
        .body(new RepublicationRequest(Counter.TOPIC, "Curious"))
        .post("/operations/republications")
        .then()
        .statusCode(403);
  }

  private static ValidatableResponse request(String topic) {
    return secretariat()
        .contentType(ContentType.JSON)
        .body(new RepublicationRequest(topic, "A consumer begins"))
        .post("/operations/republications")
        .then();
  }

  private static RequestSpecification secretariat() {
    return given()
        .auth()
        .oauth2(Tokens.of("secretariat").with("preferred_username", "kim").token());
  }
}
