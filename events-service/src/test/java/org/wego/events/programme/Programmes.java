package org.wego.events.programme;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.wego.events.testing.Api;
import org.wego.events.testing.Database;
import org.wego.platform.testkit.Tokens;

/** How tests of programmes call the API. */
final class Programmes {

  private Programmes() {}

  static String path(UUID event, String rest) {
    return "/api/v1/events/" + event + "/" + rest;
  }

  static ValidatableResponse post(RequestSpecification caller, String path, Object body) {
    return caller.contentType(ContentType.JSON).body(body).post(path).then();
  }

  /** A change by the Secretariat, which has seen this version. */
  static ValidatableResponse patch(String path, String tag, Map<String, ?> body) {
    return Api.secretariat()
        .header("If-Match", tag)
        .contentType("application/merge-patch+json")
        .body(body)
        .patch(path)
        .then();
  }

  /** A change by the Secretariat, whatever the version is. */
  static ValidatableResponse patch(String path, Map<String, ?> body) {
    return patch(path, "*", body);
  }

  /** What a session needs at least. */
  static Map<String, Object> session(String startsAt, String endsAt) {
    Map<String, Object> session = new HashMap<>();
    session.put("type", "WORKSHOP");
    session.put("title", "Open data that pays");
    session.put("startsAt", startsAt);
    session.put("endsAt", endsAt);
    return session;
  }

  static ValidatableResponse plan(UUID event, Map<String, ?> session) {
    return post(Api.secretariat(), path(event, "sessions"), session);
  }

  static UUID id(ValidatableResponse answer) {
    return UUID.fromString(answer.statusCode(201).extract().jsonPath().getString("id"));
  }

  static ValidatableResponse signUp(
      RequestSpecification caller, UUID event, UUID session, UUID participant) {
    return post(
        caller,
        path(event, "sessions/" + session + "/sign-ups"),
        participant == null ? Map.of() : Map.of("participantId", participant));
  }

  static ValidatableResponse cancel(
      RequestSpecification caller, UUID event, UUID session, UUID signUp) {
    return caller
        .contentType(ContentType.JSON)
        .post(path(event, "sessions/%s/sign-ups/%s/cancellation".formatted(session, signUp)))
        .then();
  }

  /** Lets a participant act by the login of this name. */
  static RequestSpecification login(UUID participant, String name) {
    Tokens token = Tokens.of("applicant").subject(name);
    Database.execute(
        "UPDATE participant SET subject = ? WHERE id = ?", token.subjectId(), participant);
    return Api.as(token);
  }
}
