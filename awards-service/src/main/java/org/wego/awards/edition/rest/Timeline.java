package org.wego.awards.edition.rest;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.PlatformError;

/** The instants of an edition: taken to the second, told in its zone. */
final class Timeline {

  private final Faults faults = new Faults();

  /** Instants with a part of a second could not be told apart by those who are to keep them. */
  Timeline check(String pointer, Instant instant) {
    faults.addIf(
        instant != null && instant.getNano() != 0,
        pointer,
        "INVALID_FORMAT",
        "must be a whole second");
    return this;
  }

  /**
   * @throws org.wego.platform.problem.ProblemException INVALID_INPUT
   */
  void throwIfAny() {
    faults.throwIfAny(PlatformError.INVALID_INPUT);
  }

  static OffsetDateTime told(Instant instant, ZoneId zone) {
    return instant == null ? null : instant.atZone(zone).toOffsetDateTime();
  }
}
