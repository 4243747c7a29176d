package org.wego.membership.history.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.history.ChangeType;
import org.wego.membership.history.RecordedChange;
import org.wego.membership.history.Subject;

/** A change: who, when, why, before and after. */
@Schema(name = "Change")
public record ChangeResponse(
    UUID id,
    Subject subject,
    UUID subjectId,
    ChangeType type,
    Instant recordedAt,
    @Schema(description = "Who did it", examples = "secretariat") String actor,
    @Schema(
            description = "The first day on which what follows from it holds",
            examples = "2026-03-18")
        LocalDate effectiveOn,
    @Schema(nullable = true, examples = "EXCOM-2026-03") String reason,
    @Schema(nullable = true, description = "The fields that changed, as they were; null when new")
        Map<String, Object> before,
    @Schema(nullable = true, description = "The same fields since; null when gone")
        Map<String, Object> after,
    @Schema(nullable = true, description = "What it says about a person, unless that was erased")
        PersonalChange personal) {

  /** What a change says about a person. */
  @Schema(name = "PersonalChange")
  public record PersonalChange(
      @Schema(nullable = true) UUID personRef,
      @Schema(nullable = true) Map<String, Object> before,
      @Schema(nullable = true) Map<String, Object> after) {}

  static ChangeResponse from(RecordedChange change) {
    var personal = change.personal();
    return new ChangeResponse(
        change.id(),
        change.subject(),
        change.subjectId(),
        change.type(),
        change.recordedAt(),
        change.actor(),
        change.effectiveOn(),
        change.reason(),
        change.before(),
        change.after(),
        personal == null
            ? null
            : new PersonalChange(personal.personRef(), personal.before(), personal.after()));
  }
}
