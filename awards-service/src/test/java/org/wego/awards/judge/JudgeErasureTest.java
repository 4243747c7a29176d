package org.wego.awards.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
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
import org.wego.awards.testing.Judges;

@QuarkusTest
class JudgeErasureTest extends AwardsTest {

  private static final String EDITION = "/api/v1/award-editions/{id}";
  private static final String ADDRESS = "vogt@institute.example";
  private static final String LOGIN = "lena-vogt";

  private UUID edition;
  private UUID frankfurt;
  private UUID hue;
  private UUID busan;

  @BeforeEach
  void an_edition_is_judged() {
    frankfurt = Given.member("Frankfurt", "DE", "EUROPE");
    edition = Given.edition(2017, Phase.JUDGING);
    hue = Given.entry(edition, AwardCategory.OPEN_CITY, "Hue", "VN", "ELIGIBLE");
    busan = Given.entry(edition, AwardCategory.OPEN_CITY, "Busan", "KR", "ELIGIBLE");
  }

  @Test
  @DisplayName("A5, A6: an erased judge is in no table; the scores stay and count as they did")
  void a_judge_is_forgotten_and_the_scores_stay() {
    UUID judge = nominatedAndAppointed();
    Judges.accept(
            LOGIN,
            Judges.tokenOf(judge),
            "[{\"kind\":\"CITY\",\"country\":\"VN\",\"name\":\"Hue\"},"
                + "{\"kind\":\"EMPLOYER\",\"name\":\"Institute of Vogt\"}]")
        .statusCode(200);
    Given.scores(edition, judge, hue, "1", "1", "1");
    UUID sheet = Given.scores(edition, judge, busan, "9", "8", "7");
    Database.execute(
        """
        INSERT INTO award_score_amendment (id, sheet_id, reason, others_settled, amended_at,
                                           amended_by)
        VALUES (uuidv7(), ?, 'Read again', 0, now(), ?)
        """,
        sheet,
        LOGIN);
    Judges.declareConflictOf(judge, hue).statusCode(201);
    Given.scores(edition, Given.judge(edition, "kim"), hue, "5", "6", "7");
    Database.execute("UPDATE award_edition SET phase = 'ANNOUNCED', announced_at = now()");
    String ranking = ranking();
    assertThat(Database.mentions("Vogt")).isPositive();

    erase(judge).statusCode(204);
    erase(judge).statusCode(204);

    for (String trace :
        List.of("Vogt", ADDRESS, LOGIN, Given.subjectId(LOGIN), "Institute of Vogt")) {
      assertThat(Database.mentions(trace)).as(trace).isZero();
    }
    assertThat(ranking()).isEqualTo(ranking);
    assertThat(Database.number("SELECT count(*) FROM award_score WHERE value = 9")).isOne();
    assertThat(Database.ids("SELECT entry_id FROM award_conflict WHERE judge_id = ?", judge))
        .containsExactly(hue);
    Judges.get(Api.secretariat(), edition, judge)
        .statusCode(200)
        .body("name", equalTo("Erased judge"))
        .body("email", nullValue())
        .body("erasedAt", notNullValue());
    Api.secretariat()
        .get(EDITION + "/judges/{jid}/history", edition, judge)
        .then()
        .statusCode(200)
        .body("items.kind", hasItem("ERASED"));
    Judges.change(edition, judge, "{\"name\":\"Somebody\"}")
        .statusCode(409)
        .body("code", equalTo("JUDGE_ERASED"));
  }

