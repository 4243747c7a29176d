package org.wego.awards.edition.rest;

import java.time.Instant;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.PlatformError;

/** The instants of an edition: taken to the second. */
final class Timeline {

  private final Faults faults = new Faults();

  /** A part of a second could not be told to those who are to keep it. */
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
}
