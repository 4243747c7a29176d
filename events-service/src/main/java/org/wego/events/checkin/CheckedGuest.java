package org.wego.events.checkin;

import java.time.Instant;
import java.util.UUID;
import org.wego.events.delegation.PersonRole;

/**
 * Whose badge was read, as the desk wants to know.
 *
 * @param name {@code null} once it was erased
 * @param checkedInAt when the participant came, {@code null} for who has not
 */
public record CheckedGuest(
    UUID participantId,
    UUID delegationId,
    String organizationName,
    PersonRole role,
    String name,
    Instant checkedInAt) {

  /** Tells which participant, and nothing that is personal. */
  @Override
  public String toString() {
    return "CheckedGuest[" + participantId + "]";
  }
}
