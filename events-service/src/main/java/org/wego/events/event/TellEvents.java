package org.wego.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.wego.events.event.EventFact.Kind;

/**
 * Tells others of events, in the transaction of the change. The stream of an event begins when it
 * is scheduled and its days are known: drafts are nobody's business, and what is planned for a year
 * is no event yet.
 */
@ApplicationScoped
class TellEvents {

  @Inject EventStream stream;
  @Inject Clock clock;

  /** The rows of the events are locked. */
  void changed(List<Event> changed) {
    tell(Kind.UPDATED, changed.stream().filter(Event::tellable).toList());
  }

  /** The row of the event is locked. */
  void cancelled(Event event) {
    if (event.told()) {
      tell(Kind.CANCELLED, List.of(event));
    }
  }

  /** The rows of the events, of which others were told, are locked. */
  void again(List<Event> told) {
    tell(Kind.SNAPSHOT, told);
  }

  private void tell(Kind kind, List<Event> events) {
    Instant now = clock.instant();
    stream.append(events.stream().map(e -> e.tell(e.told() ? kind : Kind.SCHEDULED, now)).toList());
  }
}
