package org.wego.events.delegation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.wego.events.EventsError;
import org.wego.events.event.HoldEvent;
import org.wego.events.event.KnownEvent;
import org.wego.platform.problem.ProblemException;

/** Names the persons of a delegation anew; who is added has to be approved (E4). */
@ApplicationScoped
public class ChangeDelegation {

  @Inject Delegations delegations;
  @Inject DelegationActs acts;
  @Inject DelegationEvents events;
  @Inject PersonTraces traces;
  @Inject OfferPlaces offerPlaces;
  @Inject HoldEvent holdEvent;
  @Inject Clock clock;

  /**
   * Changes the delegation, unless the caller's view of it is stale.
   *
   * @param change tells the persons from the present state, or refuses
   * @throws ProblemException NOT_FOUND, DELEGATION_STATE, DELEGATION_PERSONS, EVENT_OVER
   */
  @Transactional
  public DelegationDetails change(
      UUID eventId,
      UUID id,
      DelegationScope scope,
      Function<DelegationDetails, List<Person>> change,
      String actor) {
    KnownEvent event = holdEvent.alone(eventId);
    Delegation delegation = delegations.lock(eventId, id, scope);
    DelegationDetails before = delegation.details();
    List<Person> persons = change.apply(before);
    if (event.cancelled() || !clock.instant().isBefore(event.endsAt()) && !scope.all()) {
      throw new ProblemException(EventsError.EVENT_OVER, "The event is over, or cancelled");
    }
    DelegationPersons.require(persons, before.persons(), event.delegationQuota());
    List<UUID> left = delegation.name(persons, clock.instant());
    delegations.raiseVersion(delegation);
    acts.record(id, DelegationAct.CHANGED, null, actor);
    events.publish(delegation, left, actor);
    left.forEach(person -> traces.forget(id, person));
    offerPlaces.of(event);
    return delegation.details();
  }
}
