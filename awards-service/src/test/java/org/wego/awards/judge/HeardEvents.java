package org.wego.awards.judge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the feature tells the others. */
@ApplicationScoped
class HeardEvents {

  private final List<Object> events = new CopyOnWriteArrayList<>();

  void left(@Observes JudgeLeft event) {
    events.add(event);
  }

  void declared(@Observes ConflictDeclared event) {
    events.add(event);
  }

  void forget() {
    events.clear();
  }

  List<Object> all() {
    return List.copyOf(events);
  }
}
