package org.wego.awards.assembly;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A General Assembly as its events tell.
 *
 * @param ordinal 1 for the one of 2010; {@code null} while it is not known, as are the host and its
 *     country
 * @param startsOn in its own time zone, as the last day is
 */
public record KnownAssembly(
    UUID eventId,
    Integer ordinal,
    String title,
    String hostCity,
    String country,
    LocalDate startsOn,
    LocalDate endsOn,
    String timeZone,
    State state) {

  /** How far its preparation is. */
  public enum State {
    SCHEDULED,
    PUBLISHED,
    CANCELLED
  }

  /** The year that it belongs to (A1). */
  public int year() {
    return startsOn.getYear();
  }
}
