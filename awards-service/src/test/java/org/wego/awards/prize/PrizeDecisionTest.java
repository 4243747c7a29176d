package org.wego.awards.prize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.wego.awards.testing.Given;
import org.wego.platform.id.Ids;
import org.wego.platform.persistence.testing.CountedSql;
import org.wego.platform.testkit.AtOnce;

@QuarkusTest
class PrizeDecisionTest extends AwardsTest {

  private Deliberation panel;

  @BeforeEach
  void three_entries_are_scored() {
    panel = Deliberation.of(2017);
  }

  @Test
  @DisplayName("A8: the panel awards the Best Prize and the Outstanding one with its minutes")
  void the_panel_awards_prizes_with_its_minutes() {
    panel
        .award(PrizeKind.BEST, panel.ranked(1))
        .statusCode(201)
        .header("Location", startsWith("http"))
        .header("ETag", "\"0\"")
        .body("outcome", equalTo("AWARDED"))
        .body("entryRank", equalTo(1))
        .body("ordinal", equalTo(1))
        .body("cityName", equalTo("Seoul"))
        .body("minutes", equalTo("Unanimous"));
    panel.award(PrizeKind.OUTSTANDING, panel.ranked(2)).statusCode(201);

    Api.secretariat()
        .get(panel.path() + "/prizes?category=OPEN_CITY")
        .then()
        .statusCode(200)
        .body("items.kind", contains("BEST", "OUTSTANDING"))
        .body("items.cityName", contains("Seoul", "Lyon"));
  }

  @Test
  @DisplayName("A7: a prize that departs from the ranking needs a reason, which is kept")
  void a_departure_from_the_ranking_needs_a_reason() {
    panel
        .award(PrizeKind.BEST, panel.ranked(2))
        .statusCode(422)
        .body("code", equalTo("PRIZE_DEPARTURE_UNEXPLAINED"))
        .body("rule", equalTo("A7"))
        .body("errors[0].pointer", equalTo("/departureReason"));

    panel
        .decide(
            Deliberation.prize(
                AwardCategory.OPEN_CITY,
                PrizeKind.BEST,
                Map.of(
                    "entryId",
                    panel.ranked(2).toString(),
                    "departureReason",
                    "Others can take it over")))
        .statusCode(201)
        .body("departureReason", equalTo("Others can take it over"))
        .body("entryRank", equalTo(2));
  }

  @Test
  @DisplayName("A8: a prize is withheld with a reason")
  void a_prize_is_withheld_with_a_reason() {
    panel
        .withhold(AwardCategory.SERVICES, PrizeKind.BEST)
        .statusCode(201)
        .body("outcome", equalTo("WITHHELD"))
        .body("withheldReason", equalTo("Nothing stood out"))
        .body("entryId", equalTo(null));
  }

  @Test
  @DisplayName("A8: a decision says who gets the prize or why nobody does, and has minutes")
  void a_decision_is_clear() {
    panel
        .decide(Map.of("category", "OPEN_CITY", "kind", "BEST", "minutes", " "))
        .statusCode(400)
        .body("errors.pointer", contains("/minutes"));
    panel
        .decide(Map.of("category", "OPEN_CITY", "kind", "BEST", "minutes", "Unanimous"))
        .statusCode(400)
        .body("errors.pointer", contains("/entryId"));
    panel
        .decide(
            Deliberation.prize(
                AwardCategory.OPEN_CITY,
                PrizeKind.BEST,
                Map.of("entryId", panel.ranked(1).toString(), "withheldReason", "Nothing")))
        .statusCode(400)
        .body("errors.code", contains("AMBIGUOUS"));
    panel
        .decide(
            Deliberation.prize(
                AwardCategory.OPEN_CITY,
                PrizeKind.BEST,
                Map.of("withheldReason", "Nothing", "departureReason", "Because")))
        .statusCode(400)
        .body("errors.pointer", contains("/departureReason"));
  }

  @Test
  @DisplayName("A8: the same entry cannot get two prizes")
  void an_entry_gets_one_prize() {
    panel.award(PrizeKind.BEST, panel.ranked(1)).statusCode(201);

    panel
        .decide(
            Deliberation.prize(
                AwardCategory.OPEN_CITY,
                PrizeKind.OUTSTANDING,
                Map.of(
                    "entryId", panel.ranked(1).toString(), "departureReason", "It is twice good")))
        .statusCode(409)
        .body("code", equalTo("PRIZE_ENTRY_HAS_ONE"));
  }

