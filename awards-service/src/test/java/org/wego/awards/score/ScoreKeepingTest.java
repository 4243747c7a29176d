package org.wego.awards.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.awards.AwardCategory;
import org.wego.awards.edition.Phase;
import org.wego.awards.testing.Api;
import org.wego.awards.testing.AwardsTest;
import org.wego.awards.testing.Database;
import org.wego.awards.testing.Given;
import org.wego.platform.persistence.testing.CountedSql;
import org.wego.platform.testkit.AtOnce;

/** What holds of scores when much happens at once, and whatever the code does. */
@QuarkusTest
class ScoreKeepingTest extends AwardsTest {

  private UUID edition;
  private UUID entry;
  private Panelist kim;

  @BeforeEach
  void kim_is_to_score_an_entry() {
    edition = Given.edition(2017, Phase.JUDGING);
    entry = Given.entry(edition, AwardCategory.OPEN_CITY, "Seoul", "KR", "ELIGIBLE");
    Given.assignment(edition, Given.judge(edition, "kim"), entry);
    kim = Panelist.of("kim", entry);
  }

  @Test
  @DisplayName("A6: of two drafts begun at once, one is told to look again")
  void of_two_drafts_begun_at_once_one_looks_again() throws Exception {
    assertThat(AtOnce.statuses(2, i -> kim.saveOn(null, kim.body("8"))))
        .containsExactlyInAnyOrder(201, 428);
  }

  @Test
  @DisplayName("A6: scores become final once, however often that is asked for at once")
  void scores_become_final_once() throws Exception {
    kim.save("8", "7", "9").statusCode(201);

    List<Integer> answers =
        AtOnce.statuses(10, i -> i % 2 == 0 ? kim.finish() : kim.abstain("Too far off"));

    assertThat(answers).containsOnlyOnce(200);
    assertThat(Collections.frequency(answers, 409)).isEqualTo(9);
  }

  @Test
  @DisplayName("A6: judges score at the same time without being in each other's way")
  void judges_score_at_the_same_time() throws Exception {
    List<Panelist> panel = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Given.assignment(edition, Given.judge(edition, "judge-" + i), entry);
      panel.add(new Panelist("judge-" + i, entry, kim.criteria()));
    }

    assertThat(AtOnce.statuses(12, i -> panel.get(i).finish("8", "7", "9"))).containsOnly(200);
    assertThat(Database.number("SELECT count(*) FROM award_score")).isEqualTo(36);
  }

  @Test
  @DisplayName("A4, A6: nothing is scored after the phase has changed, even when both come at once")
  void nothing_is_scored_after_the_phase_has_changed() throws Exception {
    kim.save("8", "7", "9").statusCode(201);
    Callable<ValidatableResponse> deliberate =
        () ->
            Api.secretariat()
                .contentType("application/json")
                .body("{\"to\":\"DELIBERATION\"}")
                .post("/api/v1/award-editions/" + edition + "/phase-changes")
                .then();

    List<Integer> answers = AtOnce.statuses(List.of(kim::finish, deliberate));

    assertThat(answers.get(0)).as("to finish: nobody may deliberate before").isEqualTo(200);
    assertThat(answers.get(1)).as("to deliberate").isIn(201, 422);
    if (answers.get(1) == 422) {
      deliberate.call().statusCode(201);
    }
    kim.amend("Late", "1").statusCode(409);
  }

  @Test
  @DisplayName("A6: what is shown takes as many statements, however many judges score")
  void what_is_shown_takes_as_many_statements_however_many_judges_score() throws Exception {
    kim.finish("8", "7", "9").statusCode(200);
    long alone = CountedSql.during(() -> kim.look().statusCode(200));
    for (int i = 0; i < 5; i++) {
      Given.scores(edition, Given.judge(edition, "judge-" + i), entry, "1", "2", "3");
    }
    kim.amend("Read again", "1", "2", "3").statusCode(201);
    kim.amend("Once more", "4", "5", "6").statusCode(201);

    assertThat(CountedSql.during(() -> kim.look().statusCode(200)))
        .isEqualTo(alone)
        .isLessThanOrEqualTo(7);
  }

  @Test
  @DisplayName("A6: an amendment stays as it was recorded")
  void an_amendment_stays_as_it_was_recorded() {
    kim.finish("8", "7", "9").statusCode(200);
    kim.amend("Read again", "1").statusCode(201);

    refused("UPDATE award_score_amendment SET reason = 'Another'", "never changed");
    refused("DELETE FROM award_amended_score", "never changed");
  }

  @Test
  @DisplayName("A6: the database knows no return of what is settled, and no score off the scale")
  void the_database_knows_no_return_of_what_is_settled() {
    kim.finish("8", "7", "9").statusCode(200);

    refused("UPDATE award_score_sheet SET state = 'DRAFT', settled_at = NULL", "stays settled");
    refused("UPDATE award_score SET value = 10.01", "within its scale");
    Given.edition(2014, Phase.JUDGING);
    refused(
        """
        UPDATE award_score v SET criterion_id = c.id
          FROM award_criterion c JOIN award_edition e ON e.id = c.edition_id
         WHERE e.year = 2014
        """,
        "criterion of its edition");
  }

  private static void refused(String statement, String because) {
    assertThatThrownBy(() -> Database.execute(statement))
        .isInstanceOf(AssertionError.class)
        .cause()
        .hasMessageContaining(because);
  }
}
