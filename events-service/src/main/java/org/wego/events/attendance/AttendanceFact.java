package org.wego.events.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.wego.events.EventType;
import org.wego.events.programme.Contributions.Contribution;

/**
 * What others are told of a delegation's attendance: its whole state, without any person.
 *
 * @param snapshot whether nothing happened, and it is told for those who start anew
 * @param memberId {@code null} unless it is a member's
 * @param participants how many of it were there, or are registered
 */
public record AttendanceFact(
    boolean snapshot,
    UUID delegationId,
    long sequence,
    Instant at,
    UUID eventId,
    EventType eventType,
    String eventTitle,
    LocalDate startsOn,
    LocalDate endsOn,
    String organizationName,
    UUID memberId,
    AttendanceState state,
    int participants,
    List<Contribution> contributions) {

  public AttendanceFact {
    contributions = List.copyOf(contributions);
  }
}
