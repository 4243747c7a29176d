package org.wego.awards.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.wego.awards.testing.Judges.affiliated;
import static org.wego.awards.testing.Judges.change;
import static org.wego.awards.testing.Judges.conflicts;
import static org.wego.awards.testing.Judges.declareConflict;
import static org.wego.awards.testing.Judges.declareConflictOf;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wego.awards.AwardCategory;
import org.wego.awards.edition.Phase;
import org.wego.awards.testing.Api;
import org.wego.awards.testing.AwardsTest;
import org.wego.awards.testing.Database;
import org.wego.awards.testing.Given;
import org.wego.platform.persistence.testing.CountedSql;
import org.wego.platform.testkit.AtOnce;

@DisplayName("What keeps a judge from an entry (A5)")
@QuarkusTest
class ConflictTest extends AwardsTest {

  private static final String KIM = "judge-kim";

  @Inject Conflicts conflicts;
  @Inject HeardEvents heard;

  private UUID edition;
  private UUID judge;

  @BeforeEach
  void a_judge_who_accepted() {
    edition = Given.edition(2017, Phase.JUDGING);
    judge = Given.judge(edition, KIM);
    heard.forget();
  }

  @ParameterizedTest
  @DisplayName("A5: cities are compared by country and comparable name")
  @CsvSource({
    "Seoul, KR, Seoul, KR, true",
    "SEOUL, KR, Seoul, KR, true",
    "Hue, VN, Huế, VN, true",
    "San Fernando La Union, PH, 'San Fernando, La Union', PH, true",
    "Seoul, KP, Seoul, KR, false",
    "Busan, KR, Seoul, KR, false",
    "서울, KR, Seoul, KR, false"
  })
  void a_city_conflicts_with_its_entries(
      String city, String country, String entrant, String home, boolean conflict) {
    affiliated(judge, "CITY", country, city);
    UUID entry = submitted(entrant, home);

    assertThat(conflicts.exist(judge, entry)).isEqualTo(conflict);
    if (conflict) {
      assertThat(conflicts.between(judge, entry))
          .containsExactly(new Conflict(edition, judge, entry, ConflictKind.CITY, city));
    }
  }

  @Test
  @DisplayName("A5: a city is known by its native name, and by that of the member that it is")
  void a_city_has_several_names() {
    UUID member = Given.member("Ulaanbaatar", "MN", "ASIA");
    UUID seoul = submitted("Seoul", "KR");
    Database.execute("UPDATE award_entry SET native_city_name = '서울' WHERE id = ?", seoul);
    UUID capital =
        Given.entry(edition, AwardCategory.SERVICES, "Capital City", "MN", member, "SUBMITTED");
    affiliated(judge, "CITY", "KR", "서울");
    affiliated(judge, "CITY", "MN", "Ulaanbaatar");

    assertThat(conflicts.of(edition))
        .extracting(Conflict::entryId)
        .containsExactlyInAnyOrder(seoul, capital);
  }

  @Test
  @DisplayName(
      "A5: a country conflicts with the entries of all its cities, an employer with its own")
  void countries_and_employers_conflict() {
    UUID seoul = submitted("Seoul", "KR");
    UUID busan = submitted("Busan", "KR");
    UUID hanoi = submitted("Hanoi", "VN");
    Given.affiliatedWithCountry(judge, "KR");
    affiliated(judge, "EMPLOYER", null, "Hanoi");
    UUID other = Given.judge(edition, "judge-lee");
    affiliated(other, "EMPLOYER", "KR", "Hanoi");

    assertThat(conflicts.of(edition))
        .containsExactlyInAnyOrder(
            new Conflict(edition, judge, seoul, ConflictKind.COUNTRY, "KR"),
            new Conflict(edition, judge, busan, ConflictKind.COUNTRY, "KR"),
            new Conflict(edition, judge, hanoi, ConflictKind.EMPLOYER, "Hanoi"));
  }

  @Test
  @DisplayName("A5: nobody judges what the own login entered")
  void an_entrant_conflicts() {
    UUID own = submitted(KIM, "VN");
    submitted("Hanoi", "VN");

    assertThat(conflicts.of(edition))
        .containsExactly(new Conflict(edition, judge, own, ConflictKind.ENTRANT, KIM));
  }

  @Test
  @DisplayName("A5: a judge declares a conflict with a reason, and it stands for good")
  void a_judge_declares_a_conflict() {
    UUID entry = submitted("Seoul", "KR");

    declareConflict(KIM, entry)
        .statusCode(201)
        .body("judgeId", equalTo(judge.toString()))
        .body("reason", equalTo("Advised the city"))
        .body("scoresSetAside", equalTo(false));

    assertThat(heard.all())
        .containsExactly(new ConflictDeclared(edition, judge, entry, "Advised the city"));
    assertThat(conflicts.between(judge, entry))
        .containsExactly(
            new Conflict(edition, judge, entry, ConflictKind.DECLARED, "Advised the city"));
    declareConflict(KIM, entry).statusCode(409).body("code", equalTo("CONFLICT_EXISTS"));
    assertThat(catchThrowable(() -> Database.execute("DELETE FROM award_declared_conflict")))
        .rootCause()
        .hasMessageContaining("A declared conflict is never changed or taken back");
  }

  @Test
  @DisplayName("A5: a conflict is declared once, by ten calls at once either")
  void a_conflict_is_declared_once() throws Exception {
    UUID entry = submitted("Seoul", "KR");

    assertThat(AtOnce.statuses(10, i -> declareConflict(KIM, entry)))
        .containsOnlyOnce(201)
        .containsOnly(201, 409);
    assertThat(heard.all()).hasSize(1);
  }

