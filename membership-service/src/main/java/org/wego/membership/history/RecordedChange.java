package org.wego.membership.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * A change as the history holds it.
 *
 * @param effectiveOn the first day on which what follows from it holds
 * @param before the fields that changed, as they were; {@code null} when there were none
 * @param after the same, as they are since
 * @param personal what it says about a person, {@code null} when nothing or when that was erased
 */
public record RecordedChange(
    UUID id,
    Subject subject,
    UUID subjectId,
    ChangeType type,
    Instant recordedAt,
    String actor,
    LocalDate effectiveOn,
    String reason,
    Map<String, Object> before,
    Map<String, Object> after,
    PersonalPart personal) {

  /** What a change says about a person. */
  public record PersonalPart(
      UUID personRef, Map<String, Object> before, Map<String, Object> after) {}

  /** The same for those who do not see a member's accounts: without the people of them (M14). */
  public RecordedChange withoutUsers() {
    return type.isOfAccounts()
        ? new RecordedChange(
            id,
            subject,
            subjectId,
            type,
            recordedAt,
            actor,
            effectiveOn,
            reason,
            before,
            after,
            null)
        : this;
  }
}
