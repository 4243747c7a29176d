package org.wego.faults.work;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.concurrent.atomic.AtomicInteger;

/** Judges change what they thought of entries, each time with a reason on record. */
final class Scores implements Work.Task {

  private static final int STEPS = 900;

  private final Scene scene;
  private final AtomicInteger number = new AtomicInteger();

  Scores(Scene scene) {
    this.scene = scene;
  }

  @Override
  public void once(Person person) {
    Panel.Sheet sheet = scene.sheets().get(person.random().nextInt(scene.sheets().size()));
    String reason = "Read again %d-%d".formatted(scene.seed(), number.incrementAndGet());
    ObjectNode amendment = Request.json().put("reason", reason);
    amendment
        .putArray("scores")
        .addObject()
        .put("criterionId", sheet.criteria().get(person.random().nextInt(sheet.criteria().size())))
        .put("value", BigDecimal.valueOf(100L + person.random().nextInt(STEPS), 2));
    Request request =
        Request.post(
            sheet.judge(), "/award-entries/" + sheet.entry() + "/scores/amendments", amendment);
    person.insist(request);
    person.keeps("awards", "SELECT reason FROM award_score_amendment", reason);
    if (person.random().nextInt(3) == 0) {
      person.tryTo(request);
    }
  }
}
