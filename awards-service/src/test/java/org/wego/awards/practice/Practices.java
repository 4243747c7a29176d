package org.wego.awards.practice;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.wego.awards.testing.Api;

/** What is done with practices over the API. */
final class Practices {

  static final String LIBRARY = "/api/v1/good-practices";

  private Practices() {}

  /** A practice with what is needed and no more. */
  static Map<String, Object> practice(String title) {
    Map<String, Object> practice = new HashMap<>();
    practice.put("title", title);
    practice.put("summary", "Citizens are asked");
    practice.put("audience", "G2C");
    return practice;
  }

  static ValidatableResponse share(RequestSpecification as, Map<String, Object> practice) {
    return as.contentType(ContentType.JSON).body(practice).post(LIBRARY).then();
  }

  /** The id of a practice that the member has shared. */
  static UUID shared(UUID memberId, String title) {
    return UUID.fromString(
        share(Api.member(memberId), practice(title)).statusCode(201).extract().path("id"));
  }

  /** The id of one that is published besides. */
  static UUID published(UUID memberId, String title) {
    UUID id = shared(memberId, title);
    publish(id).statusCode(200);
    return id;
  }

  static ValidatableResponse publish(UUID id) {
    return Api.secretariat().post(LIBRARY + "/{id}/publication", id).then();
  }

  /** Rejects it, withdraws it, or whatever else needs a reason. */
  static ValidatableResponse act(RequestSpecification as, UUID id, String act, String reason) {
    return as.contentType(ContentType.JSON)
        .body(Map.of("reason", reason))
        .post(LIBRARY + "/{id}/{act}", id, act)
        .then();
  }

  static ValidatableResponse revise(
      RequestSpecification as, UUID id, String tag, Map<String, Object> patch) {
    return as.contentType("application/merge-patch+json")
        .header("If-Match", tag)
        .body(patch)
        .patch(LIBRARY + "/{id}", id)
        .then();
  }

  static String tag(UUID id) {
    return Api.secretariat().get(LIBRARY + "/{id}", id).then().extract().header("ETag");
  }
}