  @Test
  @DisplayName("A8: prizes go to competing entries of their own category alone")
  void prizes_go_to_competing_entries_of_their_category() {
    UUID ineligible =
        Given.entry(panel.edition(), AwardCategory.OPEN_CITY, "Bonn", "DE", "INELIGIBLE");
    UUID withdrawn =
        Given.entry(panel.edition(), AwardCategory.OPEN_CITY, "Oslo", "NO", "WITHDRAWN");
    UUID service = Given.entry(panel.edition(), AwardCategory.SERVICES, "Riga", "LV", "ELIGIBLE");
    UUID elsewhere =
        Given.entry(
            Given.edition(2014, Phase.DELIBERATION),
            AwardCategory.OPEN_CITY,
            "Graz",
            "AT",
            "ELIGIBLE");

    for (UUID entry : List.of(ineligible, withdrawn, service, elsewhere, Ids.next())) {
      panel
          .award(PrizeKind.BEST, entry)
          .statusCode(422)
          .body("code", equalTo("PRIZE_ENTRY_NOT_COMPETING"))
          .body("errors[0].pointer", equalTo("/entryId"));
    }
  }

  @Test
  @DisplayName("A8: an edition has as many prizes as it says, each decided once")
  void an_edition_has_as_many_prizes_as_it_says() {
    panel.award(PrizeKind.BEST, panel.ranked(1)).statusCode(201);

    panel
        .award(PrizeKind.BEST, panel.ranked(2))
        .statusCode(409)
        .body("code", equalTo("PRIZE_DECIDED"));
    panel
        .decide(
            Deliberation.prize(
                AwardCategory.OPEN_CITY,
                PrizeKind.OUTSTANDING,
                Map.of("ordinal", 2, "withheldReason", "Nothing")))
        .statusCode(422)
        .body("code", equalTo("PRIZE_UNKNOWN"))
        .body("errors[0].pointer", equalTo("/ordinal"));
    Database.execute(
        "DELETE FROM award_edition_category WHERE edition_id = ? AND category = 'SERVICES'",
        panel.edition());
    panel
        .withhold(AwardCategory.SERVICES, PrizeKind.BEST)
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/category"));
  }

  @Test
  @DisplayName("A8: what was decided is changed by whoever has seen it, and each step is on record")
  void a_decision_is_changed_and_stays_on_record() {
    String prize =
        panel.award(PrizeKind.BEST, panel.ranked(1)).statusCode(201).extract().path("id");

    revise(prize, null, Map.of("withheldReason", "On reflection", "minutes", "By majority"))
        .statusCode(428);
    revise(prize, "\"7\"", Map.of("withheldReason", "On reflection", "minutes", "By majority"))
        .statusCode(412);
    revise(prize, "\"0\"", Map.of("withheldReason", "On reflection", "minutes", "By majority"))
        .statusCode(200)
        .header("ETag", startsWith("\"1-"))
        .body("outcome", equalTo("WITHHELD"))
        .body("entryId", equalTo(null));
    revise(
            prize,
            "\"1\"",
            Map.of("entryId", panel.ranked(1).toString(), "minutes", "Unanimous again"))
        .statusCode(200);
    take_back(prize, null).statusCode(428);
    take_back(prize, "\"2\"").statusCode(204);

    Api.secretariat().get(panel.path() + "/prizes/" + prize).then().statusCode(404);
    Api.secretariat()
        .get(panel.path() + "/prize-decisions")
        .then()
        .statusCode(200)
        .body("items.act", contains("AWARDED", "WITHHELD", "AWARDED", "TAKEN_BACK"))
        .body(
            "items.minutes",
            contains("Unanimous", "By majority", "Unanimous again", "Unanimous again"));
  }

  @Test
  @DisplayName("A7: a change may depart from the ranking with a reason only, too")
  void a_change_needs_a_reason_too() {
    String prize =
        panel.award(PrizeKind.BEST, panel.ranked(1)).statusCode(201).extract().path("id");

    revise(prize, "\"0\"", Map.of("entryId", panel.ranked(3).toString(), "minutes", "By majority"))
        .statusCode(422)
        .body("code", equalTo("PRIZE_DEPARTURE_UNEXPLAINED"));
  }

