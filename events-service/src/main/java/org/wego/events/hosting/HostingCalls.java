package org.wego.events.hosting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** The calls that use cases change. A call is locked before its bids, and after the Assemblies. */
@ApplicationScoped
class HostingCalls implements PanacheRepositoryBase<HostingCall, UUID> {

  /**
   * The call, locked until the transaction ends.
   *
   * @throws ProblemException NOT_FOUND
   */
  HostingCall lock(UUID id) {
    return hold(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /**
   * The call as it stays until the transaction ends; others may hold it meanwhile.
   *
   * @throws ProblemException NOT_FOUND
   */
  HostingCall share(UUID id) {
    return hold(id, LockModeType.PESSIMISTIC_READ);
  }

  private HostingCall hold(UUID id, LockModeType strength) {
    return findByIdOptional(id, strength)
        .orElseThrow(() -> new ProblemException(PlatformError.NOT_FOUND, "No such call"));
  }
}
