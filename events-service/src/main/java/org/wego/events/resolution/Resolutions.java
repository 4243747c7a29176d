package org.wego.events.resolution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.UUID;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** The resolutions, and the versions of their texts. */
@ApplicationScoped
class Resolutions implements PanacheRepositoryBase<Resolution, UUID> {

  @Inject Sql sql;

  /**
   * The resolution, locked to the end of the transaction.
   *
   * @throws ProblemException NOT_FOUND
   */
  Resolution lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Resolutions::notFound);
  }

  /** The last number that was given of an Assembly, which is held alone; 0 for none. */
  int lastOrdinal(UUID eventId) {
    return sql.find(
            "SELECT coalesce(max(ordinal), 0) FROM resolution WHERE event_id = ?",
            row -> row.getInt(1),
            eventId)
        .orElseThrow();
  }

  /** Adds a version of a resolution's text; the resolution is locked, or not seen by others yet. */
  void addText(UUID id, NewText text, Instant at, String actor) {
    sql.update(
        """
        INSERT INTO resolution_text (resolution_id, version, title, text, reason, recorded_at,
                                     recorded_by)
        SELECT ?, coalesce(max(version), 0) + 1, ?, ?, ?, ?, ?
          FROM resolution_text WHERE resolution_id = ?
        """,
        id,
        text.title(),
        text.text(),
        text.reason(),
        at,
        actor,
        id);
  }

  static ProblemException notFound() {
    return new ProblemException(PlatformError.NOT_FOUND, "No such resolution");
  }
}
