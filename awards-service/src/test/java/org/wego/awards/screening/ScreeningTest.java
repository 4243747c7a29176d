package org.wego.awards.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.wego.awards.screening.Screenings.SCREENING;
import static org.wego.awards.screening.Screenings.screen;
import static org.wego.awards.screening.Screenings.send;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wego.awards.AwardCategory;
import org.wego.awards.edition.Phase;
import org.wego.awards.testing.Api;
import org.wego.awards.testing.AwardsTest;
import org.wego.awards.testing.Database;
import org.wego.awards.testing.Given;
import org.wego.platform.persistence.testing.CountedSql;
import org.wego.platform.problem.Fault;
import org.wego.platform.problem.Faults;
import org.wego.platform.testkit.AtOnce;
import org.wego.platform.testkit.EventContracts;
import org.wego.platform.testkit.KafkaEvents;

@QuarkusTest
class ScreeningTest extends AwardsTest {

  @Inject EverythingScreened guard;

  private UUID seoul;
  private UUID edition;

  @BeforeEach
  void the_call_is_over() {
    seoul = Given.member("Seoul", "KR", "ASIA");
    edition = Given.edition(2017, Phase.SCREENING);
  }

  @Test
  @DisplayName("A4: an entry is found eligible or not, with reasons, and the latest finding counts")
  void the_latest_finding_counts() {
    UUID entry = entry("SUBMITTED");
    send(
            entry,
            Map.of(
                "outcome", "INELIGIBLE",
                "reasons", List.of(" The authorization is not signed "),
                "note", "Ask by phone"))
        .statusCode(201)
        .header("Location", endsWith("/award-entries/" + entry + "/screening"))
        .body("outcome", equalTo("INELIGIBLE"))
        .body("reasons", contains("The authorization is not signed"))
        .body("note", equalTo("Ask by phone"));
    assertThat(state(entry)).isEqualTo("INELIGIBLE");
    screen(entry, "ELIGIBLE").statusCode(201).body("reasons", empty());
    assertThat(state(entry)).isEqualTo("ELIGIBLE");

    Api.secretariat()
        .get(SCREENING, entry)
        .then()
        .statusCode(200)
        .body("items.outcome", contains("INELIGIBLE", "ELIGIBLE"))
        .body("items[0].note", equalTo("Ask by phone"))
        .body("items[0].screenedBy", equalTo("somebody with secretariat"));
  }

  @Test
  @DisplayName("A4: its city sees outcome and reasons, and nothing that is not meant for it")
  void its_city_sees_outcome_and_reasons() {
    UUID entry = entry("SUBMITTED");
    send(entry, Map.of("outcome", "INELIGIBLE", "reasons", List.of("Late"), "note", "Sorry case"))
        .statusCode(201);
    Api.member(seoul)
        .get(SCREENING, entry)
        .then()
        .statusCode(200)
        .body("items[0].reasons", contains("Late"))
        .body("items[0].note", nullValue())
        .body("items[0].screenedBy", nullValue());
    String table =
        Api.member(seoul)
            .accept("text/csv")
            .get(SCREENING, entry)
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(table).contains("Late").doesNotContain("Sorry case");

    Api.member(Given.member("Frankfurt", "DE", "EUROPE"))
        .get(SCREENING, entry)
        .then()
        .statusCode(404);
    Api.applicant("Seoul").get(SCREENING, entry).then().statusCode(404);
  }

  @Test
  @DisplayName("A4: a city that is no member sees what was found of its own entry alone")
  void a_city_that_is_no_member_sees_its_own() {
    UUID entry = Given.entry(edition, AwardCategory.SERVICES, "Kyoto", "JP", "SUBMITTED");
    screen(entry, "ELIGIBLE").statusCode(201);

    Api.applicant("Kyoto").get(SCREENING, entry).then().statusCode(200).body("items", hasSize(1));
    Api.applicant("Osaka").get(SCREENING, entry).then().statusCode(404);
  }

  @Test
  @DisplayName("A4: nothing is found ineligible without a reason, and nothing is found twice")
  void a_finding_has_reasons_and_says_something_new() {
    UUID entry = entry("SUBMITTED");
    screen(entry, "INELIGIBLE")
        .statusCode(422)
        .body("code", equalTo("SCREENING_REASONS"))
        .body("rule", equalTo("A4"))
        .body("errors.pointer", contains("/reasons"));
    send(entry, Map.of("outcome", "MAYBE", "reasons", List.of("", "x".repeat(501))))
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/outcome", "/reasons/0", "/reasons/1"));
    assertThat(state(entry)).isEqualTo("SUBMITTED");

    screen(entry, "INELIGIBLE", "Late").statusCode(201);
    screen(entry, "INELIGIBLE", "Late")
        .statusCode(409)
        .body("code", equalTo("SCREENING_UNCHANGED"));
    screen(entry, "INELIGIBLE", "Late", "Not in English").statusCode(201);
  }

