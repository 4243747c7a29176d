package org.wego.events.matchmaking;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.wego.events.testing.Api;
import org.wego.events.testing.Database;

/** Schedules as the Secretariat has them made and publishes them. */
final class Planning {

  private static final String SCHEDULE = "/api/v1/events/{id}/meeting-schedule";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Planning() {}

  /** Asks for a run and answers its id. */
  static String request(UUID event) {
    return Api.secretariat()
        .post(SCHEDULE, event)
        .then()
        .statusCode(202)
        .body("state", equalTo("QUEUED"))
        .header("Location", containsString("/events/" + event + "/meeting-runs/"))
        .extract()
        .path("id");
  }

  /** The run, once it has ended. */
  static ValidatableResponse ended(UUID event, String run) {
    await()
        .atMost(PATIENCE)
        .until(
            () -> !Set.of("QUEUED", "RUNNING").contains(run(event, run).extract().path("state")));
    return run(event, run);
  }

  /** Has a schedule made. */
  static ValidatableResponse plan(UUID event) {
    return ended(event, request(event)).body("state", equalTo("COMPLETED"));
  }

  /** Has a schedule made and publishes it. */
  static ValidatableResponse planAndPublish(UUID event) {
    ValidatableResponse run = plan(event);
    publish(event).statusCode(200).body("state", equalTo("PUBLISHED"));
    return run;
  }

  static ValidatableResponse publish(UUID event) {
    return Api.secretariat().post(SCHEDULE + "/publication", event).then();
  }

  /** Waits until no run of the event is under way. */
  static void settled(UUID event) {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                Database.number(
                        "SELECT count(*) FROM meeting_run"
                            + " WHERE event_id = ? AND state IN ('QUEUED', 'RUNNING')",
                        event)
                    == 0);
  }

  private static ValidatableResponse run(UUID event, String run) {
    return Api.secretariat()
        .get("/api/v1/events/{id}/meeting-runs/{run}", event, run)
        .then()
        .statusCode(200);
  }
}
