package org.wego.events.event;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** The events that use cases change; one event a transaction, or several by their ids. */
@ApplicationScoped
class Events implements PanacheRepositoryBase<Event, UUID> {

  /**
   * The event, locked until the transaction ends.
   *
   * @throws ProblemException NOT_FOUND
   */
  Event lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(() -> new ProblemException(PlatformError.NOT_FOUND, "No such event"));
  }

  /** The next events that others were told of, locked in the order of their ids. */
  List<Event> lockNext(UUID after, int limit) {
    return find("events.last > 0 and (?1 is null or id > ?1) order by id", after)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .page(0, limit)
        .list();
  }
}
