package org.wego.events.delegation;

import java.time.Instant;
import java.util.UUID;

/**
 * A person of a delegation; what is personal is {@code null} once it was erased.
 *
 * @param approvedAt since when the person may come, {@code null} while that is not settled
 * @param checkedInAt {@code null} until the person came
 */
public record ParticipantDetails(
    UUID id,
    PersonRole role,
    String name,
    String email,
    String position,
    String language,
    String subject,
    Instant approvedAt,
    Instant checkedInAt,
    Instant erasedAt) {

  Person person() {
    return new Person(id, role, name, email, position, language, subject);
  }

  /** Tells which person, and nothing that is personal. */
  @Override
  public String toString() {
    return "ParticipantDetails[" + id + ", " + role + "]";
  }
}
