package org.wego.events.delegation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.wego.events.EventsCaller;
import org.wego.events.event.EventAccess;
import org.wego.events.event.KnownEvent;

/**
 * Which delegations to an event the caller reaches: its organizer all of them, a member's user its
 * member's, and anybody else what the login has registered or heads.
 */
@RequestScoped
public class DelegationAccess {

  @Inject EventAccess events;
  @Inject EventsCaller caller;

  /**
   * The caller's delegations to the event.
   *
   * @throws org.wego.platform.problem.ProblemException NOT_FOUND for an event that the caller may
   *     not know of
   */
  public DelegationScope scope(UUID eventId) {
    KnownEvent event = events.require(eventId);
    return events.organizes(event)
        ? DelegationScope.ALL
        : new DelegationScope(false, caller.memberId().orElse(null), caller.subject());
  }
}
