package org.wego.awards.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
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
import org.wego.platform.persistence.testing.CountedSql;

@QuarkusTest
class ScoringProgressTest extends AwardsTest {

  private UUID edition;
  private UUID open;
  private UUID services;
  private UUID judgeKim;
  private Panelist kim;
  private Panelist lee;

  @BeforeEach
  void kim_is_to_score_two_entries_and_lee_one() {
    edition = Given.edition(2017, Phase.JUDGING);
    open = Given.entry(edition, AwardCategory.OPEN_CITY, "Seoul", "KR", "ELIGIBLE");
    services = Given.entry(edition, AwardCategory.SERVICES, "Frankfurt", "DE", "ELIGIBLE");
    judgeKim = Given.judge(edition, "kim");
    UUID judgeLee = Given.judge(edition, "lee");
    Given.assignment(edition, judgeKim, open);
    Given.assignment(edition, judgeKim, services);
    Given.assignment(edition, judgeLee, open);
    kim = Panelist.of("kim", open);
    lee = Panelist.of("lee", open);
  }

  @Test
  @DisplayName("A6: the Secretariat sees how many scores are settled, by category and judge")
  void the_secretariat_sees_how_many_scores_are_settled() {
    kim.save("8").statusCode(201);
    kim.on(services).abstain("Too far off").statusCode(200);
    lee.finish("1", "2", "3").statusCode(200);

    progress()
        .statusCode(200)
        .body("total.assigned", equalTo(3))
        .body("total.settled", equalTo(2))
        .body("total.abstained", equalTo(1))
        .body("total.open", equalTo(1))
        .body("categories.category", contains("SERVICES", "OPEN_CITY"))
        .body("categories.count.settled", contains(1, 1))
        .body("judges.name", contains("Judge kim", "Judge lee"))
        .body("judges.count.open", contains(1, 0));
  }

  @Test
  @DisplayName("A6: what is withdrawn, and whoever was released, is not waited for")
  void what_is_withdrawn_is_not_waited_for() {
    Database.execute(
        "UPDATE award_entry SET state = 'WITHDRAWN', withdrawn_at = now() WHERE id = ?", services);
    Database.execute(
        """
        UPDATE award_assignment SET state = 'RELEASED', released_at = now(), release_reason = 'MOVED'
         WHERE judge_id = ? AND entry_id = ?
        """,
        judgeKim,
        open);

    progress()
        .statusCode(200)
        .body("total.assigned", equalTo(1))
        .body("judges.name", contains("Judge lee"));
  }

  @Test
  @DisplayName("A5, A6: what a conflict keeps a judge from is not waited for, and does not count")
  void what_a_conflict_keeps_a_judge_from_is_not_waited_for() {
    kim.on(services).abstain("Too far off").statusCode(200);
    lee.finish("1", "2", "3").statusCode(200);
    Given.affiliatedWithCountry(judgeKim, "KR");

    progress()
        .statusCode(200)
        .body("total.assigned", equalTo(2))
        .body("total.settled", equalTo(2))
        .body("total.open", equalTo(0));
    deliberate("{\"to\":\"DELIBERATION\"}").statusCode(201);
  }

  @Test
  @DisplayName("A4, A6: the panel deliberates when all is settled, or with a reason why not")
  void the_panel_deliberates_when_all_is_settled() {
    lee.finish("1", "2", "3").statusCode(200);
    deliberate("{\"to\":\"DELIBERATION\"}")
        .statusCode(422)
        .body("code", equalTo("EDITION_NOT_READY"))
        .body("errors.code", contains("SCORES_OPEN"))
        .body(
            "errors.detail",
            contains("2 of the 3 scores that judges are to give are awaited still"));
    deliberate("{\"to\":\"DELIBERATION\",\"force\":true,\"reason\":\"Kim is ill\"}")
        .statusCode(201);
  }

  @Test
  @DisplayName("A6: once nothing is awaited, the panel deliberates")
  void once_nothing_is_awaited_the_panel_deliberates() {
    lee.finish("1", "2", "3").statusCode(200);
    kim.finish("8", "7", "9").statusCode(200);
    kim.on(services).abstain("Too far off").statusCode(200);

    deliberate("{\"to\":\"DELIBERATION\"}").statusCode(201);
  }

