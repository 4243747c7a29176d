package org.wego.events.checkin;

import java.time.Instant;
import java.util.UUID;
import org.wego.events.delegation.PersonRole;

/**
 * That a participant came.
 *
 * @param name {@code null} once it was erased
 * @param deviceId {@code null} where none was told
 * @param recordedAt when it was sent
 */
public record CheckInItem(
    UUID participantId,
    UUID delegationId,
    String organizationName,
    PersonRole role,
    String name,
    Instant checkedInAt,
    String deviceId,
    Instant recordedAt) {

  /** Tells which participant, and nothing that is personal. */
  @Override
  public String toString() {
    return "CheckInItem[" + participantId + "]";
  }
}
