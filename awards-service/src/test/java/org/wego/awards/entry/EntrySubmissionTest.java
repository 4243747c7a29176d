package org.wego.awards.entry;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.awards.AwardCategory;
import org.wego.awards.testing.Api;
import org.wego.awards.testing.AwardsTest;
import org.wego.awards.testing.Database;
import org.wego.awards.testing.Entering;
import org.wego.awards.testing.Given;
import org.wego.platform.testkit.AtOnce;
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
                "/inEnglish",
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
        .body("rule", equalTo("A3"));
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

  @Test
  @DisplayName("A3: fifty submissions at once at the limit of two leave two")
  void fifty_submissions_at_once_leave_two() throws Exception {
    List<UUID> entries =
        IntStream.range(0, 50).mapToObj(i -> readyInTheDatabase("Hue", "city-" + i)).toList();

    List<Integer> answers =
        AtOnce.statuses(50, i -> submit(Api.applicant("city-" + i), entries.get(i)));

    assertThat(Collections.frequency(answers, 200)).isEqualTo(2);
    assertThat(Collections.frequency(answers, 409)).isEqualTo(48);
    assertThat(Database.number("SELECT count(*) FROM award_entry WHERE state = 'SUBMITTED'"))
        .isEqualTo(2);
    assertThat(Database.number("SELECT sum(event_sequence) FROM award_entry")).isEqualTo(2);
    assertThat(Database.number("SELECT count(*) FROM award_entry_act")).isEqualTo(2);
  }

  @Test
  @DisplayName("A3: an entry that is handed in twice at once is handed in once")
  void the_same_entry_at_once_is_handed_in_once() throws Exception {
    UUID entry = readyInTheDatabase("Hue", "hue");

    List<Integer> answers = AtOnce.statuses(10, i -> submit(Api.applicant("hue"), entry));

    assertThat(answers).containsOnlyOnce(200).filteredOn(status -> status != 200).containsOnly(409);
    assertThat(Database.number("SELECT count(*) FROM award_entry_act")).isEqualTo(1);
  }

  /** A complete draft of the login. */
  private UUID readyInTheDatabase(String city, String subject) {
    UUID entry = Given.entry(edition, AwardCategory.SERVICES, city, "VN", "DRAFT");
    Given.attachment(entry, "AUTHORIZATION", "letter.pdf");
    Database.execute(
        """
        UPDATE award_entry
           SET owner_subject = ?, authorized_by = 'Minh', authorized_title = 'Mayor',
               authorized_on = '2026-01-05', english_declared = true
         WHERE id = ?
        """,
        Given.subjectId(subject),
        entry);
    return entry;
  }
}
