package org.wego.events.delegation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.wego.events.event.KnownEvent;

/**
 * Offers the places that are nobody's to the waiting list, in its order (E4). A delegation for
 * which there are too few is passed over and stays where it is; whoever is offered places has a
 * time to accept them, until the end of the event at most.
 */
@ApplicationScoped
public class OfferPlaces {

  static final String ACTOR = "events-service";

  @Inject Delegations delegations;
  @Inject DelegationActs acts;
  @Inject DelegationMessages messages;
  @Inject DelegationEvents events;
  @Inject DelegationConfig config;
  @Inject Places places;
  @Inject Clock clock;

  /** Offers what there is; the caller holds the event alone. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void of(KnownEvent event) {
    Instant now = clock.instant();
    if (!event.published() || !now.isBefore(event.endsAt())) {
      return;
    }
    Optional<UUID> next = places.firstWithin(event.id(), places.free(event));
    while (next.isPresent()) {
      offer(event, next.get(), now);
      next = places.firstWithin(event.id(), places.free(event));
    }
  }

  private void offer(KnownEvent event, UUID id, Instant now) {
    Delegation delegation = delegations.lock(event.id(), id, DelegationScope.ALL);
    Instant until = now.plus(config.offer());
    delegation.offer(until.isAfter(event.endsAt()) ? event.endsAt() : until);
    UUID act = acts.record(id, DelegationAct.OFFERED, null, ACTOR);
    events.publish(delegation, ACTOR);
    messages.tellOffered(event, delegation.details(), act);
  }
}
