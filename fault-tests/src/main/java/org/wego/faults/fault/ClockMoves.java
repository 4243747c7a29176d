package org.wego.faults.fault;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;

/** The time that all services share jumps, and comes back. */
final class ClockMoves implements Fault {

  private static final List<String> HOURS = List.of("+1h", "-1h");

  @Override
  public String name() {
    return "clock";
  }

  @Override
  public String sentence() {
    return "the services' clock is an hour on or back, or is at the last seconds of the year, or at"
        + " the hour that daylight saving leaves out in Europe, for four seconds";
  }

  @Override
  public String happen(Stage stage, Random random) {
    int year = LocalDate.now(ZoneId.of("Asia/Seoul")).getYear();
    String time =
        Faults.one(
            List.of(
                HOURS.get(0),
                HOURS.get(1),
                year + "-12-31T23:59:58",
                // 01:00 UTC on the last Sunday of March, as the stack's users in Seoul say it.
                LocalDate.of(year + 1, 3, 31)
                        .with(
                            java.time.temporal.TemporalAdjusters.previousOrSame(
                                java.time.DayOfWeek.SUNDAY))
                    + "T09:59:58"),
            random);
    stage.stack().wego("clock", time);
    if (!HOURS.contains(time)) {
      stage.keysAreForgotten();
    }
    try {
      Stage.last(Duration.ofSeconds(4));
    } finally {
      stage.stack().wego("clock", "real");
    }
    return time;
  }
}
