package org.wego.awards.edition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.awards.AwardCategory;
import org.wego.awards.PrizeKind;
import org.wego.awards.prize.AnnounceWinners;
import org.wego.awards.testing.Api;
import org.wego.awards.testing.AwardsTest;
import org.wego.awards.testing.Database;
import org.wego.awards.testing.Given;
import org.wego.awards.testing.GivenPrizes;
import org.wego.platform.testkit.EventContracts;
import org.wego.platform.testkit.KafkaEvents;
import org.wego.platform.testkit.Republications;
import org.wego.platform.testkit.TestClock;

/** What others are told of editions, read from the real topic and held against the contract. */
@QuarkusTest
class EditionEventsTest extends AwardsTest {

  private static final String TOPIC = "wego.awards.edition.v1";

  @Inject ChangePhase changePhase;
  @Inject AnnounceWinners announceWinners;

  @Test
  @DisplayName("A4: the stream of an edition begins when its call opens")
  void the_stream_of_an_edition_begins_when_its_call_opens() {
    UUID id = Given.edition(2017, Phase.DRAFT);
    enter(id, "CALL_OPEN");
    TestClock.advance(Duration.ofDays(1));
    enter(id, "SCREENING");

    List<KafkaEvents.Event> events = told(id, 2);
    assertThat(events)
        .extracting(KafkaEvents.Event::type)
        .containsExactly("org.wego.awards.edition-opened.v1", "org.wego.awards.edition-updated.v1");
    assertThat(events).extracting(KafkaEvents.Event::sequence).containsExactly(1L, 2L);
    JsonNode opened = events.get(0).data();
    assertThat(opened.path("year").asInt()).isEqualTo(2017);
    assertThat(opened.path("phase").asText()).isEqualTo("CALL_OPEN");
    assertThat(opened.path("assemblyEventId").isNull()).isTrue();
    assertThat(opened.path("winners")).isEmpty();
  }

  @Test
  @DisplayName("A9: winners are told of when they are announced, not before")
  void winners_are_told_of_when_they_are_announced() {
    UUID id = Given.edition(2017, Phase.DECIDED);
    UUID seoul = Given.member("Seoul", "KR", "ASIA");
    UUID entry = Given.entry(id, AwardCategory.OPEN_CITY, "Seoul", "KR", seoul, "ELIGIBLE");
    UUID prize = decided(id, entry);
    republish();
    assertThat(told(id, 1).get(0).data().path("winners")).isEmpty();

    assertThat(announceWinners.announce(id, "secretariat")).isTrue();
    republish();

    List<KafkaEvents.Event> events = told(id, 3);
    assertThat(events)
        .extracting(KafkaEvents.Event::type)
        .containsExactly(
            "org.wego.awards.edition-snapshot.v1",
            "org.wego.awards.winners-announced.v1",
            "org.wego.awards.edition-snapshot.v1");
    for (KafkaEvents.Event event : events.subList(1, 3)) {
      JsonNode winner = event.data().path("winners").path(0);
      assertThat(winner.path("prizeId").asText()).isEqualTo(prize.toString());
      assertThat(winner.path("memberId").asText()).isEqualTo(seoul.toString());
      assertThat(winner.path("kind").asText()).isEqualTo("BEST");
      assertThat(event.data().path("announcedAt").asText()).isNotBlank();
    }
  }

  @Test
  @DisplayName("A9: who announces again changes nothing")
  void who_announces_again_changes_nothing() {
    UUID id = Given.edition(2017, Phase.ANNOUNCED);
    QuarkusTransaction.requiringNew()
        .run(() -> assertThat(changePhase.toAnnounced(id, "secretariat")).isEmpty());
    assertThat(Database.number("SELECT count(*) FROM award_phase_change")).isZero();
  }

  @Test
  @DisplayName("A4: a republication tells of no draft")
  void a_republication_tells_of_no_draft() {
    Given.edition(2017, Phase.DRAFT);
    UUID known = Given.edition(2014, Phase.JUDGING);
    republish();
    told(known, 1);
    assertThat(Database.number("SELECT count(*) FROM award_edition WHERE event_sequence > 0"))
        .isEqualTo(1);
  }

  /** The entry gets one prize, and nobody gets the others. */
  private static UUID decided(UUID edition, UUID entry) {
    for (AwardCategory category : AwardCategory.values()) {
      for (PrizeKind kind : PrizeKind.values()) {
        if (category != AwardCategory.OPEN_CITY || kind != PrizeKind.BEST) {
          GivenPrizes.withheld(edition, category.name(), kind);
        }
      }
    }
    return GivenPrizes.awarded(entry, PrizeKind.BEST);
  }

  private static void republish() {
    Republications.of(TOPIC);
  }

  private static void enter(UUID id, String phase) {
    Api.secretariat()
        .contentType(ContentType.JSON)
        .body(Map.of("to", phase))
        .post("/api/v1/award-editions/" + id + "/phase-changes")
        .then()
        .statusCode(201);
  }

  private static List<KafkaEvents.Event> told(UUID id, int count) {
    List<KafkaEvents.Event> events = KafkaEvents.awaitOfKey(TOPIC, id, all -> all.size() >= count);
    events.forEach(event -> EventContracts.validate(event.type(), event.data()));
    return events;
  }
}
