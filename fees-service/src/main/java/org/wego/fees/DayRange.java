package org.wego.fees;

import java.time.LocalDate;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.PlatformError;

/** The days that the parameters {@code from} and {@code to} of a request name. */
public final class DayRange {

  private DayRange() {}

  /**
   * Refuses a range that holds no day.
   *
   * @param from {@code null} for no first day
   * @param to {@code null} for no last day
   */
  public static void require(LocalDate from, LocalDate to) {
    new Faults()
        .addIf(
            from != null && to != null && from.isAfter(to),
            "/query/from",
            "OUT_OF_RANGE",
            "The first day is after the last")
        .throwIfAny(PlatformError.INVALID_INPUT);
  }
}
