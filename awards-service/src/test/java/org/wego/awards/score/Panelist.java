package org.wego.awards.score;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wego.awards.testing.Api;
import org.wego.awards.testing.Database;

/** A judge at work on an entry, by the API. */
record Panelist(String subject, UUID entry, List<UUID> criteria) {

  static Panelist of(String subject, UUID entry) {
    return new Panelist(
        subject,
        entry,
        Database.ids(
            """
            SELECT c.id FROM award_criterion c JOIN award_entry e ON e.edition_id = c.edition_id
             WHERE e.id = ? ORDER BY c.position
            """,
            entry));
  }

  /** The same judge at work on another entry of the edition. */
  Panelist on(UUID other) {
    return new Panelist(subject, other, criteria);
  }

  ValidatableResponse look() {
    return request().get(path()).then();
  }

  /** Saves these values for the first criteria; what is there was read before. */
  ValidatableResponse save(String... values) {
    return saveOn("*", body(values));
  }

  /**
   * Saves on the version that was read.
   *
   * @param ifMatch {@code null} for none
   */
  ValidatableResponse saveOn(String ifMatch, String body) {
    RequestSpecification request = request();
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request.contentType(ContentType.JSON).body(body).put(path()).then();
  }

  ValidatableResponse finish() {
    return request().post(path() + "/finalization").then();
  }

  ValidatableResponse finish(String... values) {
    save(values).statusCode(201);
    return finish();
  }

  ValidatableResponse abstain(String reason) {
    return request()
        .contentType(ContentType.JSON)
        .body("{\"reason\":\"%s\"}".formatted(reason))
        .post(path() + "/abstention")
        .then();
  }

  ValidatableResponse amend(String reason, String... values) {
    return request()
        .contentType(ContentType.JSON)
        .body("{\"reason\":\"%s\",\"scores\":%s}".formatted(reason, scores(values)))
        .post(path() + "/amendments")
        .then();
  }

  String body(String... values) {
    return "{\"scores\":%s}".formatted(scores(values));
  }

  RequestSpecification request() {
    return Api.judge(subject);
  }

  String path() {
    return "/api/v1/award-entries/" + entry + "/scores";
  }

  private String scores(String... values) {
    return IntStream.range(0, values.length)
        .mapToObj(
            i -> "{\"criterionId\":\"%s\",\"value\":%s}".formatted(criteria.get(i), values[i]))
        .collect(Collectors.joining(",", "[", "]"));
  }
}
