package org.wego.events.delegation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.wego.events.event.HoldEvent;
import org.wego.events.event.KnownEvent;

/** Takes a delegation back; its places go to who waits for them (E4). */
@ApplicationScoped
public class WithdrawDelegation {

  @Inject Delegations delegations;
  @Inject DelegationActs acts;
  @Inject DelegationEvents events;
  @Inject OfferPlaces offerPlaces;
  @Inject HoldEvent holdEvent;

  /**
   * Withdraws the delegation, in whatever state it is, as long as nobody of it has come.
   *
   * @throws org.wego.platform.problem.ProblemException NOT_FOUND, DELEGATION_STATE
   */
  @Transactional
  public DelegationDetails withdraw(
      UUID eventId, UUID id, DelegationScope scope, String reason, String actor) {
    KnownEvent event = holdEvent.alone(eventId);
    Delegation delegation = delegations.lock(eventId, id, scope);
    delegation.withdraw(reason);
    acts.record(id, DelegationAct.WITHDRAWN, reason, actor);
    events.publish(delegation, actor);
    offerPlaces.of(event);
    return delegation.details();
  }
}
