package org.wego.events.programme;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** The tracks that use cases change. Whoever does so holds the event alone. */
@ApplicationScoped
class Tracks implements PanacheRepositoryBase<Track, UUID> {

  /**
   * The track of the event, locked to the end of the transaction.
   *
   * @throws ProblemException NOT_FOUND
   */
  Track lock(UUID eventId, UUID id) {
    return find("id = ?1 and eventId = ?2", id, eventId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional()
        .orElseThrow(() -> new ProblemException(PlatformError.NOT_FOUND, "There is no such track"));
  }

  /**
   * The track of the event that has this name, however it is capitalized.
   *
   * @param except the track that is to have it, {@code null} for a new one
   */
  Optional<UUID> named(UUID eventId, String name, UUID except) {
    return find("eventId = ?1 and lower(name) = lower(?2)", eventId, name)
        .firstResultOptional()
        .map(Track::id)
        .filter(id -> !id.equals(except));
  }
}
