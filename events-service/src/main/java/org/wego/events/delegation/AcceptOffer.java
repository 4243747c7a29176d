package org.wego.events.delegation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.wego.events.event.HoldEvent;
import org.wego.events.event.KnownEvent;

/** Takes the places that are kept for a delegation (E4). */
@ApplicationScoped
public class AcceptOffer {

  @Inject Delegations delegations;
  @Inject DelegationActs acts;
  @Inject DelegationEvents events;
  @Inject DelegationMessages messages;
  @Inject HoldEvent holdEvent;
  @Inject Clock clock;

  /**
   * Accepts the offer, as long as it holds.
   *
   * @throws org.wego.platform.problem.ProblemException NOT_FOUND, DELEGATION_STATE, OFFER_LAPSED,
   *     EVENT_OVER
   */
  @Transactional
  public DelegationDetails accept(UUID eventId, UUID id, DelegationScope scope, String actor) {
    // Whoever came in time is in time, however long others are served before.
    Instant received = clock.instant();
    KnownEvent event = holdEvent.alone(eventId);
    // Whose it is comes first: others are told nothing, not even that it is too late.
    Delegation delegation = delegations.lock(eventId, id, scope);
    NotOver.require(event, received);
    delegation.accept(received);
    UUID act = acts.record(id, DelegationAct.OFFER_ACCEPTED, null, actor);
    events.publish(delegation, actor);
    messages.tellApproved(event, delegation.details(), act);
    return delegation.details();
  }
}
