package org.wego.faults.work;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.atomic.AtomicInteger;

/** Payments come in from members; some are sent twice with the same key. */
final class Payments implements Work.Task {

  private final Scene scene;
  private final AtomicInteger number = new AtomicInteger();

  Payments(Scene scene) {
    this.scene = scene;
  }

  @Override
  public void once(Person person) {
    ObjectNode payment =
        Request.json()
            .put("memberId", scene.member(person))
            .put("receivedOn", Scene.today().toString())
            .put("reference", "Transfer %d-%d".formatted(scene.seed(), number.incrementAndGet()));
    payment
        .putObject("amount")
        .put("amount", (1 + person.random().nextInt(900)) + ".00")
        .put("currency", "USD");
    Request request = Request.post(Scene.SECRETARIAT, "/payments", payment);
    String id = person.insist(request).text("id");
    person.keeps("fees", "SELECT id FROM payment", id);
    if (person.random().nextInt(3) == 0) {
      person.tryTo(request);
    }
  }
}
