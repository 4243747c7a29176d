package org.wego.events.letter;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** The letters that use cases change; whoever locks one holds its event before. */
@ApplicationScoped
class VisaLetters implements PanacheRepositoryBase<VisaLetter, UUID> {

  /**
   * The letter, locked to the end of the transaction.
   *
   * @throws ProblemException NOT_FOUND when the event has none
   */
  VisaLetter lock(UUID eventId, UUID id) {
    return find("eventId = ?1 and id = ?2", eventId, id)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional()
        .orElseThrow(VisaLetters::notFound);
  }

  /** Whether the participant has a letter, or asked for one. */
  boolean has(UUID participantId) {
    return count("participantId = ?1 and state <> ?2", participantId, LetterState.REFUSED) > 0;
  }

  static ProblemException notFound() {
    return new ProblemException(PlatformError.NOT_FOUND, "No such letter");
  }
}
