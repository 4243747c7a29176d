package org.wego.awards.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wego.awards.AwardCategory;
import org.wego.awards.edition.Phase;
import org.wego.awards.testing.Api;
import org.wego.awards.testing.AwardsTest;
import org.wego.awards.testing.Database;
import org.wego.awards.testing.Given;
import org.wego.platform.testkit.TestClock;
import org.wego.platform.testkit.Tokens;

@QuarkusTest
class ScoresTest extends AwardsTest {

  private UUID edition;
  private UUID entry;
  private UUID judgeKim;
  private Panelist kim;
  private Panelist lee;

  @BeforeEach
  void kim_and_lee_are_to_score_an_entry() {
    edition = Given.edition(2017, Phase.JUDGING);
    entry = Given.entry(edition, AwardCategory.OPEN_CITY, "Seoul", "KR", "ELIGIBLE");
    judgeKim = Given.judge(edition, "kim");
    Given.assignment(edition, judgeKim, entry);
    Given.assignment(edition, Given.judge(edition, "lee"), entry);
    kim = Panelist.of("kim", entry);
    lee = Panelist.of("lee", entry);
  }

  @Test
  @DisplayName("A6: a draft is saved as a whole, on the version that was read")
  void a_draft_is_saved_on_the_version_that_was_read() {
    String first =
        kim.saveOn(null, kim.body("8.5", "7"))
            .statusCode(201)
            .body("own.state", equalTo("DRAFT"))
            .body("own.scores.criterion", contains("Impact", "Innovation"))
            .body("own.scores.value", contains(new BigDecimal("8.50"), new BigDecimal("7.00")))
            .body("own.counted", equalTo(false))
            .body("others", nullValue())
            .extract()
            .header("ETag");
    kim.saveOn(null, kim.body("8")).statusCode(428);
    String second =
        kim.saveOn(first, kim.body("8"))
            .statusCode(200)
            .body("own.scores.criterion", contains("Impact"))
            .extract()
            .header("ETag");
    kim.saveOn(first, kim.body("9")).statusCode(412).body("code", equalTo("VERSION_STALE"));
    assertThat(kim.look().statusCode(200).extract().header("ETag")).isEqualTo(second);
    kim.request().header("If-None-Match", second).get(kim.path()).then().statusCode(304);
  }

  @Test
  @DisplayName("A6: before anything is given there is nothing to see, and nothing is missing")
  void before_anything_is_given_there_is_nothing_to_see() {
    kim.look()
        .statusCode(200)
        .body("entryId", equalTo(entry.toString()))
        .body("own", nullValue())
        .body("others", nullValue());
  }

