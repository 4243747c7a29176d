package org.wego.events.election;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.wego.events.EventsError;
import org.wego.events.assembly.HoldAssembly;
import org.wego.events.event.HoldEvent;
import org.wego.events.event.KnownEvent;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.ProblemException;

/** Keeps an election as it is to the end of the transaction, after its Assembly. */
@ApplicationScoped
class HoldElection {

  @Inject Elections elections;
  @Inject HoldEvent holdEvent;
  @Inject HoldAssembly holdAssembly;
  @Inject Sql sql;

  /** An election with its Assembly, the election locked and the Assembly held. */
  record Held(Election election, KnownEvent assembly) {}

  /**
   * Others may hold the Assembly meanwhile.
   *
   * @throws ProblemException NOT_FOUND
   */
  @Transactional(TxType.MANDATORY)
  Held of(UUID electionId) {
    KnownEvent assembly = holdEvent.together(assemblyOf(electionId));
    return new Held(elections.lock(electionId), assembly);
  }

  /**
   * Nobody comes in or leaves meanwhile.
   *
   * @throws ProblemException NOT_FOUND
   */
  @Transactional(TxType.MANDATORY)
  Held alone(UUID electionId) {
    KnownEvent assembly = holdEvent.alone(assemblyOf(electionId));
    return new Held(elections.lock(electionId), assembly);
  }

  /**
   * An election of an Assembly that is to come or is being held, and whose days are known.
   *
   * @throws ProblemException NOT_FOUND, ASSEMBLY_OVER, ELECTION_EVENT
   */
  @Transactional(TxType.MANDATORY)
  Held toCome(UUID electionId) {
    return toCome(electionId, holdAssembly.together(assemblyOf(electionId)));
  }

  /**
   * Likewise, and nobody comes in or leaves meanwhile.
   *
   * @throws ProblemException NOT_FOUND, ASSEMBLY_OVER, ELECTION_EVENT
   */
  @Transactional(TxType.MANDATORY)
  Held toComeAlone(UUID electionId) {
    return toCome(electionId, holdAssembly.alone(assemblyOf(electionId)));
  }

  private Held toCome(UUID electionId, KnownEvent assembly) {
    if (assembly.startsOn() == null) {
      throw new ProblemException(
          EventsError.ELECTION_EVENT, "The days of the Assembly are not known any more");
    }
    return new Held(elections.lock(electionId), assembly);
  }

  private UUID assemblyOf(UUID electionId) {
    return sql.find(
            "SELECT event_id FROM election WHERE id = ?",
            row -> row.getObject(1, UUID.class),
            electionId)
        .orElseThrow(Elections::notFound);
  }
}
