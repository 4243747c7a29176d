package org.wego.events.delegation;

import java.time.Instant;
import org.wego.events.EventsError;
import org.wego.events.event.KnownEvent;
import org.wego.platform.problem.ProblemException;

/** Places are given until the end of the event (E4). */
final class NotOver {

  private NotOver() {}

  /**
   * Refuses what needs an event that takes place and has not ended.
   *
   * @throws ProblemException EVENT_OVER
   */
  static void require(KnownEvent event, Instant now) {
    if (!event.published()) {
      throw new ProblemException(EventsError.EVENT_OVER, "The event is " + event.state());
    }
    if (!now.isBefore(event.endsAt())) {
      throw new ProblemException(EventsError.EVENT_OVER, "The event ended on " + event.endsOn());
    }
  }
}
