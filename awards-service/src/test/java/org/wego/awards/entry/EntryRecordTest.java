package org.wego.awards.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.wego.awards.testing.Entering.ENTRIES;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.awards.AwardCategory;
import org.wego.awards.edition.Phase;
import org.wego.awards.testing.Api;
import org.wego.awards.testing.AwardsTest;
import org.wego.awards.testing.Database;
import org.wego.awards.testing.Entering;
import org.wego.awards.testing.Given;
import org.wego.platform.testkit.AtOnce;
import org.wego.platform.testkit.EventContracts;
import org.wego.platform.testkit.KafkaEvents;
import org.wego.platform.testkit.Republications;

@QuarkusTest
class EntryRecordTest extends AwardsTest {

  private static final String TOPIC = "wego.awards.entry.v1";

  @Inject MarkScreened markScreened;
  @Inject SnapshotEntries snapshotEntries;

  private UUID edition;
  private UUID seoul;

  @BeforeEach
  void a_call_is_open() {
    edition = Entering.openEdition();
    seoul = Given.member("Seoul", "KR", "ASIA");
  }

  @Test
  @DisplayName("A3, A4: an entry is told from its submission on, each time with its whole state")
  void an_entry_is_told_as_the_contract_says() {
    UUID entry = Entering.ready(() -> Api.member(seoul), edition, null);
    assertThat(Database.number("SELECT count(*) FROM outbox_event")).isZero();

    Entering.submit(Api.member(seoul), entry).statusCode(200);
    QuarkusTransaction.requiringNew()
        .run(() -> markScreened.mark(entry, ScreeningOutcome.ELIGIBLE));
    Entering.withdraw(Api.member(seoul), entry).statusCode(200);
    Republications.of(TOPIC);

    List<KafkaEvents.Event> told =
        KafkaEvents.awaitOfKey(TOPIC, entry, events -> events.size() == 4);
    assertThat(told.stream().map(KafkaEvents.Event::type))
        .containsExactly(
            "org.wego.awards.entry-submitted.v1",
            "org.wego.awards.entry-updated.v1",
            "org.wego.awards.entry-updated.v1",
            "org.wego.awards.entry-snapshot.v1");
    assertThat(told.stream().map(event -> event.data().path("state").textValue()))
        .containsExactly("SUBMITTED", "ELIGIBLE", "WITHDRAWN", "WITHDRAWN");
    assertThat(told.stream().map(KafkaEvents.Event::sequence)).containsExactly(1L, 2L, 3L, 4L);
    told.forEach(event -> EventContracts.validate(event.type(), event.data()));
    assertThat(told.get(0).value()).doesNotContain("Lan").doesNotContain("Minh");
  }

  @Test
  @DisplayName("A3: snapshots are told batch by batch, each entry once, in the order of their ids")
  void snapshots_are_told_in_batches() {
    List<UUID> told = Stream.of("Hue", "Lyon", "Quito").map(this::handedIn).toList();
    Database.execute("UPDATE award_entry SET event_sequence = 1");

    List<UUID> first = snapshotAfter(null);
    assertThat(first).isEqualTo(told.subList(0, 2));
    assertThat(snapshotAfter(told.get(1))).containsExactly(told.get(2));
    assertThat(snapshotAfter(told.get(2))).isEmpty();
    for (UUID entry : told) {
      assertThat(
              KafkaEvents.awaitOfKey(TOPIC, entry, events -> events.size() == 1).get(0).sequence())
          .isEqualTo(2);
    }
  }

  private List<UUID> snapshotAfter(UUID last) {
    return QuarkusTransaction.requiringNew().call(() -> snapshotEntries.snapshot(last, 2));
  }

