package org.wego.events.delegation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.events.event.HoldEvent;
import org.wego.events.event.KnownEvent;
import org.wego.platform.persistence.sql.Sql;

/**
 * Ends the offers whose time is over, and offers the places to the next (E4); likewise those that
 * there are since an event has more room. One event a transaction: it is locked, and one that
 * another replica is on is left to that one.
 */
@ApplicationScoped
class LapseOffers {

  private static final String WHY = "The places that were offered were not accepted in time";

  private static final String EVENTS =
      """
      SELECT e.id
        FROM event e
       WHERE e.state = 'PUBLISHED'
         AND (?::uuid IS NULL OR e.id > ?)
         AND (EXISTS (SELECT FROM delegation d
                       WHERE d.event_id = e.id AND d.state = 'OFFERED' AND d.offered_until <= ?)
              OR EXISTS (SELECT FROM delegation d
                          WHERE d.event_id = e.id AND d.state = 'WAITLISTED'))
       ORDER BY e.id
       LIMIT 1
         FOR NO KEY UPDATE SKIP LOCKED
      """;

  @Inject Delegations delegations;
  @Inject DelegationActs acts;
  @Inject DelegationEvents events;
  @Inject DelegationMessages messages;
  @Inject OfferPlaces offerPlaces;
  @Inject HoldEvent holdEvent;
  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * Deals with the next event.
   *
   * @param after the event that was dealt with before, {@code null} at the beginning
   * @return the event, if one was left
   */
  @Transactional(Transactional.TxType.MANDATORY)
  Optional<UUID> next(UUID after) {
    Optional<UUID> next =
        sql.find(EVENTS, row -> row.getObject(1, UUID.class), after, after, clock.instant());
    next.map(holdEvent::alone).ifPresent(this::lapse);
    return next;
  }

  private void lapse(KnownEvent event) {
    for (UUID id : lapsed(event.id())) {
      Delegation delegation = delegations.lock(event.id(), id, DelegationScope.ALL);
      delegation.lapse(WHY);
      UUID act = acts.record(id, DelegationAct.OFFER_LAPSED, null, OfferPlaces.ACTOR);
      events.publish(delegation, OfferPlaces.ACTOR);
      messages.tellLapsed(event, delegation.details(), act);
    }
    offerPlaces.of(event);
  }

  private List<UUID> lapsed(UUID eventId) {
    return sql.list(
        """
        SELECT id FROM delegation
         WHERE event_id = ? AND state = 'OFFERED' AND offered_until <= ?
         ORDER BY id
        """,
        row -> row.getObject(1, UUID.class),
        eventId,
        clock.instant());
  }
}
