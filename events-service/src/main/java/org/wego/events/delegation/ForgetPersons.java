package org.wego.events.delegation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.wego.platform.persistence.sql.Sql;

/**
 * Erases who took part in events that were over long ago. One event a transaction, and a few of its
 * persons: the event is locked, and one that another replica is on is left to that one.
 */
@ApplicationScoped
class ForgetPersons {

  private static final int AT_ONCE = 100;

  private static final String EVENTS =
      """
      SELECT e.id
        FROM event e
       WHERE (e.ends_on + 1)::timestamp AT TIME ZONE e.time_zone <= ?
         AND EXISTS (SELECT FROM participant p WHERE p.event_id = e.id AND p.erased_at IS NULL)
       ORDER BY e.id
       LIMIT 1
         FOR NO KEY UPDATE SKIP LOCKED
      """;

  private static final String PERSONS =
      """
      SELECT id FROM participant
       WHERE event_id = ? AND erased_at IS NULL
       ORDER BY delegation_id, id LIMIT ?
      """;

  @Inject ErasePerson erasePerson;
  @Inject DelegationConfig config;
  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * Deals with the next persons.
   *
   * @return whether there were any
   */
  @Transactional(Transactional.TxType.MANDATORY)
  boolean next() {
    List<UUID> event =
        sql.list(
            EVENTS,
            row -> row.getObject(1, UUID.class),
            clock.instant().minus(config.personsKept()));
    event.forEach(this::forget);
    return !event.isEmpty();
  }

  private void forget(UUID eventId) {
    sql.list(PERSONS, row -> row.getObject(1, UUID.class), eventId, AT_ONCE)
        .forEach(
            person -> erasePerson.erase(eventId, person, DelegationScope.ALL, OfferPlaces.ACTOR));
  }
}
