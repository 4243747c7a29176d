package org.wego.awards.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wego.awards.testing.Entering.PDF;
import static org.wego.awards.testing.Entering.attach;
import static org.wego.awards.testing.Entering.submit;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
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

/** What happens to entries at the same time (A3, A4). */
@QuarkusTest
class EntriesAtOnceTest extends AwardsTest {

  private UUID edition;

  @BeforeEach
  void a_call_is_open() {
    edition = Entering.openEdition();
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

  @Test
  @DisplayName("A3: of entries found eligible again at once, as many are as there are places")
  void entries_found_eligible_again_at_once_take_turns() throws Exception {
    List<UUID> entries =
        IntStream.range(0, 5)
            .mapToObj(i -> Given.entry(edition, AwardCategory.SERVICES, "Hue", "VN", "INELIGIBLE"))
            .toList();

    assertThat(AtOnce.statuses(5, i -> screen(entries.get(i))))
        .containsOnly(201, 409)
        .filteredOn(status -> status == 201)
        .hasSize(2);
  }

  @Test
  @DisplayName("A3: a draft that saves itself while it is handed in keeps nobody waiting for ever")
  void an_entry_is_saved_and_handed_in_at_once() throws Exception {
    UUID other = Given.entry(edition, AwardCategory.SERVICES, "Hanoi", "VN", "SUBMITTED");
    for (int round = 0; round < 40; round++) {
      String login = "city-" + round;
      UUID entry = readyInTheDatabase("Town " + round, login);
      String body = "{\"title\": \"Saved in round %d\"}".formatted(round);

      List<Integer> answers =
          AtOnce.statuses(
              List.of(
                  () -> save(login, entry, body),
                  () -> submit(Api.applicant(login), entry),
                  () -> attach(Api.applicant(login), entry, "SUPPORTING", PDF),
                  () -> save(login, entry, body),
                  () -> linkWith(other, entry)));

      assertThat(answers).isSubsetOf(200, 201, 409, 412);
      assertThat(answers.get(1)).isEqualTo(200);
    }
  }

  @Test
  @DisplayName("A4: who tries to end the call while entries are handed in makes nobody deadlock")
  void the_end_of_a_call_is_tried_while_entries_are_handed_in() throws Exception {
    for (int round = 0; round < 10; round++) {
      String login = "city-" + round;
      UUID entry = readyInTheDatabase("Town " + round, login);
      UUID late = readyInTheDatabase("Village " + round, login);
      Database.execute(
          """
          UPDATE award_edition SET phase = 'CALL_OPEN', call_closes_at = now() + interval '1 day'
           WHERE id = ?
          """,
          edition);

      List<Integer> answers =
          AtOnce.statuses(
              List.of(
                  () -> submit(Api.applicant(login), entry),
                  () -> submit(Api.applicant(login), late),
                  () -> save(login, late, "{\"title\": \"Once more\"}"),
                  () -> enterScreening()));

      assertThat(answers).isSubsetOf(200, 201, 409, 412, 422);
    }
  }

  private ValidatableResponse enterScreening() {
    return Api.secretariat()
        .contentType(ContentType.JSON)
        .body("{\"to\": \"SCREENING\"}")
        .post("/api/v1/award-editions/{id}/phase-changes", edition)
        .then();
  }

  private static ValidatableResponse save(String login, UUID entry, String body) {
    return EntryDraftTest.patch(Api.applicant(login), entry, "*", body);
  }

  private static ValidatableResponse linkWith(UUID original, UUID duplicate) {
    return Api.secretariat()
        .contentType(ContentType.JSON)
        .body("{\"duplicateId\": \"%s\", \"reason\": \"The same\"}".formatted(duplicate))
        .post(Entering.ENTRIES + "/{id}/duplicates", original)
        .then();
  }

  private static ValidatableResponse screen(UUID entry) {
    return Api.secretariat()
        .contentType(ContentType.JSON)
        .body("{\"outcome\": \"ELIGIBLE\", \"reasons\": []}")
        .post(Entering.ENTRIES + "/{id}/screening", entry)
        .then();
  }

  /** A complete draft of the login. */
  private UUID readyInTheDatabase(String city, String subject) {
    UUID entry = Given.entry(edition, AwardCategory.SERVICES, city, "VN", "DRAFT");
    Given.attachment(entry, "AUTHORIZATION", "letter.pdf");
    Database.execute(
        """
        UPDATE award_entry
           SET owner_subject = ?, authorized_by = 'Minh', authorized_title = 'Mayor',
               authorized_on = '2026-01-05', language_declared = true
         WHERE id = ?
        """,
        Given.subjectId(subject),
        entry);
    return entry;
  }
}
