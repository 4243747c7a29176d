package org.wego.platform.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wego.platform.testkit.Tokens;
import org.wego.platform.testkit.WegoServers;

@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class ProblemAnswersTest {

  private static final String THINGS = "/api/v1/things";

  @TestHTTPResource(THINGS)
  URI things;

  @Test
  void nobody_without_a_token_passes() {
    problem(given().contentType("application/json").body("{}").post(THINGS).then(), 401)
        .header("WWW-Authenticate", equalTo("Bearer"))
        .body("code", equalTo("UNAUTHENTICATED"));
  }

  @Test
  void forged_expired_and_foreign_tokens_are_as_good_as_none() {
    Tokens clerk = Tokens.of("clerk");
    for (Tokens bad :
        new Tokens[] {
          clerk.forged(),
          clerk.expired(),
          clerk.audience("another"),
          clerk.issuer("https://x.invalid")
        }) {
      problem(given().auth().oauth2(bad.token()).get(THINGS + "/caller").then(), 401)
          .header("WWW-Authenticate", equalTo("Bearer"));
    }
    problem(given().header("Authorization", "Bearer nonsense").get(THINGS + "/caller").then(), 401);
  }

  @Test
  void a_caller_without_the_role_is_forbidden() {
    problem(
            given()
                .auth()
                .oauth2(Tokens.of("visitor").token())
                .contentType("application/json")
                .body("{}")
                .post(THINGS)
                .then(),
            403)
        .body("code", equalTo("FORBIDDEN"));
  }

  @Test
  void an_operation_without_an_annotation_answers_nobody() {
    problem(given().get(THINGS + "/unannotated").then(), 401);
    problem(
        given().auth().oauth2(Tokens.of("clerk").token()).get(THINGS + "/unannotated").then(), 403);
  }

  @Test
  void a_bug_is_opaque() {
    problem(given().get(THINGS + "/bug").then(), 500)
        .body("code", equalTo("INTERNAL_ERROR"))
        .body("traceId", matchesPattern("[0-9a-f]{32}"))
        .body(not(containsString("secret")))
        .body(not(containsString("org.wego")))
        .body(not(containsString("Exception")));
  }

  @Test
  void a_lost_race_is_a_stale_version() {
    problem(given().get(THINGS + "/stale").then(), 412).body("code", equalTo("VERSION_STALE"));
  }

  @Test
  void unknown_paths_are_not_found() {
    problem(given().get("/api/v1/nothing").then(), 404).body("code", equalTo("NOT_FOUND"));
    problem(given().get("/nothing/at/all").then(), 404);
    problem(given().get(THINGS + "/not-a-uuid").then(), 404);
    problem(given().get(THINGS + "/018f0000-0000-7000-8000-000000000000").then(), 404);
  }

  @Test
  void a_client_that_expects_no_content_may_ask_for_problems_alone() {
    given()
        .auth()
        .oauth2(Tokens.of("clerk").token())
        .accept("application/problem+json")
        .contentType("image/png")
        .body(new byte[] {1})
        .put(THINGS + "/018f0000-0000-7000-8000-000000000000/picture")
        .then()
        .statusCode(204);
    problem(given().accept("application/problem+json").get(THINGS).then(), 406);
  }

  @Test
  void wrong_methods_and_media_types_are_problems() {
    problem(given().delete(THINGS).then(), 405)
        .body("code", equalTo("METHOD_NOT_ALLOWED"))
        .header("Allow", equalTo("GET, POST"));
    problem(given().delete(THINGS + "/018f0000-0000-7000-8000-000000000000").then(), 405)
        .header("Allow", equalTo("GET, PATCH"));
    problem(given().accept("image/gif").get(THINGS).then(), 406)
        .body("code", equalTo("NOT_ACCEPTABLE"));
    problem(
            given()
                .auth()
                .oauth2(Tokens.of("clerk").token())
                .contentType("text/plain")
                .body("x")
                .put(THINGS + "/018f0000-0000-7000-8000-000000000000/picture")
                .then(),
            415)
        .body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
    problem(
        given()
            .auth()
            .oauth2(Tokens.of("clerk").token())
            .contentType("text/plain")
            .body("x")
            .post(THINGS)
            .then(),
        415);
  }

  @Test
  void a_json_body_over_its_bound_is_too_large() {
    problem(
            given()
                .auth()
                .oauth2(Tokens.of("clerk").token())
                .contentType("application/json")
                .body("{\"name\":\"" + "x".repeat(300_000) + "\"}")
                .post(THINGS)
                .then(),
            413)
        .body("code", equalTo("BODY_TOO_LARGE"));
  }

  @Test
  void any_body_over_the_bound_is_too_large_whether_it_declares_its_size_or_not() throws Exception {
    byte[] large = new byte[1_500_000];
    HttpRequest.BodyPublisher declared = HttpRequest.BodyPublishers.ofByteArray(large);
    HttpRequest.BodyPublisher chunked =
        HttpRequest.BodyPublishers.ofInputStream(
            () -> (InputStream) new ByteArrayInputStream(large));
    for (HttpRequest.BodyPublisher body : new HttpRequest.BodyPublisher[] {declared, chunked}) {
      HttpRequest request =
          HttpRequest.newBuilder(
                  URI.create(things + "/018f0000-0000-7000-8000-000000000000/picture"))
              .header("Authorization", "Bearer " + Tokens.of("clerk").token())
              .header("Content-Type", "image/png")
              .version(HttpClient.Version.HTTP_1_1)
              .PUT(body)
              .build();
      HttpResponse<String> answer =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(413);
      assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
      assertThat(answer.body()).contains("BODY_TOO_LARGE");
    }
  }

  @Test
  void malformed_headers_are_problems_too() throws IOException {
    assertThat(
            raw(
                "GET "
                    + THINGS
                    + " HTTP/1.1\r\nHost: x\r\nAccept: nonsense\r\nConnection: close\r\n\r\n"))
        .containsPattern("^HTTP/1.1 4\\d\\d ")
        .contains("application/problem+json");
    for (String type : List.of("nonsense", "", "/", "a/b/c", "text/plain;", "text/plain;=", ";")) {
      assertThat(
              raw(
                  "POST "
                      + THINGS
                      + "/many HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                      + Tokens.of("clerk").token()
                      + "\r\nContent-Type: "
                      + type
                      + "\r\nContent-Length: 2\r\nConnection: close\r\n\r\n[]"))
          .as(type)
          .startsWith("HTTP/1.1 415 ")
          .contains("application/problem+json");
    }
  }

  @Test
  void a_head_request_has_no_body() {
    given().head(THINGS).then().statusCode(200).body(emptyString());
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(things.getHost(), things.getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void an_accept_header_without_a_value_asks_for_nothing() throws IOException {
    assertThat(
            raw("GET " + THINGS + " HTTP/1.1\r\nHost: x\r\nAccept: \r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 200 ");
  }

  @Test
  void the_caller_is_who_the_token_says() {
    given()
        .auth()
        .oauth2(
            Tokens.of("visitor")
                .subject("anna")
                .with("thing_id", "018f0000-0000-7000-8000-000000000000")
                .token())
        .get(THINGS + "/caller")
        .then()
        .statusCode(200)
        .body("actor", equalTo("anna"))
        .body("subject", equalTo(Tokens.of("visitor").subject("anna").subjectId()))
        .body("clerk", equalTo(false))
        .body("anonymous", equalTo(false))
        .body("thing", equalTo("018f0000-0000-7000-8000-000000000000"));
  }

  @Test
  void a_claim_that_should_be_an_id_and_is_not_lets_nobody_in() {
    problem(
        given()
            .auth()
            .oauth2(Tokens.of("visitor").with("thing_id", "x").token())
            .get(THINGS + "/caller")
            .then(),
        403);
  }

  @Test
  void a_service_may_know_better_than_the_token_what_a_claim_comes_to() {
    callerWithThing("berta")
        .statusCode(200)
        .body("thing", equalTo("018f0000-0000-7000-8000-00000000000b"));
    callerWithThing("carla").statusCode(200).body("$", not(hasKey("thing")));
    problem(callerWithThing("doris"), 403).body("detail", equalTo("Not with this thing"));
  }

  private static ValidatableResponse callerWithThing(String name) {
    return given()
        .auth()
        .oauth2(
            Tokens.of("visitor")
                .subject(name)
                .with("thing_id", "018f0000-0000-7000-8000-000000000000")
                .token())
        .get(THINGS + "/caller")
        .then();
  }

  private static ValidatableResponse problem(ValidatableResponse answer, int status) {
    return answer
        .statusCode(status)
        .contentType("application/problem+json")
        .body("status", equalTo(status))
        .body("type", equalTo("urn:wego:problem:" + answer.extract().path("code")));
  }
}