  @ParameterizedTest
  @DisplayName("A4: what was not handed in, or withdrawn, is not screened")
  @ValueSource(strings = {"DRAFT", "WITHDRAWN"})
  void what_does_not_take_part_is_not_screened(String state) {
    UUID entry = entry(state);
    screen(entry, "ELIGIBLE").statusCode(409).body("code", equalTo("ENTRY_NOT_SUBMITTED"));
    screen(UUID.randomUUID(), "ELIGIBLE").statusCode(404);
  }

  @ParameterizedTest
  @DisplayName("A4: entries are screened from the call until the judging begins")
  @EnumSource(Phase.class)
  void entries_are_screened_until_the_judging_begins(Phase phase) {
    UUID running = Given.edition(2020, phase);
    UUID entry = Given.entry(running, AwardCategory.SERVICES, "Seoul", "KR", seoul, "SUBMITTED");
    boolean open = phase == Phase.CALL_OPEN || phase == Phase.SCREENING;

    var answer = screen(entry, "ELIGIBLE").statusCode(open ? 201 : 409);
    if (!open) {
      answer.body("code", equalTo("PHASE_FORBIDS"));
    }
  }

  @Test
  @DisplayName("A4: ten who find the same at once find it once, and it is told once")
  void ten_who_find_the_same_at_once_find_it_once() throws Exception {
    UUID entry = entry("SUBMITTED");

    assertThat(AtOnce.statuses(10, i -> screen(entry, "ELIGIBLE")))
        .containsOnly(201, 409)
        .containsOnlyOnce(201);
    assertThat(Database.number("SELECT count(*) FROM award_screening")).isOne();
    List<KafkaEvents.Event> told =
        KafkaEvents.awaitOfKey("wego.awards.entry.v1", entry, found -> !found.isEmpty());
    assertThat(told).hasSize(1);
    EventContracts.validate(told.get(0).type(), told.get(0).data());
    assertThat(told.get(0).data().path("state").asText()).isEqualTo("ELIGIBLE");
  }

  @Test
  @DisplayName("A4: what a screening found is never rewritten, not even in the database")
  void a_screening_is_never_rewritten() {
    screen(entry("SUBMITTED"), "ELIGIBLE").statusCode(201);
    for (String statement :
        List.of("UPDATE award_screening SET note = 'x'", "DELETE FROM award_screening")) {
      assertThatThrownBy(() -> Database.execute(statement))
          .rootCause()
          .hasMessageContaining("never rewritten");
    }
  }

  @Test
  @DisplayName("A4: judging begins when every entry is screened and one is left to be judged")
  void judging_begins_when_every_entry_is_screened() {
    entry("DRAFT");
    entry("WITHDRAWN");
    assertThat(missing()).containsExactly("NO_ENTRY_COMPETES");
    UUID first = entry("SUBMITTED");
    UUID second = entry("SUBMITTED");
    screen(first, "ELIGIBLE").statusCode(201);
    assertThat(missing()).containsExactly("ENTRY_NOT_SCREENED");
    screen(second, "INELIGIBLE", "Late").statusCode(201);
    assertThat(missing()).isEmpty();
    screen(first, "INELIGIBLE", "Late").statusCode(201);
    assertThat(missing()).containsExactly("NO_ENTRY_COMPETES");
  }

  @Test
  @DisplayName("A4: a history of screenings takes three statements, however long it is")
  void a_history_takes_three_statements() throws Exception {
    UUID entry = entry("SUBMITTED");
    for (int i = 0; i < 5; i++) {
      screen(entry, "INELIGIBLE", "Reason " + i).statusCode(201);
    }
    assertThat(
            CountedSql.during(
                () -> Api.member(seoul).get(SCREENING, entry).then().body("items", hasSize(5))))
        .isEqualTo(3);
  }

  private List<String> missing() {
    Faults faults = new Faults();
    guard.check(edition, faults);
    return new ArrayList<>(faults.asList().stream().map(Fault::code).toList());
  }

  private UUID entry(String state) {
    return Given.entry(edition, AwardCategory.OPEN_CITY, "Seoul", "KR", seoul, state);
  }

  private static String state(UUID entry) {
    return Api.secretariat()
        .get("/api/v1/award-entries/{id}", entry)
        .then()
        .statusCode(200)
        .extract()
        .path("state");
  }
}
