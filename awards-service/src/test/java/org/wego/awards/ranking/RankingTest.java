package org.wego.awards.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wego.awards.AwardCategory;
import org.wego.awards.edition.Phase;
import org.wego.awards.testing.Api;
import org.wego.awards.testing.AwardsTest;
import org.wego.awards.testing.Database;
import org.wego.awards.testing.Given;
import org.wego.platform.id.Ids;

/**
 * Kim is lenient and Lee is strict; what they gave is worked out in {@link NormalisationTest}: the
 * same value for each of the three criteria.
 */
@QuarkusTest
class RankingTest extends AwardsTest {

  @Inject RankingQueries rankings;

  private UUID edition;
  private UUID kim;
  private UUID lee;
  private UUID hue;
  private UUID seoul;
  private UUID frankfurt;

  @BeforeEach
  void kim_and_lee_have_scored_three_entries() {
    edition = Given.edition(2017, Phase.DELIBERATION);
    kim = Given.judge(edition, "kim");
    lee = Given.judge(edition, "lee");
    hue = Given.entry(edition, AwardCategory.OPEN_CITY, "Huế", "VN", "ELIGIBLE");
    seoul = Given.entry(edition, AwardCategory.OPEN_CITY, "Seoul", "KR", "ELIGIBLE");
    frankfurt = Given.entry(edition, AwardCategory.OPEN_CITY, "Frankfurt", "DE", "ELIGIBLE");
    score(kim, hue, "8");
    score(kim, seoul, "9");
    score(kim, frankfurt, "10");
    score(lee, hue, "2");
    score(lee, seoul, "6");
    score(lee, frankfurt, "4");
  }

  @Test
  @DisplayName("A7: the ranking is by normalised mean, with raw mean and median beside it")
  void the_ranking_is_by_normalised_mean() {
    ranking()
        .body("editionId", equalTo(edition.toString()))
        .body("panel.scores", equalTo(6))
        .body("panel.mean", equalTo(new BigDecimal("6.500000")))
        .body("panel.deviation", equalTo(new BigDecimal("2.813657")))
        .body("lotSeed", equalTo("seed"))
        .body("entries.cityName", contains("Seoul", "Frankfurt", "Huế"))
        .body("entries.rank", contains(1, 2, 3))
        .body("entries.scores", contains(2, 2, 2))
        .body("entries.normalisedMean", contains(numbers("8.223006", "8.223006", "3.053988")))
        .body("entries.rawMean", contains(numbers("7.500000", "7.000000", "5.000000")))
        .body("entries.median", contains(numbers("7.500000", "7.000000", "5.000000")))
        .body("entries.aheadOfNextBy", contains("RAW_MEAN", "NORMALISED_MEAN", null));
  }

  @Test
  @DisplayName("A7: who decides on prizes gets the same ranking")
  void who_decides_on_prizes_gets_the_same_ranking() {
    assertThat(rankings.of(edition, AwardCategory.OPEN_CITY))
        .extracting(RankedEntry::entryId)
        .containsExactly(seoul, frankfurt, hue);
    assertThat(rankings.of(edition, AwardCategory.SERVICES)).isEmpty();
    assertThat(rankings.of(Ids.next(), AwardCategory.OPEN_CITY)).isEmpty();
  }

  @Test
  @DisplayName("A7: each category has a ranking of its own, by the scores of the whole edition")
  void each_category_has_a_ranking_of_its_own() {
    UUID busan = Given.entry(edition, AwardCategory.SERVICES, "Busan", "KR", "ELIGIBLE");
    score(kim, busan, "9");

    ranking()
        .body("entries.category", contains("SERVICES", "OPEN_CITY", "OPEN_CITY", "OPEN_CITY"))
        .body("entries.rank", contains(1, 1, 2, 3));
    ranking("?category=SERVICES")
        .body("entries.entryId", contains(busan.toString()))
        .body("panel.scores", equalTo(7));
    ranking("?category=EFFICIENCY").body("entries", hasSize(0));
    Api.secretariat()
        .get(path("ranking") + "?category=BEAUTY")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/query/category"));
  }