  @Test
  @DisplayName("A4: progress is shown while there is any, and of an edition that there is")
  void progress_is_shown_while_there_is_any() {
    Api.secretariat()
        .get("/api/v1/award-editions/{id}/scoring-progress", Given.edition(2014, Phase.SCREENING))
        .then()
        .statusCode(409)
        .body("code", equalTo("PHASE_FORBIDS"));
    Api.secretariat()
        .get("/api/v1/award-editions/{id}/scoring-progress", UUID.randomUUID())
        .then()
        .statusCode(404);
  }

  @Test
  @DisplayName("A6: progress takes as many statements, however many entries there are")
  void progress_takes_as_many_statements() throws Exception {
    long few = CountedSql.during(() -> progress().statusCode(200));
    for (int i = 0; i < 20; i++) {
      UUID entry = Given.entry(edition, AwardCategory.SERVICES, "City " + i, "DE", "ELIGIBLE");
      Given.scores(edition, judgeKim, entry, "1", "2", "3");
    }

    assertThat(CountedSql.during(() -> progress().body("total.settled", equalTo(20))))
        .isEqualTo(few)
        .isEqualTo(3);
  }

  @Test
  @DisplayName("A6: a judge lists what is to be scored, and how far he or she is")
  void a_judge_lists_what_is_to_be_scored() {
    own("kim").body("items.state", contains("NOT_BEGUN", "NOT_BEGUN"));
    kim.save("8", "7").statusCode(201);
    lee.finish("1", "2", "3").statusCode(200);

    own("kim")
        .body("items.entryId", contains(open.toString(), services.toString()))
        .body("items.state", contains("DRAFT", "NOT_BEGUN"))
        .body("items.scored", contains(2, 0))
        .body("items[1].updatedAt", nullValue());
    own("lee").body("items.state", contains("FINAL"));
    Api.judge("kim")
        .queryParam("state", "NOT_BEGUN")
        .queryParam("count", true)
        .get("/api/v1/award-editions/{id}/scores", edition)
        .then()
        .statusCode(200)
        .body("items.entryId", contains(services.toString()))
        .body("total", equalTo(1));
    Api.judge("kim")
        .queryParam("sort", "-updatedAt")
        .queryParam("limit", 1)
        .get("/api/v1/award-editions/{id}/scores", edition)
        .then()
        .statusCode(200)
        .body("items.state", contains("DRAFT"));
  }

  @Test
  @DisplayName("A5: a judge's list holds nothing that a conflict hides")
  void a_judges_list_holds_nothing_that_a_conflict_hides() {
    Given.affiliatedWithCountry(judgeKim, "KR");
    own("kim").body("items.entryId", contains(services.toString()));
    Database.execute(
        "UPDATE award_edition SET conflicts_hide_entries = false WHERE id = ?", edition);
    own("kim").body("items", hasSize(2));
  }

  @Test
  @DisplayName("A6: a judge's list is a table as well, and takes as many statements however long")
  void a_judges_list_takes_as_many_statements() throws Exception {
    long few = CountedSql.during(() -> own("kim"));
    for (int i = 0; i < 20; i++) {
      UUID entry = Given.entry(edition, AwardCategory.SERVICES, "City " + i, "DE", "ELIGIBLE");
      Given.scores(edition, judgeKim, entry, "1", "2", "3");
    }

    assertThat(CountedSql.during(() -> own("kim").body("items", hasSize(22))))
        .isEqualTo(few)
        .isEqualTo(3);
    List<String> lines =
        Api.judge("kim")
            .accept("text/csv")
            .get("/api/v1/award-editions/{id}/scores", edition)
            .then()
            .statusCode(200)
            .extract()
            .asString()
            .lines()
            .toList();
    assertThat(lines).hasSize(23);
    assertThat(lines.get(0)).isEqualTo("entryId,state,scored,updatedAt,settledAt");
  }

  private ValidatableResponse own(String subject) {
    return Api.judge(subject)
        .get("/api/v1/award-editions/{id}/scores", edition)
        .then()
        .statusCode(200);
  }

  private ValidatableResponse progress() {
    return Api.secretariat().get("/api/v1/award-editions/{id}/scoring-progress", edition).then();
  }

  private ValidatableResponse deliberate(String body) {
    return Api.secretariat()
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/award-editions/{id}/phase-changes", edition)
        .then();
  }
}
