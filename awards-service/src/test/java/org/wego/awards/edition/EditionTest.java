package org.wego.awards.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.awards.testing.Api;
import org.wego.awards.testing.AwardsTest;
import org.wego.awards.testing.Given;

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

  private static ValidatableResponse draft(Map<String, ?> body) {
    return Api.secretariat().contentType(ContentType.JSON).body(body).post(EDITIONS).then();
  }
}
