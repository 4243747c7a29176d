package org.wego.events.programme;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import org.wego.platform.problem.Faults;

/**
 * Times as they are written for a programme: as the clocks of the host tell them, or as an instant
 * with its offset (E3).
 */
public final class HostTime {

  private static final DateTimeFormatter WRITTEN =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .optionalStart()
          .appendOffsetId()
          .optionalEnd()
          .toFormatter()
          .withResolverStyle(ResolverStyle.STRICT);

  /** Beyond it, not every instant has a day. */
  private static final int LAST_YEAR = 9999;

  private static final DateTimeFormatter TOLD = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

  private HostTime() {}

  /** Whether the text is a time, to the minute. */
  public static boolean isWritten(String text) {
    try {
      LocalDateTime local = LocalDateTime.from(WRITTEN.parse(text));
      return local.getSecond() == 0
          && local.getNano() == 0
          && local.getYear() > 0
          && local.getYear() <= LAST_YEAR;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** The instant as the clocks of the zone show it. */
  public static String told(Instant instant, ZoneId zone) {
    return TOLD.format(instant.atZone(zone));
  }

  /**
   * The instant that was written.
   *
   * @return {@code null} after a fault: the host's clocks skip this time, or show it twice
   */
  public static Instant read(String text, ZoneId zone, String pointer, Faults faults) {
    TemporalAccessor time = WRITTEN.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
    if (time instanceof OffsetDateTime instant) {
      return instant.toInstant();
    }
    LocalDateTime local = (LocalDateTime) time;
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    if (offsets.isEmpty()) {
      faults.add(
          pointer,
          "TIME_SKIPPED",
          "The clocks of %s skip %s on that day".formatted(zone, local.toLocalTime()));
    } else if (offsets.size() > 1) {
      faults.add(
          pointer,
          "TIME_AMBIGUOUS",
          "The clocks of %s show %s twice on that day: add the offset, %s or %s"
              .formatted(zone, local.toLocalTime(), offsets.get(0), offsets.get(1)));
    }
    return offsets.size() == 1 ? local.toInstant(offsets.get(0)) : null;
  }
}
