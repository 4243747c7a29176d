package org.wego.events.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.events.testing.Api;
import org.wego.events.testing.Database;
import org.wego.events.testing.EventsTest;
import org.wego.events.testing.Given;
import org.wego.platform.testkit.EventContracts;
import org.wego.platform.testkit.KafkaEvents;
import org.wego.platform.testkit.Republications;
import org.wego.platform.testkit.TestClock;

/** What others are told of events, read from the real topic and held against the contract. */
@QuarkusTest
class EventEventsTest extends EventsTest {

  private static final String TOPIC = "wego.events.event.v1";
  private static final String TYPE = "org.wego.events.event-";

  @Test
  @DisplayName("E1: others are told of an event from the day on which it is scheduled")
  void others_are_told_of_an_event() {
    TestClock.moveTo(Instant.parse("2017-06-01T00:00:00Z"));
    UUID id = Given.event("FORUM", "DRAFT");
    post(id, "scheduling", Map.of());
    post(id, "publication", Map.of());
    republish();
    assertThat(told(id, 3)).hasSize(3);
    post(id, "cancellation", Map.of("reason", "A storm"));

    List<KafkaEvents.Event> events = told(id, 4);
    assertThat(events)
        .extracting(KafkaEvents.Event::type)
        .containsExactly(
            TYPE + "scheduled.v1",
            TYPE + "updated.v1",
            TYPE + "snapshot.v1",
            TYPE + "cancelled.v1");
    assertThat(events).extracting(KafkaEvents.Event::sequence).containsExactly(1L, 2L, 3L, 4L);
    JsonNode scheduled = events.get(0).data();
    assertThat(scheduled.path("startsOn").asText()).isEqualTo("2017-06-27");
    assertThat(scheduled.path("timeZone").asText()).isEqualTo(Given.ZONE);
    assertThat(events.get(3).data().path("state").asText()).isEqualTo("CANCELLED");
  }

  @Test
  @DisplayName("E2: of an event whose days are not known nobody is told before they are")
  void an_event_without_days_is_told_of_once_they_are_known() {
    UUID draft = Given.event("FORUM", "DRAFT");
    UUID planned = Given.event("SEMINAR", "SCHEDULED");
    Database.execute(
        "UPDATE event SET starts_on = NULL, ends_on = NULL WHERE id IN (?, ?)", draft, planned);
    change(planned, Map.of("theme", "Smart cities"));
    post(draft, "cancellation", Map.of("reason", "No money"));
    republish();
    assertThat(Database.number("SELECT count(*) FROM event WHERE event_sequence > 0")).isZero();

    change(planned, Map.of("startsOn", "2017-07-01", "endsOn", "2017-07-02"));

    List<KafkaEvents.Event> events = told(planned, 1);
    assertThat(events).extracting(KafkaEvents.Event::type).containsExactly(TYPE + "scheduled.v1");
    assertThat(events.get(0).data().path("theme").asText()).isEqualTo("Smart cities");
  }

  private static void republish() {
    Republications.of(TOPIC);
  }

  private static void post(UUID id, String step, Map<String, ?> body) {
    var request = Api.secretariat();
    (body.isEmpty() ? request : request.contentType(ContentType.JSON).body(body))
        .post("/api/v1/events/" + id + "/" + step)
        .then()
        .statusCode(200);
  }

  private static void change(UUID id, Map<String, ?> patch) {
    Api.secretariat()
        .header("If-Match", "*")
        .contentType("application/merge-patch+json")
        .body(patch)
        .patch("/api/v1/events/" + id)
        .then()
        .statusCode(200);
  }

  private static List<KafkaEvents.Event> told(UUID id, int count) {
    List<KafkaEvents.Event> events = KafkaEvents.awaitOfKey(TOPIC, id, all -> all.size() >= count);
    events.forEach(event -> EventContracts.validate(event.type(), event.data()));
    return events;
  }
}