  @Test
  @DisplayName("A6: scores off the scale or finer than it, and of other criteria, are all told of")
  void all_that_is_wrong_with_scores_is_told_at_once() {
    UUID other = Given.edition(2014, Phase.JUDGING);
    UUID foreign =
        Database.ids("SELECT id FROM award_criterion WHERE edition_id = ? LIMIT 1", other).get(0);
    kim.saveOn(
            null,
            """
            {"scores":[{"criterionId":"%1$s","value":10.01},{"criterionId":"%1$s","value":7.125},
                       {"criterionId":"%2$s","value":-1}]}
            """
                .formatted(kim.criteria().get(0), foreign))
        .statusCode(422)
        .body("code", equalTo("SCORES_INVALID"))
        .body("rule", equalTo("A6"))
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/scores/0/value",
                "/scores/1/criterionId",
                "/scores/1/value",
                "/scores/2/criterionId",
                "/scores/2/value"));
    kim.save("10", "0", "10.00").statusCode(201);
  }

  @Test
  @DisplayName("A6: final scores need each criterion, and change by amendments only")
  void final_scores_need_each_criterion() {
    kim.finish()
        .statusCode(422)
        .body("code", equalTo("SCORES_INCOMPLETE"))
        .body("errors", hasSize(3));
    kim.save("8", "7").statusCode(201);
    kim.finish()
        .statusCode(422)
        .body("errors.detail", contains("There is no score for Feasibility yet"));
    kim.save("8", "7", "9").statusCode(200);
    kim.finish()
        .statusCode(200)
        .body("own.state", equalTo("FINAL"))
        .body("own.counted", equalTo(true));

    kim.save("1", "1", "1").statusCode(409).body("code", equalTo("SCORES_SETTLED"));
    kim.finish().statusCode(409).body("code", equalTo("SCORES_SETTLED"));
    kim.abstain("Too late").statusCode(409).body("code", equalTo("SCORES_SETTLED"));
  }

  @Test
  @DisplayName("A6: others' scores are hidden until one's own are in")
  void others_scores_are_hidden_until_ones_own_are_in() {
    lee.finish("1", "2", "3").statusCode(200).body("others", hasSize(0));
    kim.look().statusCode(200).body("others", nullValue());
    kim.save("8", "7", "9").statusCode(201).body("others", nullValue());

    kim.finish()
        .statusCode(200)
        .body("others", hasSize(1))
        .body("others[0].judgeName", equalTo("Judge lee"))
        .body("others[0].scores.value", hasSize(3));
    lee.look().statusCode(200).body("others.judgeName", contains("Judge kim"));
  }

  @Test
  @DisplayName("A6: abstaining is not zero, is for good, and its reason is for the Secretariat")
  void abstaining_is_not_zero() {
    kim.save("1", "1").statusCode(201);
    kim.abstain("Too far from my field")
        .statusCode(200)
        .body("own.state", equalTo("ABSTAINED"))
        .body("own.scores", hasSize(0))
        .body("own.abstentionReason", equalTo("Too far from my field"))
        .body("own.counted", equalTo(false));
    assertThat(Database.number("SELECT count(*) FROM award_score")).isZero();
    kim.amend("After all", "9", "9", "9").statusCode(409).body("code", equalTo("SCORES_NOT_FINAL"));

    lee.finish("1", "2", "3")
        .statusCode(200)
        .body("others[0].state", equalTo("ABSTAINED"))
        .body("others[0].abstentionReason", nullValue());
    enter(Phase.DELIBERATION);
    Api.secretariat()
        .get(kim.path())
        .then()
        .statusCode(200)
        .body("others.abstentionReason", contains("Too far from my field", null));
  }

  @Test
  @DisplayName("A6: an amendment is recorded with what was, why, and what could be known")
  void amendments_are_recorded() {
    kim.amend("Too early", "1").statusCode(409).body("code", equalTo("SCORES_NOT_FINAL"));
    kim.finish("8", "7", "9").statusCode(200);
    kim.amend("Read again", "8", "7.5")
        .statusCode(201)
        .body("own.scores[1].value", equalTo(new BigDecimal("7.50")))
        .body("own.amendments", hasSize(1))
        .body("own.amendments[0].reason", equalTo("Read again"))
        .body("own.amendments[0].changes.criterion", contains("Innovation"))
        .body("own.amendments[0].changes[0].before", equalTo(new BigDecimal("7.00")))
        .body("own.amendments[0].changes[0].after", equalTo(new BigDecimal("7.50")))
        .body("own.amendments[0].othersSettled", equalTo(0));
    kim.amend("Once more", "8.00", "7.5").statusCode(422).body("code", equalTo("SCORES_UNCHANGED"));
    kim.amend("Off the scale", "11").statusCode(422).body("code", equalTo("SCORES_INVALID"));

    lee.finish("1", "2", "3").statusCode(200).body("others[0].amendments[0].changes", hasSize(1));
    kim.amend("Lee is right", "2")
        .statusCode(201)
        .body("own.amendments.othersSettled", contains(0, 1));
  }

  @Test
  @DisplayName("A4, A6: where judges are not shown others' scores, no amendment knew any of them")
  void where_others_scores_are_not_shown_no_amendment_knew_any() {
    Database.execute(
        """
        DELETE FROM award_permission
         WHERE edition_id = ? AND party = 'JUDGE' AND act = 'SEE_PANEL_SCORES'
        """,
        edition);
    lee.finish("1", "2", "3").statusCode(200);
    kim.finish("8", "7", "9").statusCode(200);

    kim.amend("Read again", "7").statusCode(201).body("own.amendments.othersSettled", contains(0));
  }

  @Test
  @DisplayName("A4, A6: scores are taken until the instant at which judging closes, and not at it")
  void scores_are_taken_until_judging_closes() {
    Instant closes = Instant.parse("2027-05-31T15:00:00Z");
    Database.execute(
        "UPDATE award_edition SET judging_closes_at = ?::timestamptz WHERE id = ?",
        closes.toString(),
        edition);
    TestClock.moveTo(closes.minusSeconds(60));
    kim.finish("8", "7", "9").statusCode(200);
    TestClock.moveTo(closes);

    kim.amend("Late", "1").statusCode(409).body("code", equalTo("JUDGING_CLOSED"));
    lee.save("8").statusCode(409).body("code", equalTo("JUDGING_CLOSED"));
    lee.finish().statusCode(409).body("code", equalTo("JUDGING_CLOSED"));
    lee.abstain("Late").statusCode(409).body("code", equalTo("JUDGING_CLOSED"));
    kim.look().statusCode(200);
  }

  @Test
  @DisplayName("A5: a conflict of interest ends a judge's part, and the scores count no more")
  void a_conflict_ends_a_judges_part() {
    kim.finish("8", "7", "9").statusCode(200);
    lee.finish("1", "2", "3").statusCode(200);
    declareConflict();

    kim.look().statusCode(404);
    kim.amend("Mine still", "1").statusCode(404);
    lee.look()
        .statusCode(200)
        .body("others.judgeName", contains("Judge kim"))
        .body("others.counted", contains(false));
  }

  @Test
  @DisplayName("A5: where conflicts hide nothing, one's own scores can be read, and no others'")
  void where_conflicts_hide_nothing_ones_own_can_be_read() {
    Database.execute(
        "UPDATE award_edition SET conflicts_hide_entries = false WHERE id = ?", edition);
    lee.finish("1", "2", "3").statusCode(200);
    kim.finish("8", "7", "9").statusCode(200);
    Given.affiliatedWithCountry(judgeKim, "KR");

    kim.look().statusCode(200).body("own.counted", equalTo(false)).body("others", nullValue());
    kim.amend("Mine still", "1")
        .statusCode(409)
        .body("code", equalTo("JUDGE_IN_CONFLICT"))
        .body("rule", equalTo("A5"));
  }

  @Test
  @DisplayName("A6: who is not assigned to an entry has nothing to score, and sees nothing of it")
  void who_is_not_assigned_has_nothing_to_score() {
    Given.judge(edition, "park");
    Panelist park = Panelist.of("park", entry);
    park.look().statusCode(404);
    park.save("8").statusCode(404);
    park.finish().statusCode(404);
    park.abstain("Not mine").statusCode(404);
    park.amend("Not mine", "1").statusCode(404);
    kim.on(UUID.randomUUID()).look().statusCode(404);

    kim.save("8").statusCode(201);
    Database.execute(
        "UPDATE award_assignment SET state = 'RELEASED', released_at = now(), release_reason = 'MOVED' WHERE judge_id = ?",
        judgeKim);
    kim.look().statusCode(200);
    kim.save("9").statusCode(409).body("code", equalTo("JUDGE_NOT_ASSIGNED"));
  }

  @Test
  @DisplayName("A6: who left the panel has no part in its scores any more")
  void who_left_the_panel_has_no_part_any_more() {
    kim.finish("8", "7", "9").statusCode(200);
    Database.execute(
        "UPDATE award_judge SET state = 'RESIGNED', state_reason = 'Ill' WHERE id = ?", judgeKim);

    kim.look().statusCode(404);
    kim.amend("Mine still", "1").statusCode(404);
    lee.finish("1", "2", "3").statusCode(200).body("others.counted", contains(true));
  }

  @Test
  @DisplayName("A4: an entry that was withdrawn is scored no more")
  void a_withdrawn_entry_is_scored_no_more() {
    Database.execute(
        "UPDATE award_entry SET state = 'WITHDRAWN', withdrawn_at = now() WHERE id = ?", entry);
    kim.save("8").statusCode(409).body("code", equalTo("SCORED_ENTRY_OUT"));
  }

  @ParameterizedTest
  @EnumSource(value = Phase.class, mode = EnumSource.Mode.EXCLUDE, names = "JUDGING")
  @DisplayName("A4, A6: in no other phase is anything scored, and what is hidden stays hidden")
  void in_no_other_phase_is_anything_scored(Phase phase) {
    lee.finish("1", "2", "3").statusCode(200);
    kim.save("8", "7", "9").statusCode(201);
    enter(phase);

    kim.save("9").statusCode(409).body("code", equalTo("PHASE_FORBIDS"));
    kim.finish().statusCode(409).body("code", equalTo("PHASE_FORBIDS"));
    kim.abstain("Late").statusCode(409).body("code", equalTo("PHASE_FORBIDS"));
    lee.amend("Late", "9").statusCode(409).body("code", equalTo("PHASE_FORBIDS"));
    boolean judged = phase.compareTo(Phase.JUDGING) > 0;
    if (judged) {
      kim.look().statusCode(200).body("own.state", equalTo("DRAFT")).body("others", nullValue());
    } else {
      kim.look().statusCode(409).body("code", equalTo("PHASE_FORBIDS"));
    }
    Api.secretariat().get(kim.path()).then().statusCode(judged ? 200 : 409);
  }

  @Test
  @DisplayName("A6: the Secretariat sees what is settled from the deliberation on, and no draft")
  void the_secretariat_sees_what_is_settled_from_the_deliberation_on() {
    lee.finish("1", "2", "3").statusCode(200);
    kim.save("8", "7", "9").statusCode(201);
    Api.secretariat().get(kim.path()).then().statusCode(409);
    Api.secretariat().get(kim.on(UUID.randomUUID()).path()).then().statusCode(404);
    enter(Phase.DELIBERATION);

    Api.secretariat()
        .get(kim.path())
        .then()
        .statusCode(200)
        .body("own", nullValue())
        .body("others.judgeName", contains("Judge lee"));
  }

  @Test
  @DisplayName("A6: who is of the Secretariat too is a judge where he or she is to score")
  void of_several_roles_that_of_the_judge_counts() {
    lee.finish("1", "2", "3").statusCode(200);
    enter(Phase.DELIBERATION);

    Api.as(Tokens.of("secretariat", "judge").subject("kim"))
        .get(kim.path())
        .then()
        .statusCode(200)
        .body("others", nullValue());
    Api.as(Tokens.of("secretariat", "judge").subject("nobody-on-the-panel"))
        .get(kim.path())
        .then()
        .statusCode(200)
        .body("others", hasSize(1));
  }

  private void declareConflict() {
    Database.execute(
        """
        INSERT INTO award_declared_conflict
               (id, edition_id, judge_id, entry_id, reason, declared_at, declared_by)
        VALUES (uuidv7(), ?, ?, ?, 'A former pupil leads the project', now(), 'kim')
        """,
        edition,
        judgeKim,
        entry);
  }

  private void enter(Phase phase) {
    Database.execute(
        "UPDATE award_edition SET phase = ?, announced_at = CASE WHEN ? THEN now() END WHERE id = ?",
        phase.name(),
        phase == Phase.ANNOUNCED,
        edition);
  }
}
