package org.wego.awards.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.awards.edition.Phase;
import org.wego.awards.testing.Api;
import org.wego.awards.testing.AwardsTest;
import org.wego.awards.testing.Database;
import org.wego.awards.testing.Given;
import org.wego.platform.id.Ids;
import org.wego.platform.testkit.EventContracts;
import org.wego.platform.testkit.KafkaEvents;
import org.wego.platform.testkit.ToldEvent;

/**
 * The General Assemblies as events-service tells of them, beginning with the contract's example.
 */
@QuarkusTest
class AssemblyEventsTest extends AwardsTest {

  private static final Path EXAMPLE =
      Path.of("..", "contracts", "events", "events", "event-scheduled.v1.example.json");

  private Map<String, Object> ulyanovsk;
  private final AtomicLong sequence = new AtomicLong();

  @BeforeEach
  void ulyanovsk_is_to_host_in_2017() throws IOException {
    ulyanovsk = new ObjectMapper().readValue(EXAMPLE.toFile(), new TypeReference<>() {});
    ulyanovsk.put("eventId", Ids.next().toString());
  }

  @Test
  @DisplayName("A1: an edition is linked when the Assembly of its year is told of")
  void an_edition_is_linked_when_the_assembly_of_its_year_is_told_of() {
    UUID draft = Given.edition(2017, Phase.DRAFT);
    UUID other = Given.edition(2014, Phase.ANNOUNCED);
    edition(draft).body("assembly", nullValue());

    tell("event-scheduled");

    edition(draft)
        .body("assembly.eventId", equalTo(ulyanovsk.get("eventId")))
        .body("assembly.ordinal", equalTo(4))
        .body("assembly.title", equalTo("4th WeGO General Assembly 2017"))
        .body("assembly.hostCity", equalTo("Ulyanovsk"))
        .body("assembly.country", equalTo("RU"))
        .body("assembly.startsOn", equalTo("2017-06-27"))
        .body("assembly.timeZone", equalTo("Europe/Ulyanovsk"));
    edition(other).body("assembly", nullValue());
    assertThat(Database.number("SELECT sum(event_sequence) FROM award_edition WHERE year = 2017"))
        .isZero();
  }

  @Test
  @DisplayName("A1: an edition that is drafted later is linked at once")
  void an_edition_that_is_drafted_later_is_linked_at_once() {
    tell("event-scheduled");
    Api.secretariat()
        .contentType("application/json")
        .body(Map.of("year", 2017))
        .post("/api/v1/award-editions")
        .then()
        .statusCode(201)
        .body("assembly.eventId", equalTo(ulyanovsk.get("eventId")));
  }

  @Test
  @DisplayName("A1: others are told of the Assembly of an edition that they know")
  void others_are_told_of_the_assembly_of_an_edition_that_they_know() {
    UUID id = Given.edition(2017, Phase.CALL_OPEN);
    tell("event-scheduled");
    KafkaEvents.Event told =
        KafkaEvents.awaitOfKey("wego.awards.edition.v1", id, all -> !all.isEmpty()).get(0);
    assertThat(told.type()).isEqualTo("org.wego.awards.edition-updated.v1");
    assertThat(told.data().path("assemblyEventId").asText()).isEqualTo(ulyanovsk.get("eventId"));
    EventContracts.validate(told.type(), told.data());

    ulyanovsk.put("theme", "Smart and sustainable");
    tell("event-updated");
    assertThat(Database.number("SELECT event_sequence FROM award_edition")).isEqualTo(1);
  }

  @Test
  @DisplayName("A1: an Assembly that moves to another year takes the link with it")
  void an_assembly_that_moves_to_another_year_takes_the_link_with_it() {
    UUID id = Given.edition(2017, Phase.DRAFT);
    UUID next = Given.edition(2018, Phase.DRAFT);
    tell("event-scheduled");
    ulyanovsk.put("startsOn", "2018-01-10");
    ulyanovsk.put("endsOn", "2018-01-12");
    tell("event-updated");

    edition(id).body("assembly", nullValue());
    edition(next).body("assembly.startsOn", equalTo("2018-01-10"));
  }

  @Test
  @DisplayName("A1: no edition belongs to an Assembly that was cancelled")
  void no_edition_belongs_to_an_assembly_that_was_cancelled() {
    UUID id = Given.edition(2017, Phase.DRAFT);
    tell("event-scheduled");
    ulyanovsk.put("state", "CANCELLED");
    tell("event-cancelled");
    edition(id).body("assembly", nullValue());
  }

  @Test
  @DisplayName("E1, A1: a conference is no Assembly, and what turns out to be one is forgotten")
  void a_conference_is_no_assembly() {
    UUID id = Given.edition(2017, Phase.DRAFT);
    tell("event-scheduled");
    ulyanovsk.put("type", "CONFERENCE");
    ulyanovsk.put("ordinal", null);
    tell("event-updated");

    edition(id).body("assembly", nullValue());
    assertThat(Database.number("SELECT count(*) FROM known_assembly")).isZero();
  }

  @Test
  @DisplayName("A1: a snapshot brings what was missed")
  void a_snapshot_brings_what_was_missed() {
    UUID id = Given.edition(2017, Phase.DRAFT);
    sequence.set(41);
    tell("event-snapshot");
    edition(id).body("assembly.hostCity", equalTo("Ulyanovsk"));
  }

  private void tell(String name) {
    ToldEvent.of(
            "wego.events.event.v1",
            "/wego/events",
            "org.wego.events." + name + ".v1",
            UUID.fromString((String) ulyanovsk.get("eventId")),
            sequence.incrementAndGet(),
            ulyanovsk)
        .tell()
        .awaitTaken();
  }

  private static ValidatableResponse edition(UUID id) {
    return Api.secretariat().get("/api/v1/award-editions/" + id).then().statusCode(200);
  }
}
