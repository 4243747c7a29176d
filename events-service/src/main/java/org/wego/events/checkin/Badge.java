package org.wego.events.checkin;

import java.time.Instant;
import java.util.UUID;
import org.wego.events.delegation.PersonRole;

/**
 * The badge of a participant.
 *
 * @param admitted whether the participant comes, by the organizer's approval
 * @param checkedInAt {@code null} for who has not come yet
 */
record Badge(
    String code,
    UUID participantId,
    UUID delegationId,
    String organizationName,
    PersonRole role,
    String name,
    boolean admitted,
    Instant checkedInAt) {

  CheckedGuest guest(Instant at) {
    return new CheckedGuest(participantId, delegationId, organizationName, role, name, at);
  }

  /** Tells whose badge it is, and nothing that is personal. */
  @Override
  public String toString() {
    return "Badge[" + participantId + "]";
  }
}
