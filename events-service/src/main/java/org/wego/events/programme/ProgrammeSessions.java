package org.wego.events.programme;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** The sessions that use cases change. Whoever does so holds the event first. */
@ApplicationScoped
class ProgrammeSessions implements PanacheRepositoryBase<ProgrammeSession, UUID> {

  /**
   * The session of the event, locked to the end of the transaction.
   *
   * @throws ProblemException NOT_FOUND
   */
  ProgrammeSession lock(UUID eventId, UUID id) {
    return find("id = ?1 and eventId = ?2", id, eventId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional()
        .orElseThrow(
            () -> new ProblemException(PlatformError.NOT_FOUND, "There is no such session"));
  }

  /** Writes the session under a new version also where only who speaks changed. */
  void flushTouched(ProgrammeSession session) {
    getEntityManager().lock(session, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    flush();
  }
}
