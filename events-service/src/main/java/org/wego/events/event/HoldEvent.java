package org.wego.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/**
 * Keeps an event as it is to the end of the transaction.
 *
 * <p>Whoever locks several rows of this service does so in one order, or two of them wait for each
 * other: events, sessions and rooms, delegations, participants, votes; within each of these by id.
 * Besides, nobody first shares a row and then wants it alone: a use case that locks anything below
 * the event holds the event first, alone if two of its kind are to take turns.
 */
@ApplicationScoped
public class HoldEvent {

  @Inject Sql sql;

  /**
   * Others may hold it meanwhile.
   *
   * @throws ProblemException NOT_FOUND
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public KnownEvent together(UUID eventId) {
    return hold(eventId, "SHARE");
  }

  /**
   * Whoever else wants to hold it waits.
   *
   * @throws ProblemException NOT_FOUND
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public KnownEvent alone(UUID eventId) {
    return hold(eventId, "NO KEY UPDATE");
  }

  private KnownEvent hold(UUID eventId, String strength) {
    return sql.find(KnownEvent.COLUMNS + " WHERE id = ? FOR " + strength, KnownEvent::read, eventId)
        .orElseThrow(() -> new ProblemException(PlatformError.NOT_FOUND, "No such event"));
  }
}
