package org.wego.awards.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wego.awards.AwardCategory;
import org.wego.awards.testing.Api;
import org.wego.awards.testing.AwardsTest;
import org.wego.awards.testing.Database;
import org.wego.awards.testing.Given;
import org.wego.platform.testkit.AtOnce;
import org.wego.platform.testkit.TestClock;

@QuarkusTest
class PhaseChangeTest extends AwardsTest {

  @Test
  @DisplayName("A4: a call opens with a timeline, categories and criteria, or all is told at once")
  void everything_that_a_call_lacks_is_told_at_once() {
    UUID id =
        UUID.fromString(
            Api.secretariat()
                .contentType(ContentType.JSON)
                .body(Map.of("year", 2017))
                .post("/api/v1/award-editions")
                .then()
                .extract()
                .path("id"));
    Database.execute("DELETE FROM award_edition_category");
    Database.execute("DELETE FROM award_criterion WHERE position = 1");

    enter(id, Map.of("to", "CALL_OPEN"))
        .statusCode(422)
        .body("code", equalTo("EDITION_NOT_READY"))
        .body("rule", equalTo("A4"))
        .body(
            "errors.pointer", contains("/callOpensAt", "/callClosesAt", "/categories", "/criteria"))
        .body("errors.detail", hasItem("The weights of the criteria sum to 0.7, not to 1"));
    assertThat(phase(id)).isEqualTo("DRAFT");
  }

  @Test
  @DisplayName("A4, A6: an edition as it is configured lacks nothing but its timeline")
  void an_edition_as_it_is_configured_lacks_nothing_but_its_timeline() {
    String id =
        Api.secretariat()
            .contentType(ContentType.JSON)
            .body(
                Map.of(
                    "year", 2017,
                    "callOpensAt", "2017-01-09T00:00:00Z",
                    "callClosesAt", "2200-01-01T00:00:00Z"))
            .post("/api/v1/award-editions")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    enter(UUID.fromString(id), Map.of("to", "CALL_OPEN")).statusCode(201);
  }

  @Test
  @DisplayName("A6: weights that miss 1 by a ten-thousandth open no call")
  void weights_that_miss_1_by_the_last_digit_open_no_call() {
    UUID id = Given.edition(2017, Phase.DRAFT);
    Database.execute("UPDATE award_criterion SET weight = 0.4001 WHERE position = 1");
    enter(id, Map.of("to", "CALL_OPEN"))
        .statusCode(422)
        .body("errors.pointer", contains("/criteria"));
    Database.execute("UPDATE award_criterion SET weight = 0.4000 WHERE position = 1");
    enter(id, Map.of("to", "CALL_OPEN"))
        .statusCode(201)
        .body("from", equalTo("DRAFT"))
        .body("to", equalTo("CALL_OPEN"))
        .body("reason", nullValue())
        .body("waived", empty());
  }

  @ParameterizedTest
  @CsvSource({
    "DRAFT, DRAFT",
    "DRAFT, SCREENING",
    "CALL_OPEN, DRAFT",
    "CALL_OPEN, JUDGING",
    "SCREENING, CALL_OPEN",
    "JUDGING, SCREENING",
    "JUDGING, DECIDED",
    "DELIBERATION, JUDGING",
    "DELIBERATION, ANNOUNCED",
    "DECIDED, JUDGING",
    "DECIDED, ANNOUNCED",
    "ANNOUNCED, DECIDED",
    "ANNOUNCED, DELIBERATION"
  })
  @DisplayName("A4: phases follow one another, and the announcement alone announces")
  void phases_follow_one_another(Phase from, Phase to) {
    UUID id = Given.edition(2017, from);
    enter(id, Map.of("to", to, "reason", "Because", "force", true))
        .statusCode(409)
        .body("code", equalTo("PHASE_ORDER"));
    assertThat(phase(id)).isEqualTo(from.name());
  }

  @Test
  @DisplayName("A4: a decision that is embargoed goes back to the deliberation, with a reason")
  void a_decision_goes_back_to_the_deliberation_with_a_reason() {
    UUID id = Given.edition(2017, Phase.DECIDED);
    enter(id, Map.of("to", "DELIBERATION"))
        .statusCode(422)
        .body("code", equalTo("PHASE_REASON_REQUIRED"))
        .body("errors.pointer", contains("/reason"));
    enter(id, Map.of("to", "DELIBERATION", "reason", "A winner withdrew"))
        .statusCode(201)
        .body("reason", equalTo("A winner withdrew"));
    Api.secretariat()
        .get(path(id))
        .then()
        .body("items.from", contains("DECIDED"))
        .body("items.reason", contains("A winner withdrew"));
  }

