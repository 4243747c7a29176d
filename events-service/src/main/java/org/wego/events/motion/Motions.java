package org.wego.events.motion;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** The motions that use cases change. A motion is locked before its vote, and after its event. */
@ApplicationScoped
class Motions implements PanacheRepositoryBase<Motion, UUID> {

  @Inject Sql sql;

  /**
   * The motion, locked to the end of the transaction.
   *
   * @throws ProblemException NOT_FOUND
   */
  Motion lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Motions::notFound);
  }

  /**
   * The event of a motion, which never changes; to lock that first.
   *
   * @throws ProblemException NOT_FOUND
   */
  UUID eventOf(UUID id) {
    return sql.find(
            "SELECT event_id FROM motion WHERE id = ?", row -> row.getObject(1, UUID.class), id)
        .orElseThrow(Motions::notFound);
  }

  static ProblemException notFound() {
    return new ProblemException(PlatformError.NOT_FOUND, "No such motion");
  }
}
