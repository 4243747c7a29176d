package org.wego.localstack.clock;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wego.localstack.StackException;

/** What a user says about the shared time, turned into its offset from real time. */
final class ClockSetting {

  private static final Pattern SHIFT = Pattern.compile("([+-])((?:\\d+[wdhms])+)");
  private static final Pattern AMOUNT = Pattern.compile("(\\d+)([wdhms])");
  private static final int DAYS_OF_WEEK = 7;
  private static final Map<String, Duration> UNITS =
      Map.of(
          "w", Duration.ofDays(DAYS_OF_WEEK),
          "d", Duration.ofDays(1),
          "h", Duration.ofHours(1),
          "m", Duration.ofMinutes(1),
          "s", Duration.ofSeconds(1));

  private final Clock real;
  private final ZoneId zone;

  ClockSetting(Clock real, ZoneId zone) {
    this.real = real;
    this.zone = zone;
  }

  /** The new offset: a shift counts from the present one, a date keeps the time of day. */
  Duration offset(String text, Duration present) {
    if (text.equals("real")) {
      return Duration.ZERO;
    }
    Matcher shift = SHIFT.matcher(text);
    try {
      if (shift.matches()) {
        Duration by = sum(shift.group(2));
        return shift.group(1).equals("+") ? present.plus(by) : present.minus(by);
      }
      Instant now = real.instant();
      LocalDateTime shared = LocalDateTime.ofInstant(now.plus(present), zone);
      LocalDateTime target =
          text.contains("T")
              ? LocalDateTime.parse(text)
              : LocalDate.parse(text).atTime(shared.toLocalTime());
      return wholeSeconds(Duration.between(now, target.atZone(zone).toInstant()));
    } catch (DateTimeException | ArithmeticException e) {
      throw new StackException(
          "'%s' is no time: give a shift as +30d or -2h (w, d, h, m, s), a date as 2026-12-31, a"
                  .formatted(text)
              + " date and time as 2026-12-31T09:00, or 'real'",
          e);
    }
  }

  /** Rounded up, so that the time asked for has been reached. */
  private static Duration wholeSeconds(Duration offset) {
    return Duration.ofSeconds(offset.getSeconds() + (offset.getNano() > 0 ? 1 : 0));
  }

  private static Duration sum(String amounts) {
    Duration sum = Duration.ZERO;
    Matcher amount = AMOUNT.matcher(amounts);
    while (amount.find()) {
      sum = sum.plus(UNITS.get(amount.group(2)).multipliedBy(parse(amount.group(1))));
    }
    return sum;
  }

  private static long parse(String digits) {
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException e) {
      throw new ArithmeticException(digits + " is too large");
    }
  }
}
