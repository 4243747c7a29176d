package org.wego.events.matchmaking;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.wego.events.programme.HostTime;
import org.wego.platform.problem.Faults;

/** From when to when, as it was written: by the clocks of the host, or with an offset. */
public record WrittenSpan(String startsAt, String endsAt) {

  /** From when to when. */
  record Span(Instant startsAt, Instant endsAt) {}

  /**
   * The instants.
   *
   * @return empty after a fault
   */
  Optional<Span> read(ZoneId zone, String pointer, Faults faults) {
    Instant from = HostTime.read(startsAt, zone, pointer + "/startsAt", faults);
    Instant until = HostTime.read(endsAt, zone, pointer + "/endsAt", faults);
    if (from == null || until == null) {
      return Optional.empty();
    }
    boolean ordered = from.isBefore(until);
    faults.addIf(!ordered, pointer + "/endsAt", "OUT_OF_RANGE", "The end comes after the start");
    return ordered ? Optional.of(new Span(from, until)) : Optional.empty();
  }
}