  @Test
  @DisplayName("A4: nothing is screened to the end while the call is open")
  void screening_begins_when_the_call_has_closed() {
    UUID id = Given.edition(2017, Phase.CALL_OPEN);
    enter(id, Map.of("to", "SCREENING"))
        .statusCode(422)
        .body("errors.code", contains("CALL_STILL_OPEN"));
    TestClock.advance(Duration.ofDays(1));
    enter(id, Map.of("to", "SCREENING")).statusCode(201);
  }

  @Test
  @DisplayName("A7: judging begins with a published seed")
  void judging_begins_with_a_published_seed() {
    UUID id = Given.edition(2017, Phase.SCREENING);
    enter(id, Map.of("to", "JUDGING")).statusCode(422).body("errors.pointer", hasItem("/lotSeed"));
  }

  @Test
  @DisplayName("A4: scores that are not in are waived with a reason, which stays on record")
  void scores_that_are_not_in_are_waived_with_a_reason() {
    UUID id = Given.edition(2017, Phase.JUDGING);
    UUID entry = Given.entry(id, AwardCategory.OPEN_CITY, "Hue", "VN", "ELIGIBLE");
    Given.assignment(id, Given.judge(id, "kim"), entry);

    enter(id, Map.of("to", "DELIBERATION")).statusCode(422);
    enter(id, Map.of("to", "DELIBERATION", "force", true))
        .statusCode(422)
        .body("code", equalTo("PHASE_REASON_REQUIRED"));
    enter(id, Map.of("to", "DELIBERATION", "force", true, "reason", "Kim fell ill"))
        .statusCode(201)
        .body("reason", equalTo("Kim fell ill"))
        .body("waived.size()", equalTo(1));
  }

  @Test
  @DisplayName("A4: force waives nothing that is needed")
  void force_waives_nothing_that_is_needed() {
    UUID id = Given.edition(2017, Phase.CALL_OPEN);
    enter(id, Map.of("to", "SCREENING", "force", true, "reason", "In a hurry"))
        .statusCode(422)
        .body("code", equalTo("EDITION_NOT_READY"));
  }

  @Test
  @DisplayName("A4: of ten changes at once, one is made")
  void of_ten_changes_at_once_one_is_made() throws Exception {
    UUID id = Given.edition(2017, Phase.DRAFT);
    List<Integer> statuses = AtOnce.statuses(10, i -> enter(id, Map.of("to", "CALL_OPEN")));

    assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
    assertThat(Database.number("SELECT count(*) FROM award_phase_change")).isEqualTo(1);
    assertThat(Database.number("SELECT event_sequence FROM award_edition")).isEqualTo(1);
  }

  @Test
  void what_happened_to_an_edition_is_never_changed() {
    UUID id = Given.edition(2017, Phase.DRAFT);
    enter(id, Map.of("to", "CALL_OPEN")).statusCode(201);
    assertThatThrownBy(() -> Database.execute("UPDATE award_phase_change SET reason = 'x'"))
        .hasStackTraceContaining("What happened to an edition is never changed");
    assertThatThrownBy(() -> Database.execute("DELETE FROM award_phase_change"))
        .hasStackTraceContaining("What happened to an edition is never changed");
  }

  @Test
  void changes_are_listed_the_latest_first() {
    UUID id = Given.edition(2017, Phase.DRAFT);
    enter(id, Map.of("to", "CALL_OPEN")).statusCode(201);
    TestClock.advance(Duration.ofDays(1));
    String location = enter(id, Map.of("to", "SCREENING")).extract().header("Location");

    Api.secretariat()
        .get(path(id))
        .then()
        .statusCode(200)
        .body("items.to", contains("SCREENING", "CALL_OPEN"))
        .body("items.size()", equalTo(2));
    Api.secretariat().get(location).then().statusCode(200).body("to", equalTo("SCREENING"));
    Api.secretariat()
        .get(path(Given.edition(2014, Phase.DRAFT)) + location.substring(location.lastIndexOf('/')))
        .then()
        .statusCode(404);
  }

  private static String phase(UUID id) {
    return Api.secretariat().get("/api/v1/award-editions/" + id).then().extract().path("phase");
  }

  private static String path(UUID id) {
    return "/api/v1/award-editions/" + id + "/phase-changes";
  }

  private static ValidatableResponse enter(UUID id, Map<String, ?> body) {
    return Api.secretariat().contentType(ContentType.JSON).body(body).post(path(id)).then();
  }
}
