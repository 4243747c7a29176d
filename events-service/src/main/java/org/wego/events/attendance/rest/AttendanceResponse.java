package org.wego.events.attendance.rest;

import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.attendance.AttendanceCounts;
import org.wego.events.delegation.DelegationKind;

/** How many come to an event, and came. */
@Schema(name = "EventAttendance")
public record AttendanceResponse(
    UUID eventId,
    @Schema(description = "Delegations that are approved and have not cancelled", examples = "96")
        long registered,
    @Schema(description = "Those of them of which somebody came", examples = "91") long attended,
    @Schema(description = "Persons who are approved", examples = "310") long persons,
    @Schema(description = "Persons who came", examples = "287") long personsThere,
    @Schema(description = "The same by kind of delegation") List<OfKind> kinds) {

  /** The counts of one kind of delegation. */
  @Schema(name = "EventAttendanceOfKind")
  public record OfKind(
      DelegationKind kind, long registered, long attended, long persons, long personsThere) {

    static OfKind from(AttendanceCounts counts) {
      return new OfKind(
          counts.kind(),
          counts.registered(),
          counts.attended(),
          counts.persons(),
          counts.personsThere());
    }
  }

  static AttendanceResponse of(UUID eventId, List<AttendanceCounts> counts) {
    return new AttendanceResponse(
        eventId,
        sum(counts, AttendanceCounts::registered),
        sum(counts, AttendanceCounts::attended),
        sum(counts, AttendanceCounts::persons),
        sum(counts, AttendanceCounts::personsThere),
        counts.stream().map(OfKind::from).toList());
  }

  private static long sum(List<AttendanceCounts> counts, ToLongFunction<AttendanceCounts> counted) {
    return counts.stream().mapToLong(counted).sum();
  }
}
