package org.wego.awards.prize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wego.awards.AwardCategory;
import org.wego.awards.PrizeKind;
import org.wego.awards.edition.Phase;
import org.wego.awards.testing.Api;
import org.wego.awards.testing.AwardsTest;
import org.wego.awards.testing.Database;
import org.wego.awards.testing.Deliberation;
import org.wego.platform.testkit.AtOnce;
import org.wego.platform.testkit.EventContracts;
import org.wego.platform.testkit.KafkaEvents;

@QuarkusTest
class AnnouncementTest extends AwardsTest {

  private static final String EDITIONS = "wego.awards.edition.v1";
  private static final String ANNOUNCED = "org.wego.awards.winners-announced.v1";

  private Deliberation panel;

  @BeforeEach
  void three_entries_are_scored() {
    panel = Deliberation.of(2017);
  }

  @Test
  @DisplayName("A9: the winners become public all at once")
  void the_winners_become_public_all_at_once() {
    panel.decideAll().enterDecided();

    panel
        .announce()
        .statusCode(201)
        .header("Location", endsWith(panel.path() + "/announcement"))
        .body("year", equalTo(2017))
        .body("prizes", hasSize(10))
        .body("prizes.findAll { it.outcome == 'AWARDED' }.cityName", contains("Seoul", "Lyon"));

    Api.anyone()
        .get("/api/v1/award-winners?year=2017")
        .then()
        .statusCode(200)
        .body("items.cityName", contains("Seoul", "Lyon"))
        .body("items.kind", contains("BEST", "OUTSTANDING"))
        .body("items[0].memberId", equalTo(panel.seoul().toString()))
        .body("items.editionId", everyItem(is(panel.edition().toString())));
    Api.anyone().get(panel.path()).then().statusCode(200).body("phase", equalTo("ANNOUNCED"));
    Api.anyone()
        .get(panel.path() + "/announcement")
        .then()
        .statusCode(200)
        .body("prizes", hasSize(10));
  }

  @Test
  @DisplayName("A9: the event of the announcement tells of all winners, as its contract has it")
  void the_event_tells_of_all_winners() {
    panel.decideAll().enterDecided();
    panel.announce().statusCode(201);

    KafkaEvents.Event event =
        KafkaEvents.awaitOfKey(EDITIONS, panel.edition(), events -> !events.isEmpty()).get(0);

    assertThat(event.type()).isEqualTo(ANNOUNCED);
    EventContracts.validate(event.type(), event.data());
    assertThat(event.data().findValuesAsText("cityName")).containsExactly("Seoul", "Lyon");
    assertThat(event.data().get("phase").asText()).isEqualTo("ANNOUNCED");
    assertThat(event.value()).doesNotContain("person@city.example", "A person", "certificate");
  }

  @Test
  @DisplayName("A9: every winner has a certificate, which anybody who has its code can check")
  void every_winner_has_a_certificate() {
    panel.decideAll().enterDecided();
    panel.announce().statusCode(201);

    List<String> codes =
        Api.secretariat()
            .get(panel.path() + "/prizes?category=OPEN_CITY")
            .then()
            .extract()
            .path("items.certificateCode");

    assertThat(codes).hasSize(2).doesNotHaveDuplicates();
    Api.anyone()
        .get("/api/v1/award-certificates/" + codes.get(0))
        .then()
        .statusCode(200)
        .body("cityName", equalTo("Seoul"))
        .body("kind", equalTo("BEST"));
  }

  @Test
  @DisplayName("N1: each winner is written to once, with its certificate; who was erased is not")
  void each_winner_is_written_to() {
    panel.decideAll().enterDecided();
    Database.execute(
        "UPDATE award_entry SET contact_name = NULL, contact_email = NULL, contact_language = NULL"
            + " WHERE id = ?",
        panel.ranked(2));

    panel.announce().statusCode(201);
    panel.announce().statusCode(200);

    assertThat(
            Database.number(
                "SELECT count(*) FROM outgoing_message WHERE kind = 'award-prize'"
                    + " AND subject LIKE '%WeGO Awards 2017%Seoul%'"
                    + " AND jsonb_array_length(attachments) = 1"))
        .isEqualTo(1);
    assertThat(Database.number("SELECT count(*) FROM outgoing_message")).isEqualTo(1);
  }

