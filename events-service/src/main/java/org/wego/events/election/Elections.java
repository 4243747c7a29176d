package org.wego.events.election;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** The elections that use cases change. */
@ApplicationScoped
class Elections implements PanacheRepositoryBase<Election, UUID> {

  /**
   * The election, as it is now.
   *
   * @throws ProblemException NOT_FOUND
   */
  Election require(UUID id) {
    return findByIdOptional(id).orElseThrow(Elections::notFound);
  }

  /**
   * The election, locked until the transaction ends; its event is held already.
   *
   * @throws ProblemException NOT_FOUND
   */
  Election lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Elections::notFound);
  }

  static ProblemException notFound() {
    return new ProblemException(PlatformError.NOT_FOUND, "No such election");
  }
}
