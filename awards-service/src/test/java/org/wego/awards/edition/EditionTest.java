package org.wego.awards.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.awards.testing.Api;
import org.wego.awards.testing.AwardsTest;
import org.wego.awards.testing.Database;
import org.wego.awards.testing.Given;
import org.wego.platform.persistence.testing.CountedSql;
import org.wego.platform.testkit.AtOnce;

@QuarkusTest
class EditionTest extends AwardsTest {

  private static final String EDITIONS = "/api/v1/award-editions";

  @Test
  @DisplayName("A2, A3, A6, A8: a draft begins with what is configured")
  void a_draft_begins_with_what_is_configured() {
    draft(Map.of("year", 2017))
        .statusCode(201)
        .body("title", equalTo("WeGO Awards 2017"))
        .body("phase", equalTo("DRAFT"))
        .body("timeZone", equalTo("Asia/Seoul"))
        .body("entriesPerCity", equalTo(2))
        .body("judgesPerEntry", equalTo(3))
        .body("scoreMin", equalTo(new BigDecimal("0.00")))
        .body("scoreMax", equalTo(new BigDecimal("10.00")))
        .body(
            "categories.category",
            contains("SERVICES", "EFFICIENCY", "OPEN_CITY", "URBAN_MANAGEMENT", "DIGITAL_DIVIDE"))
        .body("categories.bestPrizes", contains(1, 1, 1, 1, 1))
        .body("criteria", hasSize(5))
        .body("assembly", nullValue());
  }

  @Test
  @DisplayName("A1: a year has one edition")
  void a_year_has_one_edition() {
    draft(Map.of("year", 2017)).statusCode(201);
    draft(Map.of("year", 2017)).statusCode(409).body("code", equalTo("EDITION_YEAR_TAKEN"));
  }

  @Test
  @DisplayName("A9: a year whose winners were imported has no edition, for it has its winners")
  void a_year_whose_winners_were_imported_has_no_edition() {
    UUID id = UUID.fromString(draft(Map.of("year", 2017)).statusCode(201).extract().path("id"));
    Api.secretariat()
        .contentType("text/csv")
        .body(
            "year,category,kind,cityName,country,title\n"
                + "2014,OPEN_CITY,BEST,Examplia,KR,Data for all\n")
        .post("/api/v1/award-winner-imports")
        .then()
        .statusCode(200);

    draft(Map.of("year", 2014))
        .statusCode(409)
        .body("code", equalTo("EDITION_YEAR_IMPORTED"))
        .body("rule", equalTo("A9"));
    patch(id, "*", Map.of("year", 2014))
        .statusCode(409)
        .body("code", equalTo("EDITION_YEAR_IMPORTED"));
    draft(Map.of("year", 2012)).statusCode(201);
  }

  @Test
  @DisplayName("A1: no edition is older than that of 2012")
  void no_edition_is_older_than_that_of_2012() {
    draft(Map.of("year", 2011))
        .statusCode(422)
        .body("code", equalTo("EDITION_YEAR_TOO_EARLY"))
        .body("rule", equalTo("A1"));
    draft(Map.of("year", 2012)).statusCode(201);
  }

  @Test
  void a_draft_is_seen_by_the_secretariat_only() {
    UUID draft = Given.edition(2017, Phase.DRAFT);
    UUID open = Given.edition(2014, Phase.CALL_OPEN);

    Api.anyone().get(EDITIONS + "/" + draft).then().statusCode(404);
    Api.judge("kim").get(EDITIONS + "/" + draft).then().statusCode(404);
    Api.secretariat().get(EDITIONS + "/" + draft).then().statusCode(200);
    Api.anyone().get(EDITIONS).then().statusCode(200).body("items.id", contains(open.toString()));
    Api.secretariat()
        .get(EDITIONS)
        .then()
        .body("items.id", contains(draft.toString(), open.toString()));
    assertThat(Api.anyone().get(EDITIONS + "?count=true").then().extract().<Integer>path("total"))
        .isEqualTo(1);
  }

  @Test
  @DisplayName("A4: a draft is changed by who has seen its version")
  void a_draft_is_changed_by_who_has_seen_its_version() {
    UUID id = UUID.fromString(draft(Map.of("year", 2017)).extract().path("id"));
    String tag = Api.secretariat().get(EDITIONS + "/" + id).getHeader("ETag");

    patch(id, null, Map.of("title", "Awards")).statusCode(428);
    String changed =
        patch(
                id,
                tag,
                Map.of(
                    "callOpensAt", "2017-01-09T09:00:00+09:00",
                    "callClosesAt", "2017-03-31T15:00:00Z",
                    "judgingClosesAt", "2017-05-31T15:00:00Z",
                    "timeZone", "Europe/Ulyanovsk",
                    "entriesPerCity", 3,
                    "entryLanguage", "fr",
                    "blindReview", true))
            .statusCode(200)
            .body("callOpensAt", equalTo("2017-01-09T00:00:00Z"))
            .body("callClosesAt", equalTo("2017-03-31T15:00:00Z"))
            .body("timeZone", equalTo("Europe/Ulyanovsk"))
            .body("entriesPerCity", equalTo(3))
            .body("entryLanguage", equalTo("fr"))
            .body("blindReview", equalTo(true))
            .extract()
            .header("ETag");
    patch(id, tag, Map.of("title", "Awards")).statusCode(412);
    Map<String, Object> nothing = new HashMap<>();
    nothing.put("judgingClosesAt", null);
    patch(id, changed, nothing).statusCode(200).body("judgingClosesAt", nullValue());
  }