  @Test
  @DisplayName("A9: announcing twice announces once")
  void announcing_twice_announces_once() {
    panel.decideAll().enterDecided();

    String first = panel.announce().statusCode(201).extract().asString();
    String again = panel.announce().statusCode(200).extract().asString();

    assertThat(again).isEqualTo(first);
    announced_once();
  }

  @Test
  @DisplayName("A9: announcing ten times at once announces once")
  void announcing_at_once_announces_once() throws Exception {
    panel.decideAll().enterDecided();

    List<Integer> statuses = AtOnce.statuses(10, call -> panel.announce());

    assertThat(statuses).containsOnlyOnce(201);
    assertThat(statuses.stream().filter(status -> status == 200)).hasSize(9);
    announced_once();
  }

  private void announced_once() {
    assertThat(Database.number("SELECT count(*) FROM award_winner")).isEqualTo(2);
    assertThat(Database.number("SELECT count(*) FROM outgoing_message")).isEqualTo(2);
    assertThat(
            Database.number("SELECT count(*) FROM award_phase_change WHERE to_phase = 'ANNOUNCED'"))
        .isEqualTo(1);
    assertThat(Database.number("SELECT event_sequence FROM award_edition WHERE year = 2017"))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Phase.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"DECIDED", "ANNOUNCED"})
  @DisplayName("A4, A9: nothing is announced before the edition is decided")
  void nothing_is_announced_before_it_is_decided(Phase phase) {
    panel.decideAll();
    Database.execute(
        "UPDATE award_edition SET phase = ? WHERE id = ?", phase.name(), panel.edition());

    panel.announce().statusCode(409).body("code", equalTo("PHASE_FORBIDS"));

    assertThat(Database.number("SELECT count(*) FROM award_winner")).isZero();
  }

  @Test
  @DisplayName("A9: nothing at all is announced when a winner has left meanwhile")
  void nothing_is_announced_when_a_winner_has_left() {
    panel.decideAll().enterDecided();
    Database.execute(
        "UPDATE award_entry SET state = 'WITHDRAWN', withdrawn_at = now() WHERE id = ?",
        panel.ranked(2));

    panel
        .announce()
        .statusCode(422)
        .body("code", equalTo("EDITION_NOT_READY"))
        .body("errors.pointer", contains("/prizes/OPEN_CITY/OUTSTANDING/1"));

    assertThat(Database.number("SELECT count(*) FROM award_winner")).isZero();
    assertThat(Database.number("SELECT count(*) FROM outbox_event")).isZero();
    assertThat(Database.number("SELECT count(*) FROM outgoing_message")).isZero();
    Api.secretariat().get(panel.path()).then().body("phase", equalTo("DECIDED"));
  }

  @Test
  @DisplayName("A8, A9: an edition whose prizes are all withheld is announced without winners")
  void an_edition_without_winners_is_announced() {
    for (AwardCategory category : AwardCategory.values()) {
      for (PrizeKind kind : PrizeKind.values()) {
        panel.withhold(category, kind).statusCode(201);
      }
    }
    panel.enterDecided();

    panel.announce().statusCode(201).body("prizes.outcome", everyItem(is("WITHHELD")));

    Api.anyone().get("/api/v1/award-winners").then().body("items", hasSize(0));
  }

  @Test
  @DisplayName("A9: a key repeats the announcement's own answer")
  void a_key_repeats_the_answer() {
    panel.decideAll().enterDecided();

    for (String replayed : new String[] {null, "true"}) {
      Api.secretariat()
          .header("Idempotency-Key", "ceremony-2017")
          .post(panel.path() + "/announcement")
          .then()
          .statusCode(201)
          .header("Idempotency-Replayed", equalTo(replayed));
    }
  }

  @Test
  @DisplayName("A9: what was announced stays as it was, whatever becomes of the entry")
  void what_was_announced_stays_as_it_was() {
    panel.decideAll().enterDecided();
    panel.announce().statusCode(201);
    Database.execute(
        "UPDATE award_entry SET title = 'Another title', city_name = 'Busan' WHERE id = ?",
        panel.ranked(1));

    Map<String, Object> prize =
        Api.anyone()
            .get(panel.path() + "/prizes?category=OPEN_CITY")
            .then()
            .extract()
            .path("items[0]");

    assertThat(prize).containsEntry("cityName", "Seoul").containsEntry("title", "A better Seoul");
  }
}
