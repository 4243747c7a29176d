package org.wego.awards.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.awards.AwardCategory;
import org.wego.awards.edition.Phase;
import org.wego.awards.testing.Api;
import org.wego.awards.testing.AwardsTest;
import org.wego.awards.testing.Database;
import org.wego.awards.testing.Given;
import org.wego.platform.id.Ids;
import org.wego.platform.persistence.testing.CountedSql;

@QuarkusTest
class AssignmentQueriesTest extends AwardsTest {

  private static final String ALL = "/api/v1/award-editions/{id}/assignments";
  private static final String ONE = ALL + "/{aid}";
  private static final String WHY = ONE + "/explanation";

  private UUID edition;
  private UUID seoul;
  private UUID frankfurt;
  private UUID kim;
  private UUID lee;
  private UUID kimSeoul;
  private UUID kimFrankfurt;
  private UUID leeSeoul;

  @BeforeEach
  void two_judges_have_three_assignments() {
    edition = Given.edition(2017, Phase.JUDGING);
    seoul = Given.entry(edition, AwardCategory.OPEN_CITY, "Seoul", "KR", "ELIGIBLE");
    frankfurt = Given.entry(edition, AwardCategory.SERVICES, "Frankfurt", "DE", "ELIGIBLE");
    kim = Given.judge(edition, "kim", "IT");
    lee = Given.judge(edition, "lee", "PUBLIC_ADMINISTRATION");
    kimSeoul = Given.assignment(edition, kim, seoul);
    kimFrankfurt = Given.assignment(edition, kim, frankfurt);
    leeSeoul = Given.assignment(edition, lee, seoul);
  }

  @Test
  void the_secretariat_sees_all_and_narrows_by_judge_entry_and_state() {
    Api.secretariat()
        .get(ALL + "?count=true", edition)
        .then()
        .statusCode(200)
        .body("items.id", contains(text(kimSeoul), text(kimFrankfurt), text(leeSeoul)))
        .body("items[0].judgeName", equalTo("Judge kim"))
        .body("items[0].entryTitle", equalTo("A better Seoul"))
        .body("items[0].category", equalTo("OPEN_CITY"))
        .body("items[0].state", equalTo("ACTIVE"))
        .body("items[0].releasedAt", nullValue())
        .body("total", equalTo(3));
    Api.secretariat()
        .get(ALL + "?judgeId=" + kim, edition)
        .then()
        .body("items.id", contains(text(kimSeoul), text(kimFrankfurt)));
    Api.secretariat()
        .get(ALL + "?entryId=" + seoul + "&judgeId=" + lee, edition)
        .then()
        .body("items.id", contains(text(leeSeoul)));
    Api.secretariat().get(ALL + "?state=RELEASED", edition).then().body("items", hasSize(0));
  }

  @Test
  @DisplayName("A6: a judge sees his or her own assignments, and nobody else's")
  void a_judge_sees_only_own_assignments() {
    Api.judge("kim")
        .get(ALL + "?count=true", edition)
        .then()
        .statusCode(200)
        .body("items.id", contains(text(kimSeoul), text(kimFrankfurt)))
        .body("items[0].judgeName", nullValue())
        .body("items[0].entryTitle", nullValue())
        .body("items[0].category", nullValue())
        .body("total", equalTo(2));
    Api.judge("kim").get(ALL + "?judgeId=" + lee, edition).then().body("items", hasSize(0));
    Api.judge("kim").get(ONE, edition, kimSeoul).then().statusCode(200);
    Api.judge("kim").get(ONE, edition, leeSeoul).then().statusCode(404);
    Api.judge("kim").get(WHY, edition, kimSeoul).then().statusCode(403);
  }

  @Test
  void who_is_not_on_the_panel_is_told_that_there_is_nothing() {
    UUID other = Given.edition(2020, Phase.JUDGING);

    Api.judge("park").get(ALL, edition).then().statusCode(404);
    Api.judge("kim").get(ALL, other).then().statusCode(404);
    Api.judge("kim").get(ONE, other, kimSeoul).then().statusCode(404);
    Api.secretariat().get(ALL, Ids.next()).then().statusCode(404);
    Api.secretariat().get(ONE, other, kimSeoul).then().statusCode(404);
  }

  @Test
  void the_list_is_paged_and_streamed_as_csv() {
    String next =
        Api.secretariat()
            .get(ALL + "?limit=2&sort=-assignedAt", edition)
            .then()
            .statusCode(200)
            .body("items", hasSize(2))
            .body("next", notNullValue())
            .extract()
            .path("next");
    Api.secretariat()
        .queryParam("cursor", next)
        .get(ALL + "?limit=2&sort=-assignedAt", edition)
        .then()
        .body("items.id", contains(text(kimSeoul)))
        .body("next", nullValue());

    Api.secretariat()
        .accept("text/csv")
        .get(ALL, edition)
        .then()
        .statusCode(200)
        .contentType(containsString("text/csv"))
        .body(containsString("judgeName"))
        .body(containsString("A better Frankfurt"));
  }

