package org.wego.events.delegation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.wego.events.event.HoldEvent;

/**
 * Erases who a participant is, and keeps that somebody took part: the delegation, the check-in and
 * the counts stay. What the other features keep of the person, and what was written to him or her,
 * goes too.
 */
@ApplicationScoped
public class ErasePerson {

  @Inject Delegations delegations;
  @Inject DelegationActs acts;
  @Inject DelegationEvents events;
  @Inject PersonTraces traces;
  @Inject HoldEvent holdEvent;
  @Inject Clock clock;

  /**
   * Erases the person; again, it changes nothing.
   *
   * @throws org.wego.platform.problem.ProblemException NOT_FOUND when the event has no such
   *     participant within the scope
   */
  @Transactional
  public void erase(UUID eventId, UUID participantId, DelegationScope scope, String actor) {
    holdEvent.alone(eventId);
    Delegation delegation = delegations.lockOf(eventId, participantId, scope);
    if (!delegation.erase(participantId, clock.instant())) {
      return;
    }
    delegations.raiseVersion(delegation);
    acts.record(delegation.id(), DelegationAct.PERSON_ERASED, null, actor);
    delegations.flush();
    events.erased(delegation, participantId);
    traces.forget(delegation.id(), participantId);
  }
}
