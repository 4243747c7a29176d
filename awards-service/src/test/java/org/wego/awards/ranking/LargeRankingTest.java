package org.wego.awards.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.awards.testing.Api;
import org.wego.awards.testing.AwardsTest;
import org.wego.awards.testing.LargeEdition;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.testing.CountedSql;

@QuarkusTest
class LargeRankingTest extends AwardsTest {

  @Inject RankingQueries rankings;
  @Inject Sql sql;

  @Test
  @DisplayName("A7: 60 entries, 12 judges and 5 criteria take as many statements as a few do")
  void many_entries_take_as_many_statements_as_a_few_do() throws Exception {
    UUID few = LargeEdition.scored(2014, 5, 4, 3);
    UUID many = LargeEdition.scored(2017, 60, 12, 3);

    for (String what : List.of("ranking", "fairness-report", "winner-stability")) {
      assertThat(statements(many, what))
          .as(what)
          .isEqualTo(statements(few, what))
          .isLessThanOrEqualTo(9);
    }
    assertThat(CountedSql.during(() -> answer(Api.judge("judge 1"), many, "ranking")))
        .isEqualTo(CountedSql.during(() -> answer(Api.judge("judge 1"), few, "ranking")));
  }

  @Test
  @DisplayName("A7: every entry of a large edition is ranked, by all of its scores")
  void every_entry_of_a_large_edition_is_ranked() {
    UUID edition = LargeEdition.scored(2017, 200, 30, 3);

    List<Integer> scores =
        Api.secretariat()
            .get(path(edition, "ranking"))
            .then()
            .statusCode(200)
            .body("entries", hasSize(200))
            .extract()
            .path("entries.scores");
    assertThat(scores).containsOnly(3);
    Api.secretariat()
        .get(path(edition, "winner-stability"))
        .then()
        .statusCode(200)
        .body("judges", hasSize(30));
  }

  /** What the database's own numbers, windows and deviation make of the same scores. */
  @Test
  @DisplayName("A7: a second way of working it out, in SQL alone, comes to the same ranking")
  void a_second_way_of_working_it_out_comes_to_the_same_ranking() {
    UUID edition = LargeEdition.scored(2017, 200, 30, 3);

    List<String> bySql =
        sql.list(
            """
            WITH sheet AS (
              SELECT s.judge_id, s.entry_id, e.category, sum(v.value * c.weight) AS score
                FROM award_score_sheet s
                JOIN award_entry e ON e.id = s.entry_id
                JOIN award_score v ON v.sheet_id = s.id
                JOIN award_criterion c ON c.id = v.criterion_id
               WHERE s.edition_id = ?
               GROUP BY s.judge_id, s.entry_id, e.category),
            normalised AS (
              SELECT entry_id, category, score,
                     avg(score) OVER () + stddev_pop(score) OVER ()
                       * (score - avg(score) OVER judge) / stddev_pop(score) OVER judge AS back
                FROM sheet
              WINDOW judge AS (PARTITION BY judge_id))
            SELECT entry_id, round(avg(back), 6) AS normalised_mean, round(avg(score), 6) AS raw,
                   rank() OVER (PARTITION BY category ORDER BY round(avg(back), 6) DESC) AS rank
              FROM normalised
             GROUP BY entry_id, category
            """,
            row ->
                "%s %s %s %s"
                    .formatted(
                        row.getString("rank"),
                        row.getString("entry_id"),
                        row.getBigDecimal("normalised_mean").toPlainString(),
                        row.getBigDecimal("raw").toPlainString()),
            edition);

    assertThat(rankings.of(edition, null, Sight.FULL).entries())
        .extracting(
            r -> "%s %s %s %s".formatted(r.rank(), r.entryId(), r.normalisedMean(), r.rawMean()))
        .containsExactlyInAnyOrderElementsOf(bySql);
  }

  private static long statements(UUID edition, String what) throws Exception {
    return CountedSql.during(() -> answer(Api.secretariat(), edition, what));
  }

  private static void answer(RequestSpecification caller, UUID edition, String what) {
    caller.get(path(edition, what)).then().statusCode(200);
  }

  private static String path(UUID edition, String what) {
    return "/api/v1/award-editions/" + edition + "/" + what;
  }
}