  @ParameterizedTest
  @EnumSource(value = Phase.class, mode = EnumSource.Mode.EXCLUDE, names = "DELIBERATION")
  @DisplayName("A4, A8: prizes are decided while the panel deliberates, and in no other phase")
  void prizes_are_decided_while_the_panel_deliberates(Phase phase) {
    String prize =
        panel.award(PrizeKind.BEST, panel.ranked(1)).statusCode(201).extract().path("id");
    Database.execute(
        "UPDATE award_edition SET phase = ?, announced_at = CASE WHEN ? THEN now() END"
            + " WHERE id = ?",
        phase.name(),
        phase == Phase.ANNOUNCED,
        panel.edition());

    panel
        .award(PrizeKind.OUTSTANDING, panel.ranked(2))
        .statusCode(409)
        .body("code", equalTo("PHASE_FORBIDS"));
    revise(prize, "\"0\"", Map.of("withheldReason", "On reflection", "minutes", "By majority"))
        .statusCode(409);
    take_back(prize, "\"0\"").statusCode(409);
  }

  @Test
  @DisplayName("A8: of ten decisions about a prize at once one is taken")
  void of_ten_decisions_at_once_one_is_taken() throws Exception {
    List<Integer> statuses =
        AtOnce.statuses(10, call -> panel.award(PrizeKind.BEST, panel.ranked(1)));

    assertThat(statuses).containsOnlyOnce(201);
    assertThat(statuses.stream().filter(status -> status == 409)).hasSize(9);
    assertThat(Database.number("SELECT count(*) FROM award_prize")).isEqualTo(1);
    assertThat(Database.number("SELECT count(*) FROM award_prize_decision")).isEqualTo(1);
  }

  @Test
  @DisplayName(
      "A8: the deliberation ends when every prize is awarded or withheld; all is told at once")
  void the_deliberation_ends_when_all_prizes_are_decided() {
    panel.award(PrizeKind.BEST, panel.ranked(1)).statusCode(201);
    panel.award(PrizeKind.OUTSTANDING, panel.ranked(2)).statusCode(201);

    enter_decided()
        .statusCode(422)
        .body("code", equalTo("EDITION_NOT_READY"))
        .body("errors.pointer", hasSize(8))
        .body(
            "errors.pointer",
            hasItems("/prizes/SERVICES/BEST/1", "/prizes/DIGITAL_DIVIDE/OUTSTANDING/1"));
  }

  @Test
  @DisplayName("A7, A8: what was overtaken since it was decided keeps the deliberation going")
  void what_was_overtaken_is_looked_at_again() {
    panel.decideAll();
    // Lyon's entry leaves, and Seoul's is scored anew.
    Database.execute(
        "UPDATE award_entry SET state = 'WITHDRAWN', withdrawn_at = now() WHERE id = ?",
        panel.ranked(2));
    Database.execute(
        "UPDATE award_score SET value = 1 WHERE sheet_id IN"
            + " (SELECT id FROM award_score_sheet WHERE entry_id = ?)",
        panel.ranked(1));

    enter_decided()
        .statusCode(422)
        .body(
            "errors.pointer",
            contains("/prizes/OPEN_CITY/BEST/1", "/prizes/OPEN_CITY/OUTSTANDING/1"))
        .body("errors.code", contains("DEPARTURE_UNEXPLAINED", "NOT_COMPETING"));
  }

  @Test
  @DisplayName("A8: the edition is decided once all its prizes are")
  void the_edition_is_decided() {
    panel.decideAll();

    enter_decided().statusCode(201);
  }

  @Test
  @DisplayName("A8: the prizes are read in as many statements, however many they are")
  void the_prizes_are_read_in_few_statements() throws Exception {
    panel.award(PrizeKind.BEST, panel.ranked(1)).statusCode(201);
    long one = CountedSql.during(this::read);
    panel.award(PrizeKind.OUTSTANDING, panel.ranked(2)).statusCode(201);
    panel.withhold(AwardCategory.SERVICES, PrizeKind.BEST).statusCode(201);

    assertThat(CountedSql.during(this::read)).isEqualTo(one);
  }

  private void read() {
    Api.secretariat().get(panel.path() + "/prizes").then().statusCode(200);
  }

  private ValidatableResponse enter_decided() {
    return Api.secretariat()
        .contentType(ContentType.JSON)
        .body(Map.of("to", "DECIDED"))
        .post(panel.path() + "/phase-changes")
        .then();
  }

  private ValidatableResponse revise(String prize, String tag, Map<String, Object> body) {
    var request = Api.secretariat().contentType(ContentType.JSON).body(body);
    return (tag == null ? request : request.header("If-Match", tag))
        .put(panel.path() + "/prizes/" + prize)
        .then();
  }

  private ValidatableResponse take_back(String prize, String tag) {
    var request = Api.secretariat();
    return (tag == null ? request : request.header("If-Match", tag))
        .delete(panel.path() + "/prizes/" + prize)
        .then();
  }
}
