package org.wego.awards.assignment.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.AwardCategory;
import org.wego.awards.assignment.Assignment;
import org.wego.awards.assignment.AssignmentState;
import org.wego.awards.assignment.ReleaseReason;

/** That a judge is, or was, to score an entry. */
@Schema(name = "Assignment")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssignmentResponse(
    UUID id,
    UUID entryId,
    @Schema(description = "Told to the Secretariat; a judge reads the entry itself")
        AwardCategory category,
    @Schema(description = "Told to the Secretariat", examples = "One counter for all permits")
        String entryTitle,
    UUID judgeId,
    @Schema(description = "Told to the Secretariat", examples = "Kim Ji-woo") String judgeName,
    AssignmentState state,
    Instant assignedAt,
    @Schema(description = "Absent while it is active") Instant releasedAt,
    @Schema(description = "Why the judge does not score the entry any more; absent while active")
        ReleaseReason releaseReason,
    @Schema(description = "The run that made it") UUID runId) {

  static AssignmentResponse from(Assignment assignment) {
    return from(assignment, assignment.entryTitle(), assignment.category(), assignment.judgeName());
  }

  /** As its judge sees it: what the entry is about is told where conflicts and blindness count. */
  static AssignmentResponse toJudge(Assignment assignment) {
    return from(assignment, null, null, null);
  }

  private static AssignmentResponse from(
      Assignment assignment, String entryTitle, AwardCategory category, String judgeName) {
    return new AssignmentResponse(
        assignment.id(),
        assignment.entryId(),
        category,
        entryTitle,
        assignment.judgeId(),
        judgeName,
        assignment.state(),
        assignment.assignedAt(),
        assignment.releasedAt(),
        assignment.releaseReason(),
        assignment.runId());
  }
}