  @Test
  @DisplayName("A5: scores of a judge with a conflict are set aside, whenever it was declared")
  void scores_of_a_judge_with_a_conflict_are_set_aside() {
    declareConflict(lee, frankfurt);

    // Two scores are left to Lee, so that they give 0.
    ranking()
        .body("panel.scores", equalTo(5))
        .body("entries.find { it.cityName == 'Frankfurt' }.scores", equalTo(1))
        .body("entries[0].cityName", equalTo("Frankfurt"));
    Api.secretariat()
        .get(path("fairness-report"))
        .then()
        .body("entries.find { it.cityName == 'Frankfurt' }.coverage.setAside", equalTo(1))
        .body("judges.find { it.judge.name == 'Judge lee' }.coverage.setAside", equalTo(1))
        .body("judges.find { it.judge.name == 'Judge lee' }.normalised", equalTo(false));
  }

  @Test
  @DisplayName("A5: an affiliation that comes to be known later sets the scores aside, too")
  void an_affiliation_that_comes_to_be_known_later_sets_the_scores_aside() {
    Given.affiliatedWithCountry(lee, "DE");

    ranking().body("panel.scores", equalTo(5));
  }

  @Test
  @DisplayName("A6: an abstention and a draft are no scores, and no zero")
  void an_abstention_and_a_draft_are_no_scores() {
    UUID park = Given.judge(edition, "park");
    Given.assignment(edition, park, frankfurt);
    Given.sheet(edition, park, frankfurt, "ABSTAINED");
    Given.assignment(edition, park, seoul);
    Given.sheet(edition, park, seoul, "DRAFT");

    ranking().body("panel.scores", equalTo(6)).body("entries.scores", contains(2, 2, 2));
    Api.secretariat()
        .get(path("fairness-report"))
        .then()
        .body("entries.find { it.cityName == 'Frankfurt' }.coverage.scored", equalTo(2))
        .body("entries.find { it.cityName == 'Frankfurt' }.coverage.abstained", equalTo(1))
        .body("entries.find { it.cityName == 'Seoul' }.coverage.outstanding", equalTo(1))
        .body("judges.find { it.judge.name == 'Judge park' }.coverage.scored", equalTo(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"WITHDRAWN", "INELIGIBLE"})
  @DisplayName("A7: what was withdrawn or found ineligible is not ranked and counts for nobody")
  void what_does_not_compete_is_not_ranked(String state) {
    Database.execute(
        """
        UPDATE award_entry SET state = ?, withdrawn_at = CASE WHEN ? THEN now() END WHERE id = ?
        """,
        state,
        state.equals("WITHDRAWN"),
        frankfurt);

    ranking().body("entries.cityName", contains("Seoul", "Huế")).body("panel.scores", equalTo(4));
    Api.secretariat()
        .get(path("fairness-report"))
        .then()
        .body("entries", hasSize(2))
        .body("judges.coverage.scored", contains(2, 2));
  }

  @Test
  @DisplayName("A4: what is not on the last shortlist is not ranked")
  void what_is_not_on_the_last_shortlist_is_not_ranked() {
    UUID round = Ids.next();
    Database.execute(
        """
        INSERT INTO award_shortlist_round (id, edition_id, number, reason, decided_at, decided_by)
        VALUES (?, ?, 1, 'x', now(), 'x')
        """,
        round,
        edition);
    for (UUID entry : List.of(hue, seoul)) {
      Database.execute(
          "INSERT INTO award_shortlist_entry (edition_id, round_id, entry_id) VALUES (?, ?, ?)",
          edition,
          round,
          entry);
    }

    ranking().body("entries.cityName", contains("Seoul", "Huế"));
  }

  @Test
  @DisplayName("A6: what a judge scored before resigning stays")
  void what_a_judge_scored_before_resigning_stays() {
    Database.execute(
        "UPDATE award_judge SET state = 'RESIGNED', state_reason = 'x' WHERE id = ?", lee);

    ranking().body("panel.scores", equalTo(6));
    Api.secretariat()
        .get(path("fairness-report"))
        .then()
        .body("judges.judge.state", contains("ACCEPTED", "RESIGNED"));
  }

  @Test
  @DisplayName("A7: an entry without scores comes last and has no rank")
  void an_entry_without_scores_comes_last() {
    Given.entry(edition, AwardCategory.OPEN_CITY, "Aarhus", "DK", "ELIGIBLE");

    ranking()
        .body("entries[3].cityName", equalTo("Aarhus"))
        .body("entries[3].rank", nullValue())
        .body("entries[3].normalisedMean", nullValue())
        .body("entries[3].scores", equalTo(0));
  }

  @Test
  void a_spreadsheet_gets_the_ranking_as_csv() {
    String csv =
        Api.secretariat()
            .accept("text/csv")
            .get(path("ranking"))
            .then()
            .statusCode(200)
            .contentType("text/csv")
            .extract()
            .asString();

    assertThat(csv.lines())
        .hasSize(4)
        .first()
        .isEqualTo(
            "category,rank,entryId,title,cityName,country,scores,normalisedMean,rawMean,median,"
                + "weightiestCriterionMean,lot,aheadOfNextBy");
    assertThat(csv)
        .contains(
            "OPEN_CITY,1,%s,A better Seoul,Seoul,KR,2,8.223006,7.500000,7.500000,7.500000,"
                .formatted(seoul));
  }

  @Test
  void a_ranking_that_is_the_same_is_not_sent_again() {
    String tag = ranking().extract().header("ETag");

    Api.secretariat().header("If-None-Match", tag).get(path("ranking")).then().statusCode(304);
    declareConflict(lee, frankfurt);
    ranking().header("ETag", not(equalTo(tag)));
  }

  @Test
  @DisplayName("A7: the winners' stability tells whose leaving out would change a prize")
  void the_winners_stability_tells_whose_leaving_out_would_change_a_prize() {
    Api.secretariat()
        .get(path("winner-stability"))
        .then()
        .statusCode(200)
        .body("stable", equalTo(false))
        .body("prizes", hasSize(10))
        .body("prizes.findAll { it.category == 'OPEN_CITY' }.kind", contains("BEST", "OUTSTANDING"))
        .body(
            "prizes.findAll { it.category == 'OPEN_CITY' }.entries.flatten().cityName",
            contains("Seoul", "Frankfurt"))
        .body("judges.judge.name", contains("Judge kim", "Judge lee"))
        .body("judges[0].changes", hasSize(0))
        .body("judges[1].changes.kind", contains("BEST", "OUTSTANDING"))
        .body("judges[1].changes.entries.flatten().cityName", contains("Frankfurt", "Seoul"));
  }

  @Test
  @DisplayName("A7: the fairness report tells severity and agreement as worked out by hand")
  void the_fairness_report_tells_severity_and_agreement() {
    Api.secretariat()
        .get(path("fairness-report"))
        .then()
        .statusCode(200)
        .body("judgesPerEntry", equalTo(3))
        .body("agreement.raw", equalTo(new BigDecimal("-0.421053")))
        .body("agreement.normalised", equalTo(new BigDecimal("0.583333")))
        .body("categories.category", contains("OPEN_CITY"))
        .body("entries.covered", contains(false, false, false))
        .body("judges.severity", contains(numbers("-2.500000", "2.500000")));
  }

  private ValidatableResponse ranking() {
    return ranking("");
  }

  private ValidatableResponse ranking(String query) {
    return Api.secretariat().get(path("ranking") + query).then().statusCode(200);
  }

  private String path(String what) {
    return "/api/v1/award-editions/" + edition + "/" + what;
  }

  private void score(UUID judge, UUID entry, String value) {
    Given.scores(edition, judge, entry, value, value, value);
  }

  private void declareConflict(UUID judge, UUID entry) {
    Database.execute(
        """
        INSERT INTO award_declared_conflict (id, edition_id, judge_id, entry_id, reason,
                                             declared_at, declared_by)
        VALUES (?, ?, ?, ?, 'x', now(), 'x')
        """,
        Ids.next(),
        edition,
        judge,
        entry);
  }

  private static BigDecimal[] numbers(String... texts) {
    return Arrays.stream(texts).map(BigDecimal::new).toArray(BigDecimal[]::new);
  }
}
