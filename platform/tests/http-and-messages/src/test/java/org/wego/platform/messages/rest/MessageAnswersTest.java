package org.wego.platform.messages.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.platform.messages.Message;
import org.wego.platform.messages.Messages;
import org.wego.platform.testkit.MailServer;
import org.wego.platform.testkit.Tokens;
import org.wego.platform.testkit.WegoServers;

@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = MailServer.class, scope = TestResourceScope.GLOBAL)
class MessageAnswersTest {

  private static final String MESSAGES = "/api/v1/greeting-messages";
  private static final Duration SOON = Duration.ofSeconds(60);

  private final String recipient = "lee-" + UUID.randomUUID() + "@city.example";

  @Inject Messages messages;

  @Test
  @DisplayName("N1: the Secretariat sees what was sent, to whom, when and in which words")
  void the_secretariat_sees_what_was_sent() {
    greet("fr");
    String id = await().atMost(SOON).until(() -> idOf("SENT"), found -> found != null);
    ValidatableResponse answer =
        secretariat()
            .get(MESSAGES + "/{id}", id)
            .then()
            .statusCode(200)
            .header("ETag", notNullValue())
            .body("kind", equalTo("greeting"))
            .body("recipient", equalTo(recipient))
            .body("language", equalTo("fr"))
            .body("subject", equalTo("Bonjour, Lee"))
            .body("body", containsString("nous sommes le 25 novembre 2026"))
            .body("state", equalTo("SENT"))
            .body("attempts", equalTo(1))
            .body("queuedAt", notNullValue())
            .body("finishedAt", notNullValue())
            .body("lastError", nullValue());
    secretariat()
        .header("If-None-Match", answer.extract().header("ETag"))
        .get(MESSAGES + "/{id}", id)
        .then()
        .statusCode(304);
    secretariat().get(MESSAGES + "/{id}", UUID.randomUUID()).then().statusCode(404);
  }

  @Test
  @DisplayName("N1: the log is filtered, walked page by page, and given as CSV")
  void the_log_is_filtered_and_walked() {
    IntStream.range(0, 5).forEach(i -> greet("en"));
    await().atMost(SOON).until(() -> MailServer.receivedBy(recipient).size() == 5);

    RequestSpecification mine =
        secretariat().queryParam("recipient", recipient.toUpperCase(java.util.Locale.ROOT));
    ValidatableResponse first =
        mine.queryParam("limit", 3)
            .queryParam("count", true)
            .get(MESSAGES)
            .then()
            .statusCode(200)
            .body("items", hasSize(3))
            .body("total", equalTo(5));
    ValidatableResponse second =
        secretariat()
            .queryParam("recipient", recipient.toUpperCase(java.util.Locale.ROOT))
            .queryParam("limit", 3)
            .queryParam("count", true)
            .queryParam("cursor", first.extract().<String>path("next"))
            .get(MESSAGES)
            .then()
            .statusCode(200)
            .body("items", hasSize(2))
            .body("next", nullValue());
    List<String> ids = first.extract().path("items.id");
    assertThat(ids).doesNotContainAnyElementsOf(second.extract().<List<String>>path("items.id"));

    secretariat()
        .queryParam("recipient", recipient)
        .queryParam("state", "FAILED")
        .get(MESSAGES)
        .then()
        .body("items", hasSize(0));
    secretariat()
        .queryParam("recipient", recipient)
        .queryParam("kind", "invitation")
        .get(MESSAGES)
        .then()
        .body("items", hasSize(0));
    secretariat().queryParam("state", "LOST").get(MESSAGES).then().statusCode(400);
    String csv =
        secretariat()
            .accept("text/csv")
            .queryParam("recipient", recipient)
            .get(MESSAGES)
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(csv.lines()).hasSize(6).first().asString().startsWith("id,kind,recipient,language");
  }

  @Test
  @DisplayName("N1: the Secretariat sees what would be sent, and nothing is kept")
  void a_preview_is_what_would_be_sent() {
    preview("greeting", "\"fr\"", "\"name\":\"Lee\",\"day\":\"2026-11-25\",\"friend\":\"false\"")
        .statusCode(200)
        .body("language", equalTo("fr"))
        .body("subject", equalTo("Bonjour, Lee"))
        .body(
            "body",
            equalTo("Bonjour Lee,\n\nnous sommes le 25 novembre 2026.\nSoyez le bienvenu."));
    preview("greeting", "\"ja\"", "\"name\":\"Lee\",\"day\":\"2026-11-25\",\"friend\":\"true\"")
        .statusCode(200)
        .body("language", equalTo("en"));
    preview("invitation", "null", "")
        .statusCode(200)
        .body("body", equalTo("Your code is ••••••••."));
  }

