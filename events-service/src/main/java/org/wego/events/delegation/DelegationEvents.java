package org.wego.events.delegation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.wego.events.programme.ReleaseSignUps;

/**
 * Tells the other parts of the service what has become of a delegation. Whoever comes no more gives
 * back the places in sessions (E3).
 */
@ApplicationScoped
class DelegationEvents {

  @Inject Event<DelegationChanged> changed;
  @Inject Event<PersonErased> erased;
  @Inject ReleaseSignUps releaseSignUps;
  @Inject Delegations delegations;

  /** Writes the delegation, and tells of it. */
  void publish(Delegation delegation, String actor) {
    publish(delegation, List.of(), actor);
  }

  /** As {@link #publish(Delegation, String)}, with those who left. */
  void publish(Delegation delegation, List<UUID> left, String actor) {
    delegations.flush();
    changed.fire(
        new DelegationChanged(delegation.eventId(), delegation.id(), delegation.state(), left));
    if (delegation.state().over()) {
      releaseSignUps.ofDelegation(delegation.id(), actor);
    } else if (!left.isEmpty()) {
      releaseSignUps.of(left, actor);
    }
    left.forEach(participant -> erased(delegation, participant));
  }

  /** Tells that who a participant is was erased. */
  void erased(Delegation delegation, UUID participantId) {
    erased.fire(new PersonErased(delegation.eventId(), participantId));
  }
}
