package org.wego.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.wego.platform.id.Ids;
import org.wego.platform.problem.ProblemException;

/** Begins an event, as a draft or as one that everyone may know of (E1, E2). */
@ApplicationScoped
public class PlanEvent {

  @Inject Events events;
  @Inject Assemblies assemblies;
  @Inject CheckTerms checkTerms;
  @Inject TellEvents tell;
  @Inject Clock clock;

  /**
   * Begins an event; an Assembly becomes the next one.
   *
   * @param scheduled whether everyone may know of it
   * @return its id
   * @throws ProblemException EVENT_UNFIT, ASSEMBLY_ORDER, INTERVAL_REASON_REQUIRED
   */
  @Transactional
  public UUID plan(EventTerms wanted, boolean scheduled, String actor) {
    EventTerms terms = checkTerms.checked(wanted, scheduled);
    Integer ordinal = null;
    if (terms.assembly()) {
      assemblies.lock();
      ordinal = assemblies.nextOrdinal();
      assemblies.check(ordinal, terms);
    }
    Event event =
        new Event(
            Ids.next(),
            ordinal,
            scheduled ? EventState.SCHEDULED : EventState.DRAFT,
            terms,
            actor,
            clock.instant());
    events.persist(event);
    tell.changed(List.of(event));
    events.flush();
    return event.id();
  }
}