  @Test
  @DisplayName("N1: a preview names every value that is missing or not known")
  void a_preview_names_what_is_missing() {
    preview("greeting", "\"en\"", "\"name\":\"Lee\",\"nom\":\"Lee\"")
        .statusCode(400)
        .body("code", equalTo("INVALID_INPUT"))
        .body("errors.pointer", containsInAnyOrder("/values/day", "/values/friend", "/values/nom"));
    preview("farewell", "\"en\"", "")
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/kind"))
        .body("errors[0].detail", containsString("greeting, invitation"));
  }

  @Test
  @DisplayName("N1: a secret is masked in the log before it is sent and after")
  void a_secret_is_masked() throws Exception {
    String token = "token-" + UUID.randomUUID();
    MailServer.whileStopped(
        () -> {
          QuarkusTransaction.requiringNew()
              .run(
                  () ->
                      messages.queue(
                          new Message(
                              "invitation",
                              UUID.randomUUID().toString(),
                              recipient,
                              null,
                              Map.of(),
                              Map.of("token", token))));
          String id = await().atMost(SOON).until(() -> idOf("QUEUED"), found -> found != null);
          secretariat()
              .get(MESSAGES + "/{id}", id)
              .then()
              .statusCode(200)
              .body("body", equalTo("Your code is ••••••••."));
        });
    String id = await().atMost(SOON).until(() -> idOf("SENT"), found -> found != null);
    assertThat(MailServer.receivedBy(recipient).get(0).text()).contains(token);
    secretariat()
        .get(MESSAGES + "/{id}", id)
        .then()
        .body(not(containsString(token)))
        .body("body", equalTo("Your code is ••••••••."));
  }

  @Test
  @DisplayName("N1: a message that was sent, or of a person who is erased, is not sent again")
  void what_was_sent_is_not_sent_again() {
    greet("en");
    String id = await().atMost(SOON).until(() -> idOf("SENT"), found -> found != null);
    secretariat()
        .post(MESSAGES + "/{id}/resend", id)
        .then()
        .statusCode(409)
        .body("code", equalTo("MESSAGE_NOT_RESENDABLE"));
    QuarkusTransaction.requiringNew().run(() -> messages.erase(recipient));
    secretariat()
        .post(MESSAGES + "/{id}/resend", id)
        .then()
        .statusCode(409)
        .body("code", equalTo("MESSAGE_ERASED"));
    secretariat()
        .get(MESSAGES + "/{id}", id)
        .then()
        .statusCode(200)
        .body("recipient", nullValue())
        .body("subject", nullValue())
        .body("body", nullValue())
        .body("erasedAt", notNullValue());
    secretariat().post(MESSAGES + "/{id}/resend", UUID.randomUUID()).then().statusCode(404);
    given().get(MESSAGES).then().statusCode(401);
    given()
        .auth()
        .oauth2(Tokens.of("member").token())
        .post(MESSAGES + "/{id}/resend", id)
        .then()
        .statusCode(403);
  }

  @Test
  @DisplayName("N1: a message that failed is sent again on demand")
  void what_failed_is_sent_again_on_demand() {
    String nobody = "not an address";
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                messages.queue(
                    Message.of("greeting", UUID.randomUUID().toString(), nobody, "en", values())));
    String id =
        secretariat()
            .queryParam("recipient", nobody)
            .queryParam("state", "FAILED")
            .get(MESSAGES)
            .then()
            .statusCode(200)
            .extract()
            .path("items[0].id");
    secretariat()
        .post(MESSAGES + "/{id}/resend", id)
        .then()
        .statusCode(202)
        .body("state", equalTo("QUEUED"))
        .body("resentBy", equalTo("secretariat"));
    await()
        .atMost(SOON)
        .until(
            () ->
                secretariat()
                    .get(MESSAGES + "/{id}", id)
                    .then()
                    .extract()
                    .path("state")
                    .equals("FAILED"));
  }

  private void greet(String language) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                messages.queue(
                    Message.of(
                        "greeting", UUID.randomUUID().toString(), recipient, language, values())));
  }

  private static Map<String, Object> values() {
    return Map.of("name", "Lee", "day", LocalDate.of(2026, 11, 25), "friend", true);
  }

  private String idOf(String state) {
    return secretariat()
        .queryParam("recipient", recipient)
        .queryParam("state", state)
        .get(MESSAGES)
        .then()
        .statusCode(200)
        .extract()
        .path("items[0].id");
  }

  private static ValidatableResponse preview(String kind, String language, String values) {
    return secretariat()
        .contentType(ContentType.JSON)
        .body("{\"kind\":\"%s\",\"language\":%s,\"values\":{%s}}".formatted(kind, language, values))
        .post(MESSAGES + "/previews")
        .then();
  }

  private static RequestSpecification secretariat() {
    return given().auth().oauth2(Tokens.of("secretariat").subject("secretariat").token());
  }
}
