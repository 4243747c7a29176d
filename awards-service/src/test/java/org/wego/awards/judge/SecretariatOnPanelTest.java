package org.wego.awards.judge;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.wego.awards.testing.Judges.review;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.awards.AwardCategory;
import org.wego.awards.edition.Phase;
import org.wego.awards.testing.Api;
import org.wego.awards.testing.AwardsTest;
import org.wego.awards.testing.Given;
import org.wego.platform.testkit.Tokens;

@DisplayName("A login of the Secretariat that is on a panel all the same (A5, A6)")
@QuarkusTest
class SecretariatOnPanelTest extends AwardsTest {

  private static final String ENTRIES = "/api/v1/award-entries";

  private UUID edition;
  private UUID kim;
  private UUID seoul;
  private UUID hanoi;
  private UUID elsewhere;

  @BeforeEach
  void kim_judges_blindly_and_has_scored_nothing() {
    edition = Given.edition(2017, Phase.DELIBERATION);
    review(edition, true, true);
    kim = Given.judge(edition, "kim");
    UUID lee = Given.judge(edition, "lee");
    seoul = Given.entry(edition, AwardCategory.SERVICES, "Seoul", "KR", "ELIGIBLE");
    hanoi = Given.entry(edition, AwardCategory.SERVICES, "Hanoi", "VN", "ELIGIBLE");
    Given.assignment(edition, kim, hanoi);
    Given.scores(edition, lee, seoul, "9", "9", "9");
    UUID other = Given.edition(2014, Phase.DELIBERATION);
    elsewhere = Given.entry(other, AwardCategory.SERVICES, "Busan", "KR", "ELIGIBLE");
    Given.affiliatedWithCountry(kim, "KR");
  }

  @Test
  @DisplayName("A5: it sees entries of its edition blindly, and not what a conflict hides")
  void it_sees_entries_as_a_judge_does() {
    UUID file = Given.attachment(hanoi, "AUTHORIZATION", "mayor.pdf");
    UUID hidden = Given.attachment(seoul, "SUPPORTING", "plan.pdf");

    get(ENTRIES + "/" + hanoi).statusCode(200).body("blind", equalTo(true));
    get(ENTRIES + "/" + hanoi).body("city", nullValue()).body("contact", nullValue());
    get(ENTRIES + "/" + seoul).statusCode(404);
    get(ENTRIES + "/" + hanoi + "/attachments/" + file).statusCode(404);
    get(ENTRIES + "/" + seoul + "/attachments/" + hidden).statusCode(404);
    get(ENTRIES + "/" + seoul + "/attachments").statusCode(404);
    get(ENTRIES).statusCode(200).body("items.id", contains(elsewhere.toString()));
    get(ENTRIES + "?view=PANEL").statusCode(200).body("items.id", contains(hanoi.toString()));
    get(ENTRIES + "/" + elsewhere).statusCode(200).body("city.name", equalTo("Busan"));
    Api.secretariat()
        .get(ENTRIES)
        .then()
        .body(
            "items.id",
            containsInAnyOrder(seoul.toString(), hanoi.toString(), elsewhere.toString()));
  }

  @Test
  @DisplayName("A6: it sees nobody's scores, ranking or prizes while its own scores are not in")
  void its_own_scores_come_first() {
    String of = "/api/v1/award-editions/" + edition;

    get(ENTRIES + "/" + seoul + "/scores").statusCode(404);
    get(ENTRIES + "/" + hanoi + "/scores").statusCode(200).body("others", nullValue());
    get(of + "/ranking").statusCode(409).body("code", equalTo("OWN_SCORES_OUTSTANDING"));
    get(of + "/prizes").statusCode(409).body("code", equalTo("OWN_SCORES_OUTSTANDING"));
    get(of + "/fairness-report").statusCode(403);
    get(of + "/winner-stability").statusCode(403);
    Given.sheet(edition, kim, hanoi, "ABSTAINED");
    get(of + "/ranking").statusCode(200).body("entries.entryId", contains(hanoi.toString()));
    get(of + "/prizes").statusCode(200);
    get(of + "/fairness-report").statusCode(403);
    Api.secretariat().get(of + "/fairness-report").then().statusCode(200);
  }

  private static ValidatableResponse get(String path) {
    return Api.as(Tokens.of("secretariat", "judge").subject("kim")).get(path).then();
  }
}
