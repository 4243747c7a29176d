package org.wego.membership;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** The steps of the leadership, as the Secretariat takes them. */
public final class Leading {

  public static final String TERMS = "/api/v1/leadership-terms";
  public static final String LEADERSHIP = "/api/v1/leadership";

  private Leading() {}

  /** A member of that name. */
  public static UUID member(String name) {
    return UUID.fromString(
        Database.text("SELECT id FROM member WHERE name = '" + name.replace("'", "''") + "'"));
  }

  public static ValidatableResponse openTerm(LocalDate beginsOn) {
    return post(TERMS, "{\"beginsOn\":\"" + beginsOn + "\"}");
  }

  /** A new term that begins on the day. */
  public static UUID term(LocalDate beginsOn) {
    return UUID.fromString(openTerm(beginsOn).statusCode(201).extract().path("id"));
  }

  public static ValidatableResponse assume(
      UUID term, String office, UUID member, LocalDate from, LocalDate to) {
    return post(
        TERMS + "/" + term + "/offices",
        "{\"office\":\"%s\",\"memberId\":\"%s\",\"from\":\"%s\",\"to\":%s}"
            .formatted(office, member, from, to == null ? null : "\"" + to + "\""));
  }

  public static ValidatableResponse assume(
      UUID term, String office, String member, LocalDate from) {
    return assume(term, office, member(member), from, null);
  }

  /** An office that the member of that name assumes. */
  public static UUID seat(UUID term, String office, String member, LocalDate from) {
    return UUID.fromString(
        assume(term, office, member, from).statusCode(201).extract().path("office.id"));
  }

  public static ValidatableResponse end(UUID term, UUID holding, LocalDate endsOn, String reason) {
    return post(
        TERMS + "/" + term + "/offices/" + holding + "/ending",
        "{\"endsOn\":\"%s\",\"reason\":\"%s\"}".formatted(endsOn, reason));
  }

  /** Who leads on a day. */
  public static ValidatableResponse on(LocalDate day, Map<String, Object> filter) {
    return Callers.anybody()
        .queryParam("asOf", day.toString())
        .queryParams(filter)
        .get(LEADERSHIP)
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse post(String path, String body) {
    return Callers.secretariat().contentType("application/json").body(body).post(path).then();
  }
}