  @Test
  @DisplayName("A3, A5: a draft is deleted as before when a judge who may not score it was erased")
  void a_draft_knows_nothing_of_judges() {
    UUID draft = Given.entry(edition, AwardCategory.SERVICES, "Hue", "VN", "DRAFT");
    UUID judge = Judges.appointed(edition, ADDRESS);
    Judges.accept(
            LOGIN,
            Judges.tokenOf(judge),
            "[{\"kind\":\"CITY\",\"country\":\"VN\",\"name\":\"Hue\"}]")
        .statusCode(200);
    Judges.dismiss(edition, judge).statusCode(200);

    erase(judge).statusCode(204);

    assertThat(Database.ids("SELECT entry_id FROM award_conflict WHERE judge_id = ?", judge))
        .containsExactly(hue);
    Api.secretariat().delete("/api/v1/award-entries/{id}", draft).then().statusCode(204);
  }

  @Test
  @DisplayName("A5: whoever is on the panel is erased after leaving it, whoever declined at once")
  void who_is_on_the_panel_is_needed() {
    UUID kim = Given.judge(edition, "kim");
    UUID declined = Judges.appointed(edition, ADDRESS);
    Judges.decline(LOGIN, Judges.tokenOf(declined)).statusCode(200);

    erase(kim).statusCode(409).body("code", equalTo("JUDGE_STANDS"));
    Judges.dismiss(edition, kim).statusCode(200);
    erase(kim).statusCode(204);
    erase(declined).statusCode(204);

    assertThat(Database.mentions("kim")).isZero();
    assertThat(Database.mentions(ADDRESS)).isZero();
    Judges.inviteAgain(edition, declined).statusCode(409).body("code", equalTo("JUDGE_ERASED"));
    erase(UUID.randomUUID()).statusCode(404);
  }

  @Test
  @DisplayName("A5: the record of a judge is changed by an erasure alone")
  void the_record_is_changed_by_an_erasure_alone() {
    UUID judge = Judges.appointed(edition, ADDRESS);
    for (String change :
        List.of(
            "UPDATE award_judge_act SET acted_by = 'Erased' WHERE judge_id = ?",
            "DELETE FROM award_judge_act WHERE judge_id = ?")) {
      assertThatThrownBy(() -> Database.execute(change, judge))
          .cause()
          .hasMessageContaining("never changed");
    }
  }

  @Test
  @DisplayName("A5: a nominee is forgotten once the nomination is settled")
  void a_nominee_is_forgotten() {
    UUID open = Judges.nomination(edition, frankfurt);
    eraseNominee(open).statusCode(409).body("code", equalTo("NOMINATION_OPEN"));
    Database.execute("DELETE FROM award_judge_nomination WHERE id = ?", open);
    UUID refused = Judges.refusedNomination(edition, frankfurt);
    assertThat(Database.mentions(ADDRESS)).isOne();

    eraseNominee(refused).statusCode(204);
    eraseNominee(refused).statusCode(204);

    assertThat(Database.mentions(ADDRESS)).isZero();
    assertThat(Database.mentions("Vogt")).isZero();
    Api.member(frankfurt)
        .get(EDITION + "/judge-nominations/{nid}", edition, refused)
        .then()
        .statusCode(200)
        .body("name", equalTo("Erased nominee"))
        .body("email", nullValue())
        .body("statement", nullValue())
        .body("state", equalTo("REFUSED"));
  }

  private UUID nominatedAndAppointed() {
    UUID nomination = Judges.nomination(edition, frankfurt);
    return Judges.idOf(
        Api.secretariat()
            .header("Idempotency-Key", "key-1")
            .contentType("application/json")
            .body("{\"affiliations\":[]}")
            .post(EDITION + "/judge-nominations/{nid}/appointment", edition, nomination)
            .then()
            .statusCode(201));
  }

  private String ranking() {
    return Api.secretariat()
        .queryParam("category", "OPEN_CITY")
        .get(EDITION + "/ranking", edition)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private ValidatableResponse erase(UUID judge) {
    return Api.secretariat().delete(EDITION + "/judges/{jid}/personal-data", edition, judge).then();
  }

  private ValidatableResponse eraseNominee(UUID nomination) {
    return Api.secretariat()
        .delete(EDITION + "/judge-nominations/{nid}/personal-data", edition, nomination)
        .then();
  }
}
