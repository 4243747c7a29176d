package org.wego.events.delegation;

import java.util.List;
import java.util.UUID;

/**
 * A delegation is in another state, or has other persons; fired in the transaction of the change,
 * when it is written.
 *
 * @param left the participants who are of it no more
 */
public record DelegationChanged(
    UUID eventId, UUID delegationId, DelegationState state, List<UUID> left) {

  public DelegationChanged {
    left = List.copyOf(left);
  }
}
