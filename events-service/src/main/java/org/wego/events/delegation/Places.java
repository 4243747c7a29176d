package org.wego.events.delegation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.wego.events.event.KnownEvent;
import org.wego.platform.persistence.sql.Sql;

/** The places of events, and the order in which they are waited for; its event is held alone. */
@ApplicationScoped
class Places {

  @Inject Sql sql;

  /** How many places are nobody's. */
  @Transactional(Transactional.TxType.MANDATORY)
  int free(KnownEvent event) {
    return event.capacity() == null
        ? Integer.MAX_VALUE
        : event.capacity()
            - sql.find(
                    "SELECT coalesce(sum(places), 0) FROM delegation WHERE event_id = ?",
                    row -> row.getInt(1),
                    event.id())
                .orElseThrow();
  }

  /** The number of who comes to the end of the waiting list. */
  @Transactional(Transactional.TxType.MANDATORY)
  long nextNumber(UUID eventId) {
    return sql.find(
            "SELECT coalesce(max(waiting_number), 0) + 1 FROM delegation WHERE event_id = ?",
            row -> row.getLong(1),
            eventId)
        .orElseThrow();
  }

  /** The first on the waiting list who does not need more places than these. */
  @Transactional(Transactional.TxType.MANDATORY)
  Optional<UUID> firstWithin(UUID eventId, int free) {
    return sql.find(
        """
        SELECT d.id
          FROM delegation d
         WHERE d.event_id = ? AND d.state = 'WAITLISTED'
           AND (SELECT count(*) FROM participant p
                 WHERE p.delegation_id = d.id AND p.removed_at IS NULL) <= ?
         ORDER BY d.waiting_number
         LIMIT 1
        """,
        row -> row.getObject(1, UUID.class),
        eventId,
        free);
  }
}
