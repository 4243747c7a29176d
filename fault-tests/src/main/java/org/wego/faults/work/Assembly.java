package org.wego.faults.work;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** A General Assembly that sits: the cities of the Committee are in the room, with credentials. */
final class Assembly {

  private static final String TITLE = "An Assembly that goes on";
  private static final int DAYS = 10;

  private Assembly() {}

  /**
   * The Assembly, which is called together where it is not there yet.
   *
   * @param committee the login of each city, by the city's id
   */
  static String sits(Gate gate, Map<String, String> committee) {
    for (JsonNode known :
        Scene.done(gate, Request.get(Scene.SECRETARIAT, "/events?type=GENERAL_ASSEMBLY&limit=200"))
            .path("items")) {
      if (known.path("title").asText().equals(TITLE)) {
        return known.path("id").asText();
      }
    }
    String assembly =
        Scene.done(gate, Request.post(Scene.SECRETARIAT, "/events", terms())).path("id").asText();
    String path = "/events/" + assembly;
    Scene.done(gate, Request.post(Scene.SECRETARIAT, path + "/publication"));
    Scene.done(
        gate,
        Request.post(
            Scene.SECRETARIAT, path + "/agenda-items", Request.json().put("title", "Motions")));
    Scene.done(
        gate,
        Request.post(
            Scene.SECRETARIAT,
            path + "/convocation",
            Request.json().put("shortNoticeReason", "It is held in an emergency")));
    committee.forEach((member, user) -> takeSeat(gate, path, member, user));
    return assembly;
  }

  private static ObjectNode terms() {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    return Request.json()
        .put("type", "GENERAL_ASSEMBLY")
        .put("state", "SCHEDULED")
        .put("title", TITLE)
        .put("hostCity", "Seoul")
        .put("country", "KR")
        .put("timeZone", "Asia/Seoul")
        .put("startsOn", Scene.today().toString())
        .put("endsOn", Scene.today().plusDays(DAYS).toString())
        .put("registrationOpensAt", now.minus(Duration.ofDays(1)).toString())
        .put("registrationClosesAt", now.plus(Duration.ofDays(1)).toString());
  }

  private static void takeSeat(Gate gate, String path, String member, String user) {
    ObjectNode delegation = Request.json();
    delegation
        .putArray("persons")
        .addObject()
        .put("role", "HEAD")
        .put("name", "The head of the delegation")
        .put("email", user + "@city.example")
        .put("subject", gate.subject(user));
    JsonNode registered = Scene.done(gate, Request.post(user, path + "/delegations", delegation));
    Scene.done(
        gate,
        Request.post(
            Scene.SECRETARIAT,
            path + "/delegations/" + registered.path("id").asText() + "/approval"));
    ObjectNode letter =
        Request.json()
            .put("participantId", registered.path("persons").path(0).path("id").asText())
            .put("role", "HEAD")
            .put("letterReference", "Letter of the mayor");
    Scene.done(gate, Request.post(Scene.SECRETARIAT, path + "/credentials", letter));
    Scene.done(
        gate,
        Request.post(
            Scene.SECRETARIAT, path + "/presences", Request.json().put("memberId", member)));
  }
}