  @Test
  @DisplayName(
      "A5: a conflict that is declared after scoring sets the scores aside, and keeps them")
  void scores_are_set_aside() {
    UUID entry = submitted("Seoul", "KR");
    Given.scores(edition, judge, entry, "9", "9", "9");

    declareConflictOf(judge, entry)
        .statusCode(201)
        .body("scoresSetAside", equalTo(true))
        .body("reason", equalTo("Related to the mayor"));

    assertThat(Database.number("SELECT count(*) FROM award_score_sheet WHERE state = 'FINAL'"))
        .isOne();
  }

  @Test
  @DisplayName("A5: an affiliation that is told later takes away what the judge was to score")
  void a_late_affiliation_is_told_of() {
    UUID seoul = submitted("Seoul", "KR");
    UUID busan = submitted("Busan", "KR");
    UUID hanoi = submitted("Hanoi", "VN");
    Given.assignment(edition, judge, seoul);
    Given.assignment(edition, judge, hanoi);
    assertThat(conflicts.exist(judge, busan)).isFalse();

    change(
            edition,
            judge,
            """
            {"affiliations":[{"kind":"COUNTRY","country":"KR"},
              {"kind":"CITY","country":"KR","name":"Seoul"}]}""")
        .statusCode(200);

    assertThat(heard.all())
        .containsExactly(
            new ConflictDeclared(edition, judge, seoul, "The judge is affiliated with the city"));
  }

  @Test
  @DisplayName("A5: nobody declares for another judge, or of entries that are not before the panel")
  void conflicts_are_the_judge_s_own() {
    UUID entry = submitted("Seoul", "KR");
    UUID draft = Given.entry(edition, AwardCategory.SERVICES, "Busan", "KR", "DRAFT");
    UUID withdrawn = Given.entry(edition, AwardCategory.SERVICES, "Daegu", "KR", "WITHDRAWN");
    UUID elsewhere = Given.edition(2018, Phase.JUDGING);
    UUID other = Given.judge(elsewhere, "judge-lee");

    declareConflict("judge-lee", entry).statusCode(404);
    declareConflict(KIM, draft).statusCode(404);
    declareConflict(KIM, withdrawn).statusCode(404);
    declareConflict(KIM, UUID.randomUUID()).statusCode(404);
    declareConflictOf(other, entry)
        .statusCode(422)
        .body("code", equalTo("JUDGE_UNKNOWN"))
        .body("errors.pointer", contains("/judgeId"));
    Api.judge(KIM)
        .contentType("application/json")
        .body("{\"judgeId\":\"%s\",\"reason\":\"x\"}".formatted(judge))
        .post("/api/v1/award-entries/{id}/conflicts", entry)
        .then()
        .statusCode(422)
        .body("code", equalTo("JUDGE_NOT_NAMED"));
    Api.secretariat()
        .contentType("application/json")
        .body("{\"reason\":\"x\"}")
        .post("/api/v1/award-entries/{id}/conflicts", entry)
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/judgeId"));
  }

  @Test
  @DisplayName("A4: conflicts are declared from the screening until the decision")
  void the_phase_decides() {
    for (Phase phase : Phase.values()) {
      boolean allowed = phase.compareTo(Phase.SCREENING) >= 0 && phase.compareTo(Phase.DECIDED) < 0;
      UUID of = Given.edition(2020 + phase.ordinal(), phase);
      Given.judge(of, KIM);
      UUID entry = Given.entry(of, AwardCategory.SERVICES, "Seoul", "KR", "SUBMITTED");

      declareConflict(KIM, entry).statusCode(allowed ? 201 : 409);
    }
  }

  @Test
  @DisplayName("A5: the Secretariat reads every conflict with its reason, at once")
  void conflicts_are_listed() throws Exception {
    UUID seoul = submitted("Seoul", "KR");
    Given.entry(edition, AwardCategory.SERVICES, "Busan", "KR", "DRAFT");
    Given.affiliatedWithCountry(judge, "KR");
    declareConflict(KIM, seoul).statusCode(201);
    long two = CountedSql.during(() -> conflicts(edition, "").body("items", hasSize(2)));
    for (int i = 0; i < 30; i++) {
      submitted("City " + i, "KR");
    }

    assertThat(CountedSql.during(() -> conflicts(edition, "").body("items", hasSize(32))))
        .isEqualTo(two);
    conflicts(edition, "?kind=DECLARED")
        .body("items.detail", contains("Advised the city"))
        .body("items.judgeName", contains("Judge judge-kim"))
        .body("items.cityName", contains("Seoul"));
    Api.secretariat()
        .get("/api/v1/award-entries/{id}/conflicts?sort=-kind", seoul)
        .then()
        .statusCode(200)
        .body("items.kind", contains("DECLARED", "COUNTRY"));
    Api.secretariat()
        .accept("text/csv")
        .get("/api/v1/award-editions/{id}/conflicts", edition)
        .then()
        .statusCode(200)
        .body(containsString("Advised the city"));
    walk(32);
  }

  private void walk(int expected) {
    String cursor = null;
    int seen = 0;
    do {
      var request = Api.secretariat().queryParam("limit", 10);
      var answer =
          (cursor == null ? request : request.queryParam("cursor", cursor))
              .get("/api/v1/award-editions/{id}/conflicts", edition)
              .then()
              .statusCode(200)
              .extract();
      seen += answer.jsonPath().getList("items").size();
      cursor = answer.path("next");
    } while (cursor != null);
    assertThat(seen).isEqualTo(expected);
  }

  private UUID submitted(String city, String country) {
    return Given.entry(edition, AwardCategory.SERVICES, city, country, "SUBMITTED");
  }
}
