package org.wego.awards.assignment;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.wego.awards.testing.Api;
import org.wego.awards.testing.Database;

/** Runs as the Secretariat has them done, and what came of them. */
final class Assigning {

  private Assigning() {}

  /** Asks for a run and answers its id. */
  static String request(UUID edition) {
    ValidatableResponse answer =
        Api.secretariat()
            .post("/api/v1/award-editions/{id}/assignments", edition)
            .then()
            .statusCode(202)
            .body("state", equalTo("QUEUED"))
            .header("Location", containsString("/award-editions/" + edition + "/assignment-runs/"));
    return answer.extract().path("id");
  }

  /** The run, once it has ended. */
  static ValidatableResponse ended(UUID edition, String run) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> !Set.of("QUEUED", "RUNNING").contains(run(edition, run).extract().path("state")));
    return run(edition, run);
  }

  /** Waits until no run of the edition is under way. */
  static void settled(UUID edition) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                Database.number(
                        "SELECT count(*) FROM award_assignment_run"
                            + " WHERE edition_id = ? AND state IN ('QUEUED', 'RUNNING')",
                        edition)
                    == 0);
  }

  /** How many judges are to score the entry. */
  static long judgesOf(UUID entry) {
    return Database.number(
        "SELECT count(*) FROM award_assignment WHERE entry_id = ? AND state = 'ACTIVE'", entry);
  }

  /** How many entries the judge is to score. */
  static long loadOf(UUID judge) {
    return Database.number(
        "SELECT count(*) FROM award_assignment WHERE judge_id = ? AND state = 'ACTIVE'", judge);
  }

  /** Whether the judge is to score the entry. */
  static boolean assigned(UUID judge, UUID entry) {
    return Database.number(
            "SELECT count(*) FROM award_assignment"
                + " WHERE judge_id = ? AND entry_id = ? AND state = 'ACTIVE'",
            judge,
            entry)
        == 1;
  }

  private static ValidatableResponse run(UUID edition, String run) {
    return Api.secretariat()
        .get("/api/v1/award-editions/{id}/assignment-runs/{run}", edition, run)
        .then()
        .statusCode(200);
  }
}
