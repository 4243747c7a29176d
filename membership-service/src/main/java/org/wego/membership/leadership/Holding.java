package org.wego.membership.leadership;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A city in an office.
 *
 * @param to the first day on which it no longer holds it, {@code null} while that is open
 * @param ending how it ended, {@code null} while it is open
 * @param electionId the election that gave it, {@code null} when none did
 */
public record Holding(
    UUID id,
    Office office,
    UUID memberId,
    LocalDate from,
    LocalDate to,
    Ending ending,
    UUID electionId) {

  /** The same, ended. */
  Holding ended(LocalDate day, Ending how) {
    return new Holding(id, office, memberId, from, day, how, electionId);
  }

  /** The seat that it takes. */
  Seat seat() {
    return new Seat(office, memberId, from, to);
  }
}
