package org.wego.membership.referral;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** The referrals that use cases change. */
@ApplicationScoped
class Referrals implements PanacheRepositoryBase<Referral, UUID> {

  /** The application's referral, locked to the end of the transaction; empty without a claim. */
  Optional<Referral> lock(UUID applicationId) {
    return findByIdOptional(applicationId, LockModeType.PESSIMISTIC_WRITE);
  }

  /**
   * The application's referral, locked to the end of the transaction.
   *
   * @throws ProblemException NOT_FOUND when no application of that id was submitted with a claim
   */
  Referral require(UUID applicationId) {
    return lock(applicationId)
        .orElseThrow(
            () ->
                new ProblemException(
                    PlatformError.NOT_FOUND, "There is no referral of such an application"));
  }
}
