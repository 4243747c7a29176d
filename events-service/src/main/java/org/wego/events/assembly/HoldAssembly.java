package org.wego.events.assembly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.wego.events.EventsError;
import org.wego.events.event.HoldEvent;
import org.wego.events.event.KnownEvent;
import org.wego.platform.problem.ProblemException;

/**
 * Keeps an Assembly that is to come, or is being held, as it is to the end of the transaction.
 *
 * @see HoldEvent
 */
@ApplicationScoped
public class HoldAssembly {

  @Inject HoldEvent holdEvent;
  @Inject Clock clock;

  /**
   * Others may hold it meanwhile.
   *
   * @throws ProblemException NOT_FOUND, ASSEMBLY_OVER
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public KnownEvent together(UUID eventId) {
    return requireToCome(holdEvent.together(eventId));
  }

  /**
   * Whoever else wants to hold it waits.
   *
   * @throws ProblemException NOT_FOUND, ASSEMBLY_OVER
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public KnownEvent alone(UUID eventId) {
    return requireToCome(holdEvent.alone(eventId));
  }

  /** An Assembly is prepared and held until the end of its last day. */
  private KnownEvent requireToCome(KnownEvent event) {
    AssemblyAccess.requireAssembly(event);
    if (event.cancelled()) {
      throw new ProblemException(EventsError.ASSEMBLY_OVER, "The Assembly is cancelled");
    }
    Instant end = event.endsAt();
    if (end != null && !clock.instant().isBefore(end)) {
      throw new ProblemException(
          EventsError.ASSEMBLY_OVER, "The Assembly ended on " + event.endsOn());
    }
    return event;
  }
}
