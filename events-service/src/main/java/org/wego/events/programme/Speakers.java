package org.wego.events.programme;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** The speakers that use cases change. Whoever does so holds the event alone. */
@ApplicationScoped
class Speakers implements PanacheRepositoryBase<Speaker, UUID> {

  /**
   * The speaker of the event, locked to the end of the transaction.
   *
   * @throws ProblemException NOT_FOUND
   */
  Speaker lock(UUID eventId, UUID id) {
    return find("id = ?1 and eventId = ?2", id, eventId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional()
        .orElseThrow(
            () -> new ProblemException(PlatformError.NOT_FOUND, "There is no such speaker"));
  }
}
