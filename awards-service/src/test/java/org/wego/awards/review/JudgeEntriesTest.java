package org.wego.awards.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.hasSize;
import static org.wego.awards.testing.Judges.affiliated;
import static org.wego.awards.testing.Judges.declareConflict;
import static org.wego.awards.testing.Judges.review;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wego.awards.AwardCategory;
import org.wego.awards.edition.Phase;
import org.wego.awards.review.JudgeEntries.Wanted;
import org.wego.awards.testing.Api;
import org.wego.awards.testing.AwardsTest;
import org.wego.awards.testing.Database;
import org.wego.awards.testing.Given;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.testing.CountedSql;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;
import org.wego.platform.testkit.Tokens;

@DisplayName("What of the entries a judge sees (A4, A5)")
@QuarkusTest
class JudgeEntriesTest extends AwardsTest {

  private static final String KIM = subject("judge-kim");
  private static final Wanted ANY = new Wanted(null, null, null, null);

  @Inject JudgeEntries entries;

  private UUID edition;
  private UUID judge;
  private UUID seoul;
  private UUID hue;

  @BeforeEach
  void two_entries_compete() {
    edition = Given.edition(2017, Phase.JUDGING);
    judge = Given.judge(edition, "judge-kim");
    UUID member = Given.member("Seoul", "KR", "ASIA");
    seoul = Given.entry(edition, AwardCategory.OPEN_CITY, "Seoul", "KR", member, "ELIGIBLE");
    hue = Given.entry(edition, AwardCategory.SERVICES, "Huế", "VN", "ELIGIBLE");
  }

  @Test
  @DisplayName("A5: a judge sees what competes in the own edition, and nothing else")
  void a_judge_sees_what_competes() {
    Given.entry(edition, AwardCategory.SERVICES, "Busan", "KR", "DRAFT");
    Given.entry(edition, AwardCategory.SERVICES, "Daegu", "KR", "SUBMITTED");
    Given.entry(edition, AwardCategory.SERVICES, "Ulsan", "KR", "INELIGIBLE");
    Given.entry(edition, AwardCategory.SERVICES, "Jeju", "KR", "WITHDRAWN");
    UUID elsewhere = Given.edition(2018, Phase.JUDGING);
    UUID foreign = Given.entry(elsewhere, AwardCategory.SERVICES, "Busan", "KR", "ELIGIBLE");
    Given.judge(elsewhere, "judge-lee");
    Given.assignment(edition, judge, hue);

    assertThat(ids(KIM, ANY)).containsExactly(seoul, hue);
    assertThat(ids(subject("judge-lee"), ANY)).containsExactly(foreign);
    assertThat(ids(subject("judge-park"), ANY)).isEmpty();
    assertThat(entries.find(KIM, foreign)).isEmpty();
    assertThat(ids(KIM, new Wanted(edition, AwardCategory.SERVICES, null, null)))
        .containsExactly(hue);
    assertThat(ids(KIM, new Wanted(null, null, "KR", null))).containsExactly(seoul);
    assertThat(ids(KIM, new Wanted(null, null, null, true))).containsExactly(hue);
    assertThat(entries.find(KIM, seoul))
        .hasValueSatisfying(
            entry -> {
              assertThat(entry.cityName()).isEqualTo("Seoul");
              assertThat(entry.title()).isEqualTo("A better Seoul");
              assertThat(entry.assigned()).isFalse();
            });
  }

