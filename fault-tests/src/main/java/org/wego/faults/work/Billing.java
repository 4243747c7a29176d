package org.wego.faults.work;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/**
 * A year is billed, some of its invoices are declared void, and it is billed again. Two do so at
 * the same time, so that the runs meet.
 */
final class Billing implements Work.Task {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);
  private static final int VOIDED = 3;

  private final Scene scene;

  Billing(Scene scene) {
    this.scene = scene;
  }

  @Override
  public void once(Person person) {
    Answer run =
        person.insist(
            Request.post(
                Scene.SECRETARIAT,
                "/fee-runs",
                Request.json().put("feeYear", scene.feeYear()).put("dryRun", false)));
    person.keeps("fees", "SELECT id FROM fee_run", run.text("id"));
    awaitEnd(person, run.text("id"));
    JsonNode open =
        person
            .read(
                Request.get(
                    Scene.SECRETARIAT, "/invoices?limit=50&status=OPEN&feeYear=" + scene.feeYear()))
            .body()
            .path("items");
    for (int i = 0; i < VOIDED && !open.isEmpty() && !person.isEvening(); i++) {
      String invoice = open.get(person.random().nextInt(open.size())).path("id").asText();
      Answer done =
          person.tryTo(
              Request.post(
                  Scene.SECRETARIAT,
                  "/invoices/" + invoice + "/void",
                  Request.json().put("reason", "Billed with the figure of another city")));
      if (done.done()) {
        person.keeps("fees", "SELECT id FROM invoice WHERE status = 'VOID'", invoice);
      }
    }
  }

  private static void awaitEnd(Person person, String run) {
    Answer answer = person.read(Request.get(Scene.SECRETARIAT, "/fee-runs/" + run));
    while (answer.text("state").matches("QUEUED|RUNNING") && !person.isEvening()) {
      person.pause(BETWEEN_LOOKS);
      answer = person.read(Request.get(Scene.SECRETARIAT, "/fee-runs/" + run));
    }
  }
}
