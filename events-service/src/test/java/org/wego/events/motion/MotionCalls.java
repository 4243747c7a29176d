package org.wego.events.motion;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.wego.events.testing.Api;
import org.wego.events.testing.Voting;
import org.wego.platform.testkit.Tokens;

/** Calls about motions. */
final class MotionCalls {

  static final String MOTIONS = "/api/v1/motions";

  private static final SecureRandom RANDOM = new SecureRandom();

  private MotionCalls() {}

  /** A motion that needs more than half of the valid votes. */
  static Map<String, Object> terms(UUID assembly, String secrecy) {
    Map<String, Object> terms = new HashMap<>();
    terms.put("eventId", assembly.toString());
    terms.put("title", "Amendment of the Charter");
    terms.put("text", "The Assembly amends Article 7 of the Charter.");
    terms.put("base", "VALID");
    terms.put("majority", Map.of("numerator", 1, "denominator", 2));
    terms.put("strict", true);
    terms.put("secrecy", secrecy);
    return terms;
  }

  static ValidatableResponse draft(Map<String, Object> terms) {
    return Api.secretariat().contentType(ContentType.JSON).body(terms).post(MOTIONS).then();
  }

  static UUID drafted(UUID assembly, String secrecy) {
    return drafted(terms(assembly, secrecy));
  }

  static UUID drafted(Map<String, Object> terms) {
    return UUID.fromString(draft(terms).statusCode(201).extract().path("id"));
  }

  static UUID opened(UUID assembly, String secrecy) {
    UUID motion = drafted(assembly, secrecy);
    act(motion, "opening").statusCode(200);
    return motion;
  }

  /** {@code opening}, {@code closing} or {@code publication}. */
  static ValidatableResponse act(UUID motion, String act) {
    return Api.secretariat().post(MOTIONS + "/{id}/" + act, motion).then();
  }

  static ValidatableResponse cast(RequestSpecification delegate, UUID motion, String choice) {
    return delegate
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(Map.of("choice", choice))
        .post(MOTIONS + "/{id}/ballots", motion)
        .then();
  }

  static ValidatableResponse castSecret(
      RequestSpecification delegate, UUID motion, String choice, String receipt) {
    return delegate
        .contentType(ContentType.JSON)
        .body(Map.of("choice", choice, "receipt", receipt))
        .post(MOTIONS + "/{id}/ballots", motion)
        .then();
  }

  /** The delegates of the first members cast these. */
  static void castAll(Voting voting, UUID motion, String... choices) {
    for (int i = 0; i < choices.length; i++) {
      cast(voting.delegate(i), motion, choices[i]).statusCode(201);
    }
  }

  static String receipt() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static ValidatableResponse result(RequestSpecification caller, UUID motion) {
    return caller.get(MOTIONS + "/{id}/result", motion).then();
  }

  /** Another person of the Secretariat. */
  static RequestSpecification colleague() {
    return Api.as(Tokens.of("secretariat").subject("A colleague"));
  }
}