  @Test
  @DisplayName("A4: once the call is open an edition is what it was announced to be")
  void an_open_edition_is_not_changed() {
    UUID id = Given.edition(2017, Phase.CALL_OPEN);
    patch(id, "*", Map.of("entriesPerCity", 5))
        .statusCode(409)
        .body("code", equalTo("PHASE_FORBIDS"));
  }

  @Test
  @DisplayName("A4, A6: a timeline runs forward, and a scale upward")
  void a_timeline_runs_forward_and_a_scale_upward() {
    draft(
            Map.of(
                "year", 2017,
                "callOpensAt", "2017-03-31T15:00:00Z",
                "callClosesAt", "2017-03-31T15:00:00Z",
                "judgingClosesAt", "2017-03-01T00:00:00Z"))
        .statusCode(422)
        .body("code", equalTo("EDITION_TIMELINE_WRONG"))
        .body("errors.pointer", contains("/callClosesAt", "/judgingClosesAt"));
    draft(Map.of("year", 2017, "scoreMin", 5, "scoreMax", 5))
        .statusCode(422)
        .body("code", equalTo("SCORE_SCALE_WRONG"));
  }

  @Test
  void what_is_ill_shaped_is_told_at_once() {
    draft(
            Map.of(
                "year",
                20170,
                "title",
                " ",
                "timeZone",
                "GMT+25",
                "entriesPerCity",
                0,
                "judgesPerEntry",
                16,
                "scoreMax",
                10.001,
                "phase",
                "CALL_OPEN"))
        .statusCode(400)
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/year",
                "/title",
                "/timeZone",
                "/entriesPerCity",
                "/judgesPerEntry",
                "/scoreMax",
                "/phase"));
    draft(Map.of("year", 2017, "callClosesAt", "2017-03-31T15:00:00.5Z"))
        .statusCode(400)
        .body("errors.pointer", contains("/callClosesAt"));
  }

  @Test
  void another_year_is_taken_only_when_it_is_free() {
    draft(Map.of("year", 2014)).statusCode(201);
    UUID id = UUID.fromString(draft(Map.of("year", 2017)).extract().path("id"));
    patch(id, "*", Map.of("year", 2014)).statusCode(409);
    patch(id, "*", Map.of("year", 2011)).statusCode(422);
    patch(id, "*", Map.of("year", 2018)).statusCode(200).body("year", equalTo(2018));
  }

  @Test
  @DisplayName("A1: of ten drafts of one year at once, one is made")
  void of_ten_drafts_of_one_year_at_once_one_is_made() throws Exception {
    List<Integer> statuses = AtOnce.statuses(10, i -> draft(Map.of("year", 2017)));

    assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
    assertThat(Database.number("SELECT count(*) FROM award_edition")).isEqualTo(1);
  }

  @Test
  void lists_and_editions_take_the_same_statements_however_many_there_are() throws Exception {
    UUID id = Given.edition(2012, Phase.ANNOUNCED);
    for (int year = 2013; year < 2030; year++) {
      Given.edition(year, Phase.ANNOUNCED);
    }

    assertThat(CountedSql.during(() -> Api.anyone().get(EDITIONS).then().statusCode(200)))
        .isEqualTo(1);
    assertThat(
            CountedSql.during(() -> Api.anyone().get(EDITIONS + "/" + id).then().statusCode(200)))
        .isLessThanOrEqualTo(4);
    Api.anyone()
        .get(EDITIONS + "?limit=2")
        .then()
        .body("items.year", contains(2029, 2028))
        .body("next", notNullValue());
    Api.anyone()
        .get(EDITIONS + "?year=2014&phase=ANNOUNCED")
        .then()
        .body("items.year", contains(2014));
    Api.anyone()
        .accept("text/csv")
        .get(EDITIONS + "?year=2014")
        .then()
        .statusCode(200)
        .body(startsWith("id,year,title,phase,"));
  }

  private static ValidatableResponse patch(UUID id, String tag, Map<String, ?> body) {
    RequestSpecification request = Api.secretariat();
    if (tag != null) {
      request.header("If-Match", tag);
    }
    return request
        .contentType("application/merge-patch+json")
        .body(body)
        .patch(EDITIONS + "/" + id)
        .then();
  }

  private static ValidatableResponse draft(Map<String, ?> body) {
    return Api.secretariat().contentType(ContentType.JSON).body(body).post(EDITIONS).then();
  }
}
