package org.wego.awards.message;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wego.awards.AwardCategory;
import org.wego.awards.edition.Phase;
import org.wego.awards.testing.Api;
import org.wego.awards.testing.AwardsTest;
import org.wego.awards.testing.Database;
import org.wego.awards.testing.Given;

@QuarkusTest
class AwardMessagesTest extends AwardsTest {

  private static final String MESSAGES = "/api/v1/award-messages";

  private static final Map<String, String> WHO = Map.of("name", "Kim Min-ji");
  private static final Map<String, String> ENTRY = Map.of("city", "Seoul", "title", "m-Voting");

  private static final Map<String, Map<String, String>> KINDS =
      Map.of(
          "award-entry-received",
          Map.of("category", "OPEN_CITY", "reference", "A-1"),
          "award-screening-result",
          Map.of("eligible", "false", "reasons", "Late"),
          "award-judge-invitation",
          Map.of("expiresOn", "2017-03-31"),
          "award-prize",
          Map.of("prize", "BEST", "category", "OPEN_CITY", "code", "C-1"));

  @ParameterizedTest
  @DisplayName("N1: each kind is written in English, Spanish, French and Korean")
  @MethodSource("kindsAndLanguages")
  void each_kind_is_written_in_each_language(String kind, String language) {
    var answer = preview(kind, language, Map.of()).statusCode(200);
    answer
        .body("language", equalTo(language))
        .body("subject", containsString("WeGO Awards 2017"))
        .body("body", containsString("Kim Min-ji"))
        .body("body", not(containsString("{")));
    if (!kind.equals("award-judge-invitation")) {
      answer.body("body", containsString("m-Voting"));
    }
  }

  static Stream<Arguments> kindsAndLanguages() {
    return KINDS.keySet().stream()
        .flatMap(
            kind ->
                Stream.of("en", "es", "fr", "ko").map(language -> Arguments.of(kind, language)));
  }

  @ParameterizedTest
  @DisplayName("A2, N1: a message names the category in words")
  @CsvSource({
    "SERVICES, Services",
    "EFFICIENCY, Efficiency",
    "OPEN_CITY, Open City",
    "URBAN_MANAGEMENT, Urban Management",
    "DIGITAL_DIVIDE, Digital Divide",
  })
  void a_message_names_the_category_in_words(AwardCategory category, String words) {
    for (String kind : List.of("award-entry-received", "award-prize")) {
      preview(kind, "en", Map.of("category", category.name()))
          .body("body", containsString("the category " + words));
    }
  }

  @Test
  @DisplayName("A8, N1: a message names the prize in words")
  void a_message_names_the_prize_in_words() {
    preview("award-prize", "en", Map.of("prize", "BEST"))
        .body("body", containsString("the Best e-Government Prize"));
    preview("award-prize", "en", Map.of("prize", "OUTSTANDING"))
        .body("body", containsString("the Outstanding e-Government Prize"));
  }

  @Test
  @DisplayName("A4, N1: a screening that finds an entry eligible says so, without reasons")
  void a_screening_without_reasons_names_none() {
    preview("award-screening-result", "en", Map.of("eligible", "true", "reasons", ""))
        .body("body", containsString("meets the terms"))
        .body("body", not(containsString("Remarks")));
    preview("award-screening-result", "en", Map.of())
        .body("body", containsString("does not meet the terms"))
        .body("body", containsString("Reasons: Late"));
  }

  @Test
  @DisplayName("A4, N1: the contact of an entry is told what its screening found, each time")
  void the_contact_is_told_what_the_screening_found() {
    UUID edition = Given.edition(2017, Phase.SCREENING);
    UUID entry = Given.entry(edition, AwardCategory.SERVICES, "Kyoto", "JP", "SUBMITTED");
    Database.execute("UPDATE award_entry SET contact_language = 'fr' WHERE id = ?", entry);
    screen(entry, "{\"outcome\":\"INELIGIBLE\",\"reasons\":[\"Late\",\"two\\nlines\"]}")
        .statusCode(201);
    screen(entry, "{\"outcome\":\"INELIGIBLE\",\"reasons\":[\"Late\",\"two\\nlines\"]}")
        .statusCode(409);
    screen(entry, "{\"outcome\":\"ELIGIBLE\"}").statusCode(201);

    List<String> ids =
        Api.secretariat()
            .get(MESSAGES + "?kind=award-screening-result&recipient=PERSON@city.example")
            .then()
            .statusCode(200)
            .body("items.language", contains("fr", "fr"))
            .extract()
            .path("items.id");
    Api.secretariat()
        .get(MESSAGES + "/{id}", ids.get(1))
        .then()
        .statusCode(200)
        .body("body", containsString("Motifs : Late; two lines"));
  }

  @Test
  @DisplayName("N1: nobody is told of an entry whose contact was erased")
  void nobody_is_told_where_the_contact_was_erased() {
    UUID edition = Given.edition(2017, Phase.SCREENING);
    UUID entry = Given.entry(edition, AwardCategory.SERVICES, "Kyoto", "JP", "SUBMITTED");
    Database.execute(
        "UPDATE award_entry SET contact_name = NULL, contact_email = NULL, contact_language = NULL"
            + " WHERE id = ?",
        entry);
    screen(entry, "{\"outcome\":\"ELIGIBLE\"}").statusCode(201);

    Api.secretariat().get(MESSAGES).then().body("items", empty());
  }

  @Test
  @DisplayName("N1: what a message does not say, or says and is not given, is told")
  void faults_of_a_preview_are_told() {
    Api.secretariat()
        .contentType(ContentType.JSON)
        .body("{\"kind\":\"award-prize\",\"values\":{\"colour\":\"red\"}}")
        .post(MESSAGES + "/previews")
        .then()
        .statusCode(400)
        .body("errors", hasSize(8));
  }

  private static ValidatableResponse preview(
      String kind, String language, Map<String, String> particulars) {
    Map<String, String> values = new HashMap<>(WHO);
    values.put("edition", "WeGO Awards 2017");
    if (!kind.equals("award-judge-invitation")) {
      values.putAll(ENTRY);
    }
    values.putAll(KINDS.get(kind));
    values.putAll(particulars);
    return Api.secretariat()
        .contentType(ContentType.JSON)
        .body(Map.of("kind", kind, "language", language, "values", values))
        .post(MESSAGES + "/previews")
        .then();
  }

  private static ValidatableResponse screen(UUID entry, String finding) {
    return Api.secretariat()
        .contentType(ContentType.JSON)
        .body(finding)
        .post("/api/v1/award-entries/{id}/screening", entry)
        .then();
  }
}
