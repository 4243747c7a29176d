package org.wego.awards.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.wego.awards.testing.Entering.ENTRIES;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
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
import org.wego.platform.testkit.Tokens;

@QuarkusTest
class EntryListTest extends AwardsTest {

  private UUID edition;
  private UUID seoul;
  private UUID ofSeoul;
  private UUID ofHue;

  @BeforeEach
  void seoul_and_hue_have_entered() {
    edition = Given.edition(2017, Phase.JUDGING);
    seoul = Given.member("Seoul", "KR", "ASIA");
    ofSeoul = Given.entry(edition, AwardCategory.OPEN_CITY, "Seoul", "KR", seoul, "ELIGIBLE");
    ofHue = Given.entry(edition, AwardCategory.SERVICES, "Hue", "VN", "ELIGIBLE");
    Database.execute("UPDATE award_entry SET native_city_name = 'Huế' WHERE city_name = 'Hue'");
  }

  @Test
  void the_secretariat_narrows_the_list_by_what_it_knows() {
    list(Api.secretariat(), "").body("items.cityName", contains("Seoul", "Hue"));
    list(Api.secretariat(), "sort=cityName").body("items.cityName", contains("Hue", "Seoul"));
    list(Api.secretariat(), "country=VN").body("items.id", contains(ofHue.toString()));
    list(Api.secretariat(), "category=OPEN_CITY").body("items.id", contains(ofSeoul.toString()));
    list(Api.secretariat(), "memberId=" + seoul).body("items.id", contains(ofSeoul.toString()));
    list(Api.secretariat(), "city=HUÉ").body("items.id", contains(ofHue.toString()));
    list(Api.secretariat(), "city=Huế").body("items.id", contains(ofHue.toString()));
    list(Api.secretariat(), "state=DRAFT").body("items", hasSize(0));
    list(Api.secretariat(), "editionId=" + Given.edition(2020, Phase.CALL_OPEN))
        .body("items", hasSize(0));
    list(Api.secretariat(), "limit=1&count=true")
        .body("items", hasSize(1))
        .body("total", equalTo(2))
        .body("next", notNullValue());
  }

  @Test
  void a_list_is_a_csv_as_well_and_one_set_of_statements_however_long_it_is() throws Exception {
    for (int i = 0; i < 30; i++) {
      Given.entry(edition, AwardCategory.EFFICIENCY, "City " + i, "DE", "ELIGIBLE");
    }

    assertThat(CountedSql.during(() -> list(Api.secretariat(), "limit=20"))).isEqualTo(2);
    String csv =
        Api.secretariat()
            .accept("text/csv")
            .get(ENTRIES)
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(csv)
        .startsWith("id,editionId,state,cityName,nativeCityName,country")
        .contains("Huế");
    assertThat(csv.lines()).hasSize(33);
  }

  @Test
  void entrants_list_their_own_and_nothing_of_others() {
    list(Api.member(seoul), "").body("items.id", contains(ofSeoul.toString()));
    list(Api.applicant("Hue"), "").body("items.id", contains(ofHue.toString()));
    list(Api.applicant("a stranger"), "").body("items", hasSize(0));
    list(Api.applicant("Hue"), "country=KR&count=true").body("total", equalTo(0));
  }

  @Test
  @DisplayName("A4: what the phase hides is neither listed nor shown")
  void the_phase_decides_what_is_seen() {
    Database.execute(
        "DELETE FROM award_permission WHERE edition_id = ? AND act = 'SEE_ENTRY'"
            + " AND party = 'ENTRANT'",
        edition);

    list(Api.member(seoul), "").body("items", hasSize(0));
    Api.member(seoul)
        .get(ENTRIES + "/{id}", ofSeoul)
        .then()
        .statusCode(409)
        .body("code", equalTo("PHASE_FORBIDS"));
    list(Api.secretariat(), "").body("items", hasSize(2));
  }

  @Test
  @DisplayName("A5: a judge sees what competes, without persons, states or instants")
  void a_judge_has_the_panels_view() {
    UUID kim = Given.judge(edition, "kim");
    Given.assignment(edition, kim, ofHue);

    list(Api.judge("kim"), "")
        .body("items.id", containsInAnyOrder(ofSeoul.toString(), ofHue.toString()))
        .body("items.state", contains(nullValue(), nullValue()))
        .body("items.submittedAt", contains(nullValue(), nullValue()));
    list(Api.judge("kim"), "assigned=true").body("items.id", contains(ofHue.toString()));
    Api.judge("kim")
        .get(ENTRIES + "/{id}", ofHue)
        .then()
        .statusCode(200)
        .body("assigned", equalTo(true))
        .body("city.name", equalTo("Hue"))
        .body("contact", nullValue())
        .body("authorization", nullValue())
        .body("createdAt", nullValue());
    list(Api.judge("lee"), "").body("items", hasSize(0));
    Api.judge("lee").get(ENTRIES + "/{id}", ofHue).then().statusCode(404);
  }

  @Test
  @DisplayName(
      "A5: in a blind review a judge neither sees nor asks for what tells whose an entry is")
  void a_blind_review_is_blind_over_the_api() {
    Database.execute("UPDATE award_edition SET blind_review = true WHERE id = ?", edition);
    Given.judge(edition, "kim");
    Given.attachment(ofHue, "AUTHORIZATION", "letter of hue.pdf");
    UUID plan = Given.attachment(ofHue, "SUPPORTING", "plan of hue.pdf");

    list(Api.judge("kim"), "country=VN").body("items", hasSize(0));
    list(Api.judge("kim"), "").body("items.cityName", contains(nullValue(), nullValue()));
    Api.judge("kim")
        .get(ENTRIES + "?city=Hue&memberId=" + seoul + "&state=ELIGIBLE")
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItems("/query/city", "/query/memberId", "/query/state"));
    Api.judge("kim")
        .get(ENTRIES + "/{id}", ofHue)
        .then()
        .body("blind", equalTo(true))
        .body("city", nullValue());
    Api.judge("kim")
        .get(ENTRIES + "/{id}/attachments", ofHue)
        .then()
        .body("items.id", contains(plan.toString()))
        .body("items.fileName", contains("supporting-1.pdf"));
    Api.judge("kim")
        .get(ENTRIES + "/{id}/attachments/{file}", ofHue, plan)
        .then()
        .statusCode(200)
        .header(
            "Content-Disposition",
            "attachment; filename=\"supporting-1.pdf\"; filename*=UTF-8''supporting-1.pdf");
  }

  @Test
  @DisplayName("A5: who enters and judges has both views, each of its own entries")
  void who_enters_and_judges_chooses_the_list() {
    Given.judge(edition, "kim");
    Tokens both = Tokens.of("judge", "member").subject("kim").with("member_id", seoul);

    list(Api.as(both), "").body("items.state", contains("ELIGIBLE"));
    list(Api.as(both), "view=PANEL").body("items", hasSize(2));
    list(Api.judge("kim"), "view=OWN").body("items", hasSize(2));
    Api.as(both).get(ENTRIES + "/{id}", ofSeoul).then().body("contact.name", notNullValue());
    Api.as(both).get(ENTRIES + "/{id}", ofHue).then().statusCode(200).body("contact", nullValue());
    list(Api.member(seoul), "view=PANEL").body("items.id", contains(ofSeoul.toString()));
  }

  private static ValidatableResponse list(RequestSpecification caller, String query) {
    return caller.get(ENTRIES + (query.isEmpty() ? "" : "?" + query)).then().statusCode(200);
  }
}