  @Test
  @DisplayName("A5: who left the panel sees nothing any more, who has not joined it not yet")
  void only_the_panel_sees() {
    for (String state : List.of("RESIGNED", "DISMISSED", "DECLINED")) {
      Database.execute(
          "UPDATE award_judge SET state = ?, state_reason = 'x' WHERE id = ?", state, judge);
      assertThat(ids(KIM, ANY)).isEmpty();
      assertThat(entries.find(KIM, seoul)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Phase.class)
  @DisplayName("A4: judges see the entries from the judging to the decision")
  void the_phase_decides(Phase phase) {
    UUID of = Given.edition(2020, phase);
    Given.judge(of, "judge-lee");
    Given.entry(of, AwardCategory.SERVICES, "Busan", "KR", "ELIGIBLE");
    boolean visible = phase.compareTo(Phase.JUDGING) >= 0 && phase.compareTo(Phase.DECIDED) <= 0;

    assertThat(ids(subject("judge-lee"), ANY)).hasSize(visible ? 1 : 0);
  }

  @Test
  @DisplayName("A5: a conflict, derived or declared, hides the entry where the edition says so")
  void a_conflict_hides_the_entry() {
    Given.affiliatedWithCountry(judge, "KR");
    assertThat(ids(KIM, ANY)).containsExactly(hue);
    declareConflict("judge-kim", hue).statusCode(201);

    assertThat(ids(KIM, ANY)).isEmpty();
    assertThat(entries.find(KIM, seoul)).isEmpty();
    Given.attachment(seoul, "SUPPORTING", "plan.pdf");
    assertThat(entries.attachments(KIM, seoul)).isEmpty();

    review(edition, false, false);
    assertThat(ids(KIM, ANY)).containsExactly(seoul, hue);
    assertThat(entries.attachments(KIM, seoul)).hasSize(1);
  }

  @Test
  @DisplayName("A5: a blind review keeps back whose entry it is, in its fields and in its texts")
  void a_blind_review_is_redacted() {
    review(edition, true, true);
    Database.execute(
        """
        UPDATE award_entry SET native_city_name = '서울', links = '{https://seoul.example/}',
               summary = 'SEOUL and seoul''s 서울, South Korea; not Seo', results = 'Parasitic Seoulites'
         WHERE id = ?
        """,
        seoul);
    Database.execute("UPDATE award_entry SET description = 'Hue, Hu\u1ebf' WHERE id = ?", hue);

    assertThat(entries.find(KIM, seoul))
        .contains(
            new ReviewedEntry(
                seoul,
                edition,
                true,
                null,
                null,
                null,
                null,
                null,
                AwardCategory.OPEN_CITY,
                "A better […]",
                "[…] and […]'s […], […]; not Seo",
                "At length",
                "Parasitic […]ites",
                null,
                List.of(),
                false));
    assertThat(entries.find(KIM, hue)).map(ReviewedEntry::description).contains("[…], […]");
  }

  @Test
  @DisplayName("A5: in a blind review nothing is filtered or sorted by what is kept back")
  void what_is_kept_back_has_no_order() {
    UUID last = Given.entry(edition, AwardCategory.SERVICES, "Aachen", "DE", "ELIGIBLE");
    assertThat(page(KIM, ANY, "cityName")).containsExactly(last, hue, seoul);
    review(edition, true, true);

    assertThat(page(KIM, ANY, "cityName")).containsExactly(seoul, hue, last);
    assertThat(page(KIM, ANY, "country")).containsExactly(seoul, hue, last);
    assertThat(page(KIM, ANY, "category")).containsExactly(seoul, hue, last);
    assertThat(ids(KIM, new Wanted(null, null, "KR", null))).isEmpty();
    assertThat(catchThrowable(() -> page(KIM, ANY, "title")))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.code()).isEqualTo(PlatformError.INVALID_INPUT));
  }

  @Test
  @DisplayName("A5: a judge gets what supports an entry, never who authorized it")
  void a_judge_gets_supporting_files() {
    UUID plan = Given.attachment(seoul, "SUPPORTING", "seoul-plan.pdf");
    UUID signed = Given.attachment(seoul, "AUTHORIZATION", "mayor-of-seoul.pdf");

    assertThat(entries.attachments(KIM, seoul))
        .extracting(ReviewedAttachment::fileName)
        .containsExactly("seoul-plan.pdf");
    assertThat(entries.file(KIM, seoul, plan))
        .hasValueSatisfying(
            file ->
                assertThat(new String(file.content(), StandardCharsets.UTF_8))
                    .isEqualTo("seoul-plan.pdf"));
    assertThat(entries.file(KIM, seoul, signed)).isEmpty();
    assertThat(entries.file(KIM, hue, plan)).isEmpty();
    assertThat(entries.file(subject("judge-lee"), seoul, plan)).isEmpty();

    review(edition, true, true);
    assertThat(entries.attachments(KIM, seoul))
        .extracting(ReviewedAttachment::fileName)
        .containsExactly("supporting-1.pdf");
    assertThat(entries.file(KIM, seoul, plan))
        .map(file -> file.attachment().fileName())
        .contains("supporting-1.pdf");
  }

  @Test
  @DisplayName("A5: the list takes as many statements for many entries as for few")
  void the_list_is_read_at_once() throws Exception {
    affiliated(judge, "CITY", "KR", "Busan");
    long few = CountedSql.during(JudgeEntriesTest::list);
    for (int i = 0; i < 40; i++) {
      Given.entry(edition, AwardCategory.SERVICES, "City " + i, "VN", "ELIGIBLE");
    }

    assertThat(CountedSql.during(() -> list().body("items", hasSize(42)))).isEqualTo(few);
  }

  private static ValidatableResponse list() {
    return Api.judge("judge-kim").get("/api/v1/award-entries?limit=100").then().statusCode(200);
  }

  private List<UUID> ids(String subject, Wanted wanted) {
    return entries
        .page(subject, wanted, new PageRequest(100, null, false, null, "entries"))
        .items()
        .stream()
        .map(ReviewedEntry::id)
        .toList();
  }

  private List<UUID> page(String subject, Wanted wanted, String sort) {
    return entries
        .page(subject, wanted, new PageRequest(100, null, false, sort, "entries"))
        .items()
        .stream()
        .map(ReviewedEntry::id)
        .toList();
  }

  private static String subject(String login) {
    return Tokens.of("judge").subject(login).subjectId();
  }
}
