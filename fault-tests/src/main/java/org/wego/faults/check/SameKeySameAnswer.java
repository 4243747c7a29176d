package org.wego.faults.check;

import java.util.ArrayList;
import java.util.List;
import org.wego.faults.work.Answer;
import org.wego.faults.work.Journal.Write;

final class SameKeySameAnswer implements Invariant {

  private static final int SAMPLE = 25;

  @Override
  public String name() {
    return "keys";
  }

  @Override
  public String sentence() {
    return "Writes that are sent again with the same key are answered as they were.";
  }

  @Override
  public List<String> violations(Evidence evidence) {
    List<Write> done =
        evidence.journal().writes().stream()
            .filter(write -> write.answer().done() && write.request().key() != null)
            .filter(write -> write.begun() - evidence.keysSince() > 0)
            .toList();
    int step = Math.max(1, done.size() / SAMPLE);
    List<String> found = new ArrayList<>();
    for (int i = 0; i < done.size(); i += step) {
      Write write = done.get(i);
      Answer again = evidence.gate().send(write.request());
      if (again.status() != write.answer().status()
          || !again.body().equals(write.answer().body())) {
        found.add(
            "%s was answered %d and then %d, or with something else"
                .formatted(write.request(), write.answer().status(), again.status()));
      }
    }
    return found;
  }
}