  @Test
  void a_list_takes_as_many_statements_whatever_its_length() throws Exception {
    long few = CountedSql.during(() -> Api.secretariat().get(ALL, edition).then().statusCode(200));
    for (int i = 0; i < 20; i++) {
      UUID entry = Given.entry(edition, AwardCategory.SERVICES, "City " + i, "FR", "ELIGIBLE");
      Given.assignment(edition, kim, entry);
    }

    long many = CountedSql.during(() -> Api.secretariat().get(ALL, edition).then().statusCode(200));

    assertThat(few).isEqualTo(2);
    assertThat(many).isEqualTo(few);
  }

  @Test
  @DisplayName(
      "A6: why a judge has an entry is told: who else could, at what cost, and who may not")
  void an_assignment_is_explained() throws Exception {
    UUID park = Given.judge(edition, "park", "PUBLIC_ADMINISTRATION");
    UUID choi = Given.judge(edition, "choi", "IT");
    UUID korean = Given.judge(edition, "korean", "IT");
    Given.affiliatedWithCountry(korean, "KR");

    // Loads 2 (Kim), 1 (Lee), and none: 4 + 1. Seoul has both fields, Frankfurt lacks one.
    Api.secretariat()
        .get(WHY, edition, kimSeoul)
        .then()
        .statusCode(200)
        .body("assignment.id", equalTo(text(kimSeoul)))
        .body("standing", equalTo("MOVABLE"))
        .body("judgesPerEntry", equalTo(3))
        .body("costs.find { it.rule == 'BALANCED_LOAD' }.cost", equalTo(-5))
        .body("costs.find { it.rule == 'MIXED_EXPERTISE' }.cost", equalTo(-20))
        .body("costs.find { it.rule == 'DISTINCT_JUDGES' }.cost", equalTo(0))
        .body("judges.judgeId", contains(text(kim), text(lee)))
        .body("judges.load", contains(2, 1))
        // Choi would even the loads out: 1 + 1 + 1. So would Park, but then Seoul lacks an expert.
        .body("alternatives.judge.judgeId", contains(text(choi), text(park)))
        .body("alternatives.difference", contains(2, -18))
        .body("alternatives[0].judge.judgeName", equalTo("Judge choi"))
        .body("alternatives[1].byRule.find { it.rule == 'MIXED_EXPERTISE' }.cost", equalTo(-20))
        .body("alternatives[1].byRule.find { it.rule == 'BALANCED_LOAD' }.cost", equalTo(2))
        .body("excluded.judgeId", contains(text(korean)))
        .body("excluded[0].judgeName", equalTo("Judge korean"))
        .body("excluded[0].reasons.kind", contains("COUNTRY"))
        .body("excluded[0].reasons.detail", contains("KR"));
    assertThat(CountedSql.during(() -> Api.secretariat().get(WHY, edition, kimSeoul))).isEqualTo(6);
  }

  @Test
  @DisplayName("A6: what a judge has begun is not to be moved, and is told to be kept")
  void a_begun_assignment_has_no_alternatives() {
    Given.judge(edition, "park", "IT");
    Given.sheet(edition, kim, seoul, "DRAFT");
    Given.sheet(edition, lee, seoul, "ABSTAINED");

    Api.secretariat()
        .get(WHY, edition, kimSeoul)
        .then()
        .statusCode(200)
        .body("standing", equalTo("KEPT"))
        .body("alternatives", hasSize(0))
        .body("judges.judgeId", equalTo(List.of(text(kim))))
        .body("excluded.judgeId", equalTo(List.of(text(lee))))
        .body("excluded[0].reasons.kind", contains("ABSTAINED"));
    Api.secretariat()
        .get(WHY, edition, leeSeoul)
        .then()
        .statusCode(200)
        .body("standing", equalTo("ABSTAINED"));
  }

  @Test
  void a_released_assignment_has_nothing_to_explain() {
    Database.execute(
        """
        UPDATE award_assignment SET state = 'RELEASED', released_at = now(),
               release_reason = 'MOVED' WHERE id = ?
        """,
        kimSeoul);

    Api.secretariat()
        .get(WHY, edition, kimSeoul)
        .then()
        .statusCode(409)
        .body("code", equalTo("ASSIGNMENT_RELEASED"));
    Api.secretariat()
        .get(ONE, edition, kimSeoul)
        .then()
        .statusCode(200)
        .body("releaseReason", equalTo("MOVED"));
  }

  private static String text(UUID id) {
    return id.toString();
  }
}
