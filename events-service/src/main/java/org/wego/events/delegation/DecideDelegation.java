package org.wego.events.delegation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.wego.events.event.HoldEvent;
import org.wego.events.event.KnownEvent;

/** The organizer's word on a delegation (E4). */
@ApplicationScoped
public class DecideDelegation {

  @Inject Delegations delegations;
  @Inject DelegationActs acts;
  @Inject DelegationEvents events;
  @Inject DelegationMessages messages;
  @Inject OfferPlaces offerPlaces;
  @Inject Places places;
  @Inject HoldEvent holdEvent;
  @Inject Clock clock;

  /**
   * Approves the delegation; where the event is full it comes to the end of the waiting list.
   *
   * @throws org.wego.platform.problem.ProblemException NOT_FOUND, DELEGATION_STATE, PLACES_MISSING,
   *     EVENT_OVER
   */
  @Transactional
  public DelegationDetails approve(UUID eventId, UUID id, String actor) {
    KnownEvent event = holdEvent.alone(eventId);
    NotOver.require(event, clock.instant());
    // Who waits comes first, should there be places by now: the capacity may have been raised.
    offerPlaces.of(event);
    Delegation delegation = delegations.lock(eventId, id, DelegationScope.ALL);
    delegation.approve(places.free(event), () -> places.nextNumber(eventId), clock.instant());
    boolean waits = delegation.state() == DelegationState.WAITLISTED;
    UUID act =
        acts.record(id, waits ? DelegationAct.WAITLISTED : DelegationAct.APPROVED, null, actor);
    events.publish(delegation, actor);
    if (waits) {
      messages.tellWaitlisted(event, delegation.details(), act);
    } else {
      messages.tellApproved(event, delegation.details(), act);
    }
    return delegation.details();
  }

  /**
   * Declines the delegation, in whatever state it is, as long as nobody of it has come.
   *
   * @throws org.wego.platform.problem.ProblemException NOT_FOUND, DELEGATION_STATE
   */
  @Transactional
  public DelegationDetails decline(UUID eventId, UUID id, String reason, String actor) {
    KnownEvent event = holdEvent.alone(eventId);
    Delegation delegation = delegations.lock(eventId, id, DelegationScope.ALL);
    delegation.decline(reason);
    acts.record(id, DelegationAct.DECLINED, reason, actor);
    events.publish(delegation, actor);
    offerPlaces.of(event);
    return delegation.details();
  }
}
