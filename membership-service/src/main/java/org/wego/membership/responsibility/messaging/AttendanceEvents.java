package org.wego.membership.responsibility.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wego.membership.responsibility.EvidenceKind;
import org.wego.membership.responsibility.ForeignFact;
import org.wego.membership.responsibility.KeepFacts;
import org.wego.platform.messaging.inbox.IncomingEvent;
import org.wego.platform.messaging.inbox.StreamConsumer;

/**
 * Keeps the delegations of members to events, and what they contributed there (M10). A delegation
 * of somebody else is nothing to keep.
 */
@ApplicationScoped
class AttendanceEvents implements StreamConsumer {

  static final String NAME = "membership.attendance";

  private static final String ATTENDED = "ATTENDED";
  private static final String CANCELLED = "CANCELLED";

  @Inject KeepFacts keepFacts;

  /** The fields that are read. */
  record Attendance(
      UUID attendanceId,
      UUID memberId,
      UUID eventId,
      String eventTitle,
      LocalDate startsOn,
      String state,
      List<Contribution> contributions) {

    List<Contribution> given() {
      return contributions == null || !state.equals(ATTENDED) ? List.of() : contributions;
    }
  }

  record Contribution(String title) {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String topic() {
    return "wego.events.attendance.v1";
  }

  @Override
  public void apply(IncomingEvent event) {
    if (event.type().startsWith("org.wego.events.attendance-") && event.type().endsWith(".v1")) {
      Attendance attendance = event.dataAs(Attendance.class);
      keepDelegation(attendance);
      keepContributions(attendance);
    }
  }

  private void keepDelegation(Attendance attendance) {
    if (attendance.memberId() == null || attendance.state().equals(CANCELLED)) {
      keepFacts.drop(EvidenceKind.ATTENDANCE, attendance.attendanceId());
    } else {
      keepFacts.keep(
          fact(
              attendance,
              EvidenceKind.ATTENDANCE,
              attendance.eventTitle() + ", " + attendance.state()));
    }
  }

  private void keepContributions(Attendance attendance) {
    if (attendance.memberId() == null || attendance.given().isEmpty()) {
      keepFacts.drop(EvidenceKind.CONTRIBUTION, attendance.attendanceId());
    } else {
      keepFacts.keep(
          fact(
              attendance,
              EvidenceKind.CONTRIBUTION,
              attendance.given().stream()
                  .map(Contribution::title)
                  .collect(Collectors.joining("; ", attendance.eventTitle() + ": ", ""))));
    }
  }

  private static ForeignFact fact(Attendance attendance, EvidenceKind kind, String detail) {
    return ForeignFact.of(
        attendance.attendanceId(),
        attendance.memberId(),
        kind,
        attendance.startsOn(),
        attendance.eventId().toString(),
        detail,
        attendance.state());
  }
}
