package org.wego.events.matchmaking.rest;

import org.wego.events.matchmaking.WrittenSpan;
import org.wego.events.programme.HostTime;
import org.wego.platform.problem.Faults;

/** Times in bodies: as the clocks of the host show them, or with an offset. */
final class MeetingTimes {

  static final String FORM = "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:00)?(Z|[+-]\\d{2}:\\d{2})?";

  private MeetingTimes() {}

  /** The two times; a fault for each that is in no calendar, such as February 30. */
  static WrittenSpan span(String startsAt, String endsAt, String pointer, Faults faults) {
    require(startsAt, pointer + "/startsAt", faults);
    require(endsAt, pointer + "/endsAt", faults);
    return new WrittenSpan(startsAt, endsAt);
  }

  private static void require(String time, String pointer, Faults faults) {
    faults.addIf(
        !HostTime.isWritten(time), pointer, "INVALID_FORMAT", "Is no time of any calendar");
  }
}
