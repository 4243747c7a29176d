package org.wego.events.attendance.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.wego.events.EventType;
import org.wego.events.attendance.AttendanceFact;
import org.wego.events.attendance.AttendanceState;

/** The contract's record of an attendance: its whole state, without any person. */
record AttendancePayload(
    UUID attendanceId,
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

  /** A session that the member contributed to. */
  record Contribution(UUID sessionId, String title) {}

  static AttendancePayload from(AttendanceFact fact) {
    return new AttendancePayload(
        fact.delegationId(),
        fact.eventId(),
        fact.eventType(),
        fact.eventTitle(),
        fact.startsOn(),
        fact.endsOn(),
        fact.organizationName(),
        fact.memberId(),
        fact.state(),
        fact.participants(),
        fact.contributions().stream()
            .map(given -> new Contribution(given.sessionId(), given.title()))
            .toList());
  }
}
