package org.wego.events.calendar;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;

/**
 * What a calendar shows: an event over its days, or a session or meeting at its times.
 *
 * @param id stays the same whatever changes
 * @param description {@code null} for none, as the location
 * @param sequence rises with each change
 * @param changedAt when it changed last
 * @param address where it is told of
 */
public record CalendarEntry(
    UUID id,
    String title,
    String description,
    String location,
    When when,
    long sequence,
    Instant changedAt,
    boolean cancelled,
    URI address) {

  /** When it is. */
  public sealed interface When permits Days, Times {}

  /** Whole days, wherever one is. */
  public record Days(LocalDate first, LocalDate last) implements When {}

  /** Times in the zone of the event. */
  public record Times(ZonedDateTime start, ZonedDateTime end) implements When {

    static Times of(Instant start, Instant end, ZoneId zone) {
      return new Times(start.atZone(zone), end.atZone(zone));
    }
  }
}
