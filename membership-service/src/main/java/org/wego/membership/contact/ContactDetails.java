package org.wego.membership.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A contact as its people see it.
 *
 * @param recordedAt when what it says was entered
 * @param verifiedAt when it was last found to be right, {@code null} when never (M10)
 * @param dueOn the day on which its next verification is due
 * @param stale whether its last verification no longer holds
 */
public record ContactDetails(
    UUID id,
    UUID memberId,
    Contact contact,
    Instant recordedAt,
    Instant verifiedAt,
    String verifiedBy,
    LocalDate dueOn,
    boolean stale,
    long version) {

  /** What the list is ordered by. */
  ContactType type() {
    return contact.type();
  }

  String name() {
    return contact.name();
  }
}
