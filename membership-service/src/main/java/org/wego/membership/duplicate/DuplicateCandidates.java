package org.wego.membership.duplicate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** The pairs of members that may be one organization. */
@ApplicationScoped
class DuplicateCandidates implements PanacheRepositoryBase<DuplicateCandidate, UUID> {

  /** The pair as it is, without a lock. */
  DuplicateCandidate require(UUID id) {
    return findByIdOptional(id)
        .orElseThrow(() -> new ProblemException(PlatformError.NOT_FOUND, "There is no such pair"));
  }

  /** The pair, locked to the end of the transaction and read anew. */
  DuplicateCandidate lock(DuplicateCandidate candidate) {
    getEntityManager().refresh(candidate, LockModeType.PESSIMISTIC_WRITE);
    return candidate;
  }
}
