package org.wego.awards.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
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
import org.wego.platform.id.Ids;

/** Who sees an edition's ranking, when, and how much of it. */
@QuarkusTest
class RankingSightTest extends AwardsTest {

  private UUID edition;
  private UUID kim;
  private UUID lee;
  private UUID seoul;
  private UUID frankfurt;

  @ParameterizedTest
  @EnumSource(Phase.class)
  @DisplayName("A4: the ranking is seen from the deliberation on, by the Secretariat and the panel")
  void the_ranking_is_seen_from_the_deliberation_on(Phase phase) {
    scored(phase);
    int expected = phase.compareTo(Phase.DELIBERATION) < 0 ? 409 : 200;

    assertStatus(Api.secretariat(), "ranking", expected);
    assertStatus(Api.secretariat(), "fairness-report", expected);
    assertStatus(Api.secretariat(), "winner-stability", expected);
    assertStatus(Api.judge("kim"), "ranking", expected);
  }

  @Test
  @DisplayName("A4: an edition that does not let judges see the ranking refuses it to them")
  void an_edition_that_does_not_let_judges_see_the_ranking_refuses_it() {
    scored(Phase.DELIBERATION);
    Database.execute(
        "DELETE FROM award_permission WHERE edition_id = ? AND act = 'SEE_RANKING' AND party = ?",
        edition,
        "JUDGE");

    Api.judge("kim")
        .get(path("ranking"))
        .then()
        .statusCode(409)
        .body("code", equalTo("PHASE_FORBIDS"));
    assertStatus(Api.secretariat(), "ranking", 200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ranking", "fairness-report", "winner-stability"})
  void an_edition_that_there_is_not_is_not_found(String what) {
    edition = Ids.next();

    assertStatus(Api.secretariat(), what, 404);
  }

  @Test
  @DisplayName("A5: for judges of other editions, and for those who left the panel, there is none")
  void for_judges_who_are_not_on_the_panel_there_is_none() {
    scored(Phase.DELIBERATION);
    UUID other = Given.edition(2014, Phase.DELIBERATION);
    Given.judge(other, "park");
    Database.execute(
        "UPDATE award_judge SET state = 'RESIGNED', state_reason = 'x' WHERE id = ?", lee);

    assertStatus(Api.judge("park"), "ranking", 404);
    assertStatus(Api.judge("lee"), "ranking", 404);
    edition = Ids.next();
    assertStatus(Api.judge("kim"), "ranking", 404);
  }

  @Test
  @DisplayName("A6: how strictly each judge scored is for the Secretariat, not for other judges")
  void how_strictly_each_judge_scored_is_for_the_secretariat() {
    scored(Phase.DELIBERATION);

    assertStatus(Api.judge("kim"), "fairness-report", 403);
    assertStatus(Api.judge("kim"), "winner-stability", 403);
  }

  @Test
  @DisplayName("A6: a judge whose own scores are not in learns nothing of what others gave")
  void a_judge_whose_own_scores_are_not_in_learns_nothing() {
    scored(Phase.DELIBERATION);
    UUID busan = Given.entry(edition, AwardCategory.SERVICES, "Busan", "KR", "ELIGIBLE");
    Given.assignment(edition, lee, busan);
    String before = refused("lee", "OWN_SCORES_OUTSTANDING");

    Database.execute("UPDATE award_score SET value = 1");

    assertThat(refused("lee", "OWN_SCORES_OUTSTANDING")).isEqualTo(before);
    assertStatus(Api.judge("kim"), "ranking", 200);
    Given.sheet(edition, lee, busan, "ABSTAINED");
    assertStatus(Api.judge("lee"), "ranking", 200);
  }

  @Test
  @DisplayName("A6: a draft of one's own is not in; an entry that was withdrawn is not waited for")
  void a_draft_is_not_in_and_a_withdrawn_entry_is_not_waited_for() {
    scored(Phase.DELIBERATION);
    UUID busan = Given.entry(edition, AwardCategory.SERVICES, "Busan", "KR", "ELIGIBLE");
    Given.assignment(edition, lee, busan);
    Given.sheet(edition, lee, busan, "DRAFT");
    refused("lee", "OWN_SCORES_OUTSTANDING");

    Database.execute(
        "UPDATE award_entry SET state = 'WITHDRAWN', withdrawn_at = now() WHERE id = ?", busan);
    assertStatus(Api.judge("lee"), "ranking", 200);
  }

  @Test
  @DisplayName("A5: a judge does not see what a conflict hides; ranks are among what is seen")
  void a_judge_does_not_see_what_a_conflict_hides() {
    scored(Phase.DELIBERATION);
    Given.affiliatedWithCountry(kim, "KR");

    Api.judge("kim")
        .get(path("ranking"))
        .then()
        .statusCode(200)
        .body("entries.cityName", contains("Frankfurt"))
        .body("entries.rank", contains(1))
        .body("$", not(hasKey("panel")));
    Api.judge("lee")
        .get(path("ranking"))
        .then()
        .body("entries.rank", contains(1, 2))
        .body("panel.scores", equalTo(3));

    Database.execute(
        "UPDATE award_edition SET conflicts_hide_entries = false WHERE id = ?", edition);
    Api.judge("kim").get(path("ranking")).then().body("entries.rank", contains(1, 2));
  }

  @Test
  @DisplayName("A5, A6: an entry that a conflict keeps a judge from is not waited for")
  void an_entry_that_a_conflict_keeps_a_judge_from_is_not_waited_for() {
    scored(Phase.DELIBERATION);
    UUID busan = Given.entry(edition, AwardCategory.SERVICES, "Busan", "KR", "ELIGIBLE");
    Given.assignment(edition, lee, busan);
    refused("lee", "OWN_SCORES_OUTSTANDING");

    Given.affiliatedWithCountry(lee, "KR");

    assertStatus(Api.judge("lee"), "ranking", 200);
  }

  @Test
  @DisplayName("A5: in a blind review a judge sees entries by their ids alone, as CSV too")
  void in_a_blind_review_a_judge_sees_entries_by_their_ids_alone() {
    scored(Phase.DELIBERATION);
    Database.execute("UPDATE award_edition SET blind_review = true WHERE id = ?", edition);

    String json = Api.judge("kim").get(path("ranking")).then().statusCode(200).extract().asString();
    String csv =
        Api.judge("kim")
            .accept("text/csv")
            .get(path("ranking"))
            .then()
            .statusCode(200)
            .extract()
            .asString();

    assertThat(json)
        .contains(seoul.toString(), frankfurt.toString())
        .doesNotContain("Seoul", "Frankfurt", "\"KR\"", "\"DE\"");
    assertThat(csv)
        .contains(seoul.toString(), frankfurt.toString())
        .doesNotContain("Seoul", "Frankfurt", ",KR,", ",DE,");
    Api.secretariat().get(path("ranking")).then().body("entries[0].cityName", equalTo("Seoul"));
  }

  /** Seoul is ahead of Frankfurt by both judges. */
  private void scored(Phase phase) {
    edition = Given.edition(2017, phase);
    kim = Given.judge(edition, "kim");
    lee = Given.judge(edition, "lee");
    seoul = Given.entry(edition, AwardCategory.OPEN_CITY, "Seoul", "KR", "ELIGIBLE");
    frankfurt = Given.entry(edition, AwardCategory.OPEN_CITY, "Frankfurt", "DE", "ELIGIBLE");
    for (UUID judge : new UUID[] {kim, lee}) {
      Given.scores(edition, judge, seoul, "9", "9", "9");
      Given.scores(edition, judge, frankfurt, "5", "5", "5");
    }
  }

  /** What the refusal tells, without its trace. */
  private String refused(String judge, String code) {
    return Api.judge(judge)
        .get(path("ranking"))
        .then()
        .statusCode(409)
        .body("code", equalTo(code))
        .body("rule", equalTo("A6"))
        .extract()
        .path("detail");
  }

  private void assertStatus(RequestSpecification caller, String what, int expected) {
    caller.get(path(what)).then().statusCode(expected);
  }

  private String path(String what) {
    return "/api/v1/award-editions/" + edition + "/" + what;
  }
}
