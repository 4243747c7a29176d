package org.wego.events.message;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wego.events.testing.Api;
import org.wego.events.testing.EventsTest;
import org.wego.events.testing.Given;

@QuarkusTest
class EventMessagesTest extends EventsTest {

  private static final String MESSAGES = "/api/v1/event-messages";
  private static final String EVENT = "4th WeGO General Assembly 2017";

  private static final Map<String, String> OF_ALL =
      Map.of("name", "Kim Min-ji", "startsOn", "2017-06-27", "endsOn", "2017-06-29");

  private static final Map<String, Map<String, String>> KINDS =
      Map.of(
          "event-convocation",
          Map.of(
              "assembly", EVENT,
              "member", "Seoul",
              "place", "Ulyanovsk",
              "again", "false",
              "votes", "true",
              "agenda", "1. Opening",
              "link", "https://wego.example/convocation"),
          "event-registration-approved",
          Map.of("event", EVENT, "organization", "Seoul", "persons", "3"),
          "event-registration-waitlisted",
          Map.of("event", EVENT, "organization", "Seoul", "persons", "3"),
          "event-place-offered",
          Map.of(
              "event",
              EVENT,
              "organization",
              "Seoul",
              "persons",
              "3",
              "until",
              "2017-06-10 12:00 (+04:00)"),
          "event-offer-lapsed",
          Map.of("event", EVENT, "organization", "Seoul", "persons", "3"),
          "event-cancelled",
          Map.of("event", EVENT, "organization", "Seoul", "reason", "A storm is on its way"),
          "event-visa-letter",
          Map.of("event", EVENT, "code", "V-1"));

  private static final Map<String, String> DAYS =
      Map.of(
          "en", "June 27, 2017",
          "es", "27 de junio de 2017",
          "fr", "27 juin 2017",
          "ko", "2017년 6월 27일");

  @ParameterizedTest
  @DisplayName("N1: each kind is written in English, Spanish, French and Korean")
  @MethodSource("kindsAndLanguages")
  void each_kind_is_written_in_each_language(String kind, String language) {
    preview(kind, language)
        .statusCode(200)
        .body("language", equalTo(language), "subject", containsString(EVENT))
        .body(
            "body",
            allOf(
                containsString("Kim Min-ji"),
                containsString(DAYS.get(language)),
                not(containsString("{"))));
  }

  static Stream<Arguments> kindsAndLanguages() {
    return KINDS.keySet().stream()
        .flatMap(
            kind -> DAYS.keySet().stream().sorted().map(language -> Arguments.of(kind, language)));
  }

  @Test
  @DisplayName("N1: the Secretariat sees what was sent, and has sent again what failed")
  void what_failed_is_sent_again() {
    UUID id = Given.message("event-place-offered");
    Api.secretariat()
        .get(MESSAGES + "?kind=event-place-offered&recipient=KIM@city.example")
        .then()
        .statusCode(200)
        .body("items", hasSize(1), "items[0].state", equalTo("FAILED"));

    Api.secretariat()
        .post(MESSAGES + "/" + id + "/resend")
        .then()
        .statusCode(202)
        .body("resentBy", not(equalTo(null)));
  }

  private static ValidatableResponse preview(String kind, String language) {
    Map<String, String> values = new HashMap<>(OF_ALL);
    values.putAll(KINDS.get(kind));
    return Api.secretariat()
        .contentType(ContentType.JSON)
        .body(Map.of("kind", kind, "language", language, "values", values))
        .post(MESSAGES + "/previews")
        .then();
  }
}
