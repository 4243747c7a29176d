package org.wego.events.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.wego.events.EventsError;
import org.wego.events.event.HoldEvent;
import org.wego.events.event.KnownEvent;
import org.wego.platform.problem.ProblemException;

/**
 * Takes turns in changing the programme of an event, so that what is found free stays so until it
 * is booked.
 */
@ApplicationScoped
class HoldProgramme {

  @Inject HoldEvent holdEvent;

  /**
   * @throws ProblemException NOT_FOUND, EVENT_STATE for one that does not take place
   */
  @Transactional(Transactional.TxType.MANDATORY)
  KnownEvent alone(UUID eventId) {
    KnownEvent event = holdEvent.alone(eventId);
    if (event.cancelled()) {
      throw new ProblemException(
          EventsError.EVENT_STATE, "The event was cancelled: its programme stays as it is");
    }
    return event;
  }
}
