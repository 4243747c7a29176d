package org.wego.awards.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.wego.awards.testing.Entering.city;
import static org.wego.awards.testing.Entering.draft;
import static org.wego.awards.testing.Entering.ready;
import static org.wego.awards.testing.Entering.submit;
import static org.wego.awards.testing.Entering.withdraw;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.awards.testing.Api;
import org.wego.awards.testing.AwardsTest;
import org.wego.awards.testing.Database;
import org.wego.awards.testing.Entering;
import org.wego.awards.testing.Given;
import org.wego.platform.testkit.TestClock;

@QuarkusTest
class EntrySubmissionTest extends AwardsTest {

  private UUID edition;
  private UUID seoul;

  @BeforeEach
  void a_call_is_open() {
    edition = Entering.openEdition();
    seoul = Given.member("Seoul", "KR", "ASIA");
  }

  @Test
  @DisplayName("A3: everything that an entry lacks is told at once")
  void all_faults_are_told_at_once() {
    String id = draft(Api.member(seoul), edition, null).extract().path("id");

    submit(Api.member(seoul), UUID.fromString(id))
        .statusCode(422)
        .body("code", equalTo("ENTRY_INCOMPLETE"))
        .body("rule", equalTo("A3"))
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/category",
                "/title",
                "/summary",
                "/description",
                "/inEditionLanguage",
                "/contact/name",
                "/contact/email",
                "/authorization/signedBy",
                "/authorization/title",
                "/authorization/signedOn",
                "/attachments"));
  }

  @Test
  @DisplayName(
      "A3: texts that are too long, and a letter of tomorrow, are told beside what is missing")
  void a_draft_may_be_longer_than_what_is_handed_in() {
    LocalDate tomorrow = LocalDate.now(TestClock.clock()).plusDays(1);
    String parts =
        Entering.COMPLETE
            .replace("In short", "s".repeat(1501))
            .replace("At length", "d".repeat(15001))
            .replace("2026-01-05", tomorrow.toString());
    String id = draft(Api.member(seoul), edition, parts).statusCode(201).extract().path("id");

    submit(Api.member(seoul), UUID.fromString(id))
        .statusCode(422)
        .body("errors.pointer", hasItems("/summary", "/description", "/attachments"))
        .body("errors.code", hasItems("TOO_LONG", "DATE_ORDER", "REQUIRED"));
  }

  @Test
  @DisplayName("A3: an entry is declared to be in the language that its edition sets")
  void an_entry_is_in_the_language_of_its_edition() {
    Database.execute("UPDATE award_edition SET entry_language = 'fr' WHERE id = ?", edition);
    UUID entry = ready(() -> Api.member(seoul), edition, null);
    Database.execute("UPDATE award_entry SET language_declared = false WHERE id = ?", entry);

    submit(Api.member(seoul), entry)
        .statusCode(422)
        .body("errors.pointer", contains("/inEditionLanguage"))
        .body("errors.detail", contains("Entries are in French: declare that it is"));
    Database.execute("UPDATE award_entry SET language_declared = true WHERE id = ?", entry);
    submit(Api.member(seoul), entry).statusCode(200);
  }

  @Test
  void a_complete_entry_is_handed_in_once() {
    UUID entry = ready(() -> Api.member(seoul), edition, null);

    submit(Api.member(seoul), entry)
        .statusCode(200)
        .body("state", equalTo("SUBMITTED"))
        .body("submittedAt", notNullValue());
    submit(Api.member(seoul), entry).statusCode(409).body("code", equalTo("ENTRY_NOT_DRAFT"));
  }

  @Test
  @DisplayName("A4: a submission at the closing instant is late, and one just before is not")
  void a_submission_that_is_late_by_a_second_is_late() {
    UUID inTime = ready(() -> Api.applicant("hue"), edition, city("Hue", "VN"));
    UUID late = ready(() -> Api.applicant("hanoi"), edition, city("Hanoi", "VN"));
    Instant closes = Clock.systemUTC().instant().plus(1, ChronoUnit.HOURS);
    Database.execute(
        "UPDATE award_edition SET call_closes_at = ? WHERE id = ?",
        OffsetDateTime.ofInstant(closes, ZoneOffset.UTC),
        edition);

    TestClock.moveTo(closes.minusSeconds(20));
    submit(Api.applicant("hue"), inTime).statusCode(200);
    TestClock.moveTo(closes);
    submit(Api.applicant("hanoi"), late).statusCode(409).body("code", equalTo("CALL_CLOSED"));
    submit(Api.secretariat(), late).statusCode(409).body("code", equalTo("CALL_CLOSED"));
  }

  @Test
  @DisplayName("A4: the phase decides as well, whatever the timeline says")
  void nothing_is_handed_in_when_the_phase_forbids() {
    UUID entry = ready(() -> Api.member(seoul), edition, null);
    Database.execute("UPDATE award_edition SET phase = 'SCREENING' WHERE id = ?", edition);

    submit(Api.member(seoul), entry).statusCode(409).body("code", equalTo("PHASE_FORBIDS"));
  }

  @Test
  @DisplayName("A3: a city hands in two entries at most, by whomever and however it is written")
  void the_limit_is_the_citys() {
    UUID first = ready(() -> Api.member(seoul), edition, null);
    UUID second = ready(() -> Api.applicant("anna"), edition, city("SEOUL", "KR"));
    UUID third = ready(() -> Api.secretariat(), edition, city("Seoul", "KR"));
    submit(Api.member(seoul), first).statusCode(200);
    submit(Api.applicant("anna"), second).statusCode(200);

    submit(Api.secretariat(), third)
        .statusCode(409)
        .body("code", equalTo("ENTRY_LIMIT"))
        .body("rule", equalTo("A3"))
        .body("detail", equalTo("A city enters with at most 2 entries"));
    UUID elsewhere = ready(() -> Api.applicant("anna"), edition, city("Seoul", "US"));
    submit(Api.applicant("anna"), elsewhere).statusCode(200);
  }

  @Test
  @DisplayName("A3: a member stays one city under another name")
  void a_renamed_member_gets_no_further_places() {
    List<UUID> entries =
        IntStream.range(0, 3).mapToObj(i -> ready(() -> Api.member(seoul), edition, null)).toList();
    submit(Api.member(seoul), entries.get(0)).statusCode(200);
    submit(Api.member(seoul), entries.get(1)).statusCode(200);
    Database.execute(
        "UPDATE known_member SET name = 'Hanyang', name_key = 'hanyang' WHERE member_id = ?",
        seoul);

    submit(Api.member(seoul), entries.get(2)).statusCode(409).body("code", equalTo("ENTRY_LIMIT"));
  }

  @Test
  @DisplayName("A3: what is withdrawn leaves its place to another")
  void a_withdrawn_entry_leaves_its_place() {
    List<UUID> entries =
        IntStream.range(0, 3).mapToObj(i -> ready(() -> Api.member(seoul), edition, null)).toList();
    submit(Api.member(seoul), entries.get(0)).statusCode(200);
    submit(Api.member(seoul), entries.get(1)).statusCode(200);

    withdraw(Api.member(seoul), entries.get(0))
        .statusCode(200)
        .body("state", equalTo("WITHDRAWN"))
        .body("withdrawalReason", equalTo("The project has ended"));
    submit(Api.member(seoul), entries.get(2)).statusCode(200);
    assertThat(Database.number("SELECT entry_slot FROM award_entry WHERE id = ?", entries.get(2)))
        .isEqualTo(1);
  }

  @Test
  @DisplayName("A3: what a stranger enters in a city's name frees its place once it is ineligible")
  void an_ineligible_entry_leaves_its_place() {
    UUID stranger = ready(() -> Api.applicant("anna"), edition, city("Seoul", "KR"));
    UUID another = ready(() -> Api.applicant("anna"), edition, city("Seoul", "KR"));
    UUID own = ready(() -> Api.member(seoul), edition, null);
    submit(Api.applicant("anna"), stranger).statusCode(200);
    submit(Api.applicant("anna"), another).statusCode(200);
    submit(Api.member(seoul), own).statusCode(409).body("code", equalTo("ENTRY_LIMIT"));

    screen(stranger, "INELIGIBLE").statusCode(201);
    submit(Api.member(seoul), own).statusCode(200);

    screen(stranger, "INELIGIBLE", "Not Seoul's", "Unsigned").statusCode(201);
    screen(stranger, "ELIGIBLE")
        .statusCode(409)
        .body("code", equalTo("ENTRY_LIMIT"))
        .body("detail", equalTo("A city enters with at most 2 entries"));
    screen(another, "INELIGIBLE").statusCode(201);
    screen(stranger, "ELIGIBLE").statusCode(201);
    assertThat(
            Database.number(
                """
                SELECT count(DISTINCT entry_slot) FROM award_entry
                 WHERE state IN ('SUBMITTED', 'ELIGIBLE')
                """))
        .isEqualTo(2);
  }

  @Test
  @DisplayName("A4: an entry is withdrawn until the deliberation, and a draft is deleted instead")
  void withdrawals_end_with_the_judging() {
    UUID draft = ready(() -> Api.member(seoul), edition, null);
    withdraw(Api.member(seoul), draft).statusCode(409).body("code", equalTo("ENTRY_NOT_SUBMITTED"));

    submit(Api.member(seoul), draft).statusCode(200);
    Database.execute("UPDATE award_edition SET phase = 'DELIBERATION' WHERE id = ?", edition);
    withdraw(Api.member(seoul), draft).statusCode(409).body("code", equalTo("PHASE_FORBIDS"));
    Database.execute("UPDATE award_edition SET phase = 'JUDGING' WHERE id = ?", edition);
    withdraw(Api.member(seoul), draft).statusCode(200);
    withdraw(Api.member(seoul), draft).statusCode(409).body("code", equalTo("ENTRY_NOT_SUBMITTED"));
  }

  @Test
  @DisplayName("A3: whether the city is a member is what is known when it is handed in")
  void a_city_that_left_meanwhile_enters_as_no_member() {
    UUID entry = ready(() -> Api.applicant("anna"), edition, city("Seoul", "KR"));
    Database.execute("UPDATE known_member SET category = NULL WHERE member_id = ?", seoul);

    submit(Api.applicant("anna"), entry).statusCode(200).body("city.memberId", nullValue());
  }

  private static ValidatableResponse screen(UUID entry, String outcome, String... reasons) {
    List<String> told =
        outcome.equals("INELIGIBLE") && reasons.length == 0
            ? List.of("The city did not sign it")
            : List.of(reasons);
    return Api.secretariat()
        .contentType(ContentType.JSON)
        .body(Map.of("outcome", outcome, "reasons", told))
        .post(Entering.ENTRIES + "/{id}/screening", entry)
        .then();
  }
}
