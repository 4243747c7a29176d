package org.wego.membership.leadership;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An office for a member on certain days.
 *
 * @param to the first day on which it is no longer held, {@code null} while that is open
 */
public record Seat(Office office, UUID memberId, LocalDate from, LocalDate to) {

  /** The same with another end. */
  Seat until(LocalDate day) {
    return new Seat(office, memberId, from, day);
  }

  /** Whether it shares a day with the stretch from the first day until the other. */
  boolean holdsOn(LocalDate day) {
    return !from.isAfter(day) && (to == null || to.isAfter(day));
  }

  boolean overlaps(LocalDate otherFrom, LocalDate otherTo) {
    return (otherTo == null || from.isBefore(otherTo)) && (to == null || otherFrom.isBefore(to));
  }
}