  @Test
  @DisplayName("A4: a screening marks what was handed in, and nothing else")
  void only_what_was_handed_in_is_screened() {
    UUID draft = Given.entry(edition, AwardCategory.SERVICES, "Hue", "VN", "DRAFT");

    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(() -> markScreened.mark(draft, ScreeningOutcome.ELIGIBLE)))
        .hasMessageContaining("DRAFT");
  }

  @Test
  @DisplayName("A4: duplicates are linked with one original, seen by the Secretariat alone")
  void duplicates_are_linked_with_their_original() {
    UUID original = handedIn("Hue");
    UUID duplicate = handedIn("Hue");

    link(original, duplicate).statusCode(200).body("duplicateOf", equalTo(original.toString()));
    link(original, duplicate).statusCode(200);
    Api.secretariat()
        .get(ENTRIES + "/{id}/duplicates", original)
        .then()
        .statusCode(200)
        .body("items.id", contains(duplicate.toString()));
    Entering.get(Api.applicant("Hue"), duplicate).body("duplicateOf", nullValue());

    unlink(original, duplicate).statusCode(204);
    unlink(original, duplicate).statusCode(404);
    Api.secretariat()
        .get(ENTRIES + "/{id}/history", duplicate)
        .then()
        .statusCode(200)
        .body("items.act", contains("DUPLICATE_LINKED", "DUPLICATE_UNLINKED"))
        .body("items.originalId", contains(original.toString(), original.toString()));
  }

  @Test
  @DisplayName("A4: a duplicate has one original, which is none itself, of the same edition")
  void links_make_no_chains() {
    UUID first = handedIn("Hue");
    UUID second = handedIn("Hue");
    UUID third = handedIn("Hanoi");
    UUID draft = Given.entry(edition, AwardCategory.SERVICES, "Hue", "VN", "DRAFT");
    UUID elsewhere =
        Given.entry(
            Given.edition(2017, Phase.SCREENING), AwardCategory.SERVICES, "Hue", "VN", "SUBMITTED");
    link(first, second).statusCode(200);

    for (List<UUID> refused :
        List.of(
            List.of(first, first),
            List.of(second, third),
            List.of(third, second),
            List.of(third, first),
            List.of(third, elsewhere))) {
      link(refused.get(0), refused.get(1))
          .statusCode(422)
          .body("code", equalTo("ENTRY_DUPLICATE_LINK"));
    }
    link(first, draft).statusCode(409).body("code", equalTo("ENTRY_NOT_SUBMITTED"));
    link(first, UUID.randomUUID()).statusCode(404);
  }

  @Test
  void two_entries_linked_both_ways_at_once_are_linked_one_way() throws Exception {
    UUID one = handedIn("Hue");
    UUID other = handedIn("Hue");

    List<Integer> answers =
        AtOnce.statuses(6, i -> i % 2 == 0 ? link(one, other) : link(other, one));

    assertThat(answers).contains(200).contains(422).containsOnly(200, 422);
    assertThat(Database.number("SELECT count(*) FROM award_entry WHERE duplicate_of IS NOT NULL"))
        .isEqualTo(1);
  }

  @Test
  void what_was_done_with_an_entry_is_kept_and_cannot_be_changed() {
    UUID entry = Entering.ready(() -> Api.member(seoul), edition, null);
    Entering.submit(Api.member(seoul), entry).statusCode(200);
    Entering.withdraw(Api.member(seoul), entry).statusCode(200);

    Api.secretariat()
        .get(ENTRIES + "/{id}/history", entry)
        .then()
        .body("items", hasSize(2))
        .body("items.act", contains("SUBMITTED", "WITHDRAWN"))
        .body("items.reason", contains(nullValue(), equalTo("The project has ended")));
    assertThatThrownBy(() -> Database.execute("UPDATE award_entry_act SET reason = 'x'"))
        .hasStackTraceContaining("never changed");
    assertThatThrownBy(() -> Database.execute("DELETE FROM award_entry_act"))
        .hasStackTraceContaining("never changed");
  }

  private UUID handedIn(String city) {
    return Given.entry(edition, AwardCategory.SERVICES, city, "VN", "SUBMITTED");
  }

  private static ValidatableResponse link(UUID original, UUID duplicate) {
    return Api.secretariat()
        .contentType(ContentType.JSON)
        .body("{\"duplicateId\": \"" + duplicate + "\", \"reason\": \"The same project\"}")
        .post(ENTRIES + "/{id}/duplicates", original)
        .then();
  }

  private static ValidatableResponse unlink(UUID original, UUID duplicate) {
    return Api.secretariat()
        .queryParam("reason", "Two projects")
        .delete(ENTRIES + "/{id}/duplicates/{duplicate}", original, duplicate)
        .then();
  }
}
