package org.wego.events.hosting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** The bids that use cases change. */
@ApplicationScoped
class HostingBids implements PanacheRepositoryBase<HostingBid, UUID> {

  /**
   * The bid for the call, locked until the transaction ends.
   *
   * @throws ProblemException NOT_FOUND
   */
  HostingBid lock(UUID callId, UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .filter(bid -> bid.callId().equals(callId))
        .orElseThrow(() -> new ProblemException(PlatformError.NOT_FOUND, "No such bid"));
  }
}
