package org.wego.events.delegation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** The delegations that use cases change; whoever locks one holds its event alone before. */
@ApplicationScoped
class Delegations implements PanacheRepositoryBase<Delegation, UUID> {

  private static final String WITHIN =
      "SELECT d.id FROM delegation d WHERE d.event_id = ? AND d.id = ? AND "
          + DelegationScope.CONDITION;

  private static final String OF_PERSON =
      """
      SELECT p.delegation_id
        FROM participant p
        JOIN delegation d ON d.id = p.delegation_id
       WHERE p.event_id = ? AND p.id = ? AND\s"""
          + DelegationScope.CONDITION;

  @Inject EntityManager entities;
  @Inject Sql sql;

  /**
   * The delegation, locked to the end of the transaction.
   *
   * @throws ProblemException NOT_FOUND when the event has none within the scope
   */
  Delegation lock(UUID eventId, UUID id, DelegationScope scope) {
    return within(eventId, id, scope)
        .flatMap(found -> findByIdOptional(found, LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(Delegations::notFound);
  }

  /**
   * The delegation that a participant is or was of, locked.
   *
   * @throws ProblemException NOT_FOUND when the event has no such participant within the scope
   */
  Delegation lockOf(UUID eventId, UUID participantId, DelegationScope scope) {
    return sql.find(
            OF_PERSON,
            row -> row.getObject(1, UUID.class),
            scope.parametersAfter(eventId, participantId).toArray())
        .flatMap(found -> findByIdOptional(found, LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(() -> new ProblemException(PlatformError.NOT_FOUND, "No such participant"));
  }

  Optional<Delegation> find(UUID eventId, UUID id, DelegationScope scope) {
    return within(eventId, id, scope).flatMap(this::findByIdOptional);
  }

  /** Notes that its persons have changed, so that whoever saw it before has seen another one. */
  void raiseVersion(Delegation delegation) {
    entities.lock(delegation, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
  }

  private Optional<UUID> within(UUID eventId, UUID id, DelegationScope scope) {
    return sql.find(
        WITHIN, row -> row.getObject(1, UUID.class), scope.parametersAfter(eventId, id).toArray());
  }

  static ProblemException notFound() {
    return new ProblemException(PlatformError.NOT_FOUND, "No such delegation");
  }
}
