package org.wego.faults.work;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The Assembly votes by name on one motion after the other; some cities vote twice at once. */
final class Motions implements Work.Task {

  private static final List<String> CHOICES = List.of("YES", "YES", "YES", "NO", "ABSTAIN");
  private static final String BALLOTS =
      "SELECT m.id || ' ' || b.member_id FROM named_ballot b JOIN motion m ON m.vote_id = b.vote_id";

  private final Scene scene;
  private final String assembly;
  private final AtomicInteger number = new AtomicInteger();

  Motions(Scene scene, String assembly) {
    this.scene = scene;
    this.assembly = assembly;
  }

  @Override
  public void once(Person person) {
    String motion = person.insist(Request.post(Scene.SECRETARIAT, "/motions", terms())).text("id");
    person.keeps("events", "SELECT id FROM motion", motion);
    String path = "/motions/" + motion;
    person.insist(Request.post(Scene.SECRETARIAT, path + "/opening"));
    for (Map.Entry<String, String> city : scene.committee().entrySet()) {
      String choice = CHOICES.get(person.random().nextInt(CHOICES.size()));
      Request ballot =
          Request.post(city.getValue(), path + "/ballots", Request.json().put("choice", choice));
      boolean cast =
          person.random().nextInt(4) == 0
              ? person.twice(ballot).stream().anyMatch(Answer::done)
              : person.tryTo(ballot).done();
      if (cast) {
        person.keeps("events", BALLOTS, motion + " " + city.getKey());
      }
    }
    person.insist(Request.post(Scene.SECRETARIAT, path + "/closing"));
    person.keeps("events", "SELECT id FROM motion WHERE state NOT IN ('DRAFT', 'OPEN')", motion);
  }

  private ObjectNode terms() {
    ObjectNode motion =
        Request.json()
            .put("eventId", assembly)
            .put("title", "Motion %d-%d".formatted(scene.seed(), number.incrementAndGet()))
            .put("text", "The Assembly resolves that it goes on.")
            .put("base", "VALID")
            .put("strict", true)
            .put("secrecy", "NAMED");
    motion.putObject("majority").put("numerator", 1).put("denominator", 2);
    return motion;
  }
}
