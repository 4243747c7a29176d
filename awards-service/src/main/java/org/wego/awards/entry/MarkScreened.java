package org.wego.awards.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.UUID;

/** Brings an entry to the state that its screening found, and tells of it (A4). */
@ApplicationScoped
public class MarkScreened {

  @Inject Entries entries;
  @Inject CityPlaces places;
  @Inject EntryEvents events;
  @Inject Clock clock;

  /**
   * Marks an entry that was handed in, in the transaction of the screening, which checks who may
   * when, and holds the edition alone; one that is screened already takes the new outcome.
   *
   * @throws org.wego.platform.problem.ProblemException NOT_FOUND, ENTRY_NOT_SUBMITTED, ENTRY_LIMIT
   */
  @Transactional(TxType.MANDATORY)
  public EntryDetails mark(UUID id, ScreeningOutcome outcome) {
    AwardEntry entry = entries.lock(id, EntryScope.ALL);
    events.publish(
        entry.screen(
            outcome,
            () -> places.next(entry.editionId(), entry.details().city()),
            clock.instant()));
    entries.flush();
    return entry.details();
  }
}
