package org.wego.events.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.platform.persistence.sql.Sql;

/**
 * Tells who stayed away, once an event is over (E4). One event a transaction: it is locked, and one
 * that another replica is on is left to that one.
 */
@ApplicationScoped
class TellAbsences {

  private static final String EVENTS =
      """
      SELECT e.id
        FROM event e
       WHERE e.state = 'PUBLISHED'
         AND (e.ends_on + 1)::timestamp AT TIME ZONE e.time_zone <= ?
         AND EXISTS (SELECT FROM delegation d
                      WHERE d.event_id = e.id AND d.attendance = 'REGISTERED')
       ORDER BY e.id
       LIMIT 1
         FOR NO KEY UPDATE SKIP LOCKED
      """;

  private static final String REGISTERED =
      """
      SELECT id FROM delegation
       WHERE event_id = ? AND attendance = 'REGISTERED'
       ORDER BY id FOR NO KEY UPDATE
      """;

  @Inject TellAttendance tellAttendance;
  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * Deals with the next event.
   *
   * @return whether there was one
   */
  @Transactional(Transactional.TxType.MANDATORY)
  boolean next() {
    Instant now = clock.instant();
    Optional<UUID> event = sql.find(EVENTS, row -> row.getObject(1, UUID.class), now);
    event
        .map(id -> sql.list(REGISTERED, row -> row.getObject(1, UUID.class), id))
        .ifPresent((List<UUID> absent) -> tellAttendance.changed(absent));
    return event.isPresent();
  }
}
