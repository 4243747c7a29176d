package org.wego.awards.screening;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wego.awards.testing.Api;

/** What the Secretariat does between the call and the judging. */
final class Screenings {

  static final String SCREENING = "/api/v1/award-entries/{id}/screening";
  static final String ROUNDS = "/api/v1/award-editions/{id}/shortlist-rounds";

  private Screenings() {}

  static ValidatableResponse screen(UUID entry, String outcome, String... reasons) {
    return send(entry, Map.of("outcome", outcome, "reasons", List.of(reasons)));
  }

  static ValidatableResponse send(UUID entry, Map<String, Object> finding) {
    return Api.secretariat()
        .contentType(ContentType.JSON)
        .body(finding)
        .post(SCREENING, entry)
        .then();
  }

  static ValidatableResponse shortlist(UUID edition, UUID... entries) {
    return Api.secretariat()
        .contentType(ContentType.JSON)
        .body(Map.of("entryIds", List.of(entries), "reason", "The strongest"))
        .post(ROUNDS, edition)
        .then();
  }

  static ValidatableResponse revoke(UUID edition, int round) {
    return Api.secretariat()
        .contentType(ContentType.JSON)
        .body(Map.of("reason", "A category was forgotten"))
        .post(ROUNDS + "/{number}/revocation", edition, round)
        .then();
  }
}
