package org.wego.faults.work;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.atomic.AtomicInteger;

/** Delegations register for the run's event and are approved: institutes, and members. */
final class Registrations implements Work.Task {

  private static final String REGISTERED = "SELECT id FROM delegation";
  private static final String APPROVED = "SELECT id FROM delegation WHERE state = 'APPROVED'";

  private final Scene scene;
  private final AtomicInteger number = new AtomicInteger();

  Registrations(Scene scene) {
    this.scene = scene;
  }

  @Override
  public void once(Person person) {
    int count = number.incrementAndGet();
    String path = "/events/" + scene.event() + "/delegations";
    ObjectNode delegation = Request.json();
    if (count % 2 == 0) {
      delegation.put("memberId", scene.members().get(count % scene.members().size()));
    } else {
      delegation
          .put("kind", "OTHER")
          .put("organizationName", "Institute %d-%d".formatted(scene.seed(), count))
          .put("country", "KR");
    }
    delegation
        .putArray("persons")
        .addObject()
        .put("role", "HEAD")
        .put("name", "Park Ji-woo")
        .put("email", "jiwoo.park-%d@institute.example".formatted(count))
        .put("language", "ko");
    String id = person.insist(Request.post(Scene.SECRETARIAT, path, delegation)).text("id");
    person.keeps("events", REGISTERED, id);
    person.insist(Request.post(Scene.SECRETARIAT, path + "/" + id + "/approval"));
    person.keeps("events", APPROVED, id);
  }
}
