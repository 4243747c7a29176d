package org.wego.events.motion.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.motion.Choice;
import org.wego.events.vote.BallotCorrection;
import org.wego.events.vote.CorrectionState;

/** A correction of the record. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MotionCorrectionItem(
    UUID id,
    UUID memberId,
    @Schema(examples = "Lyon") String memberName,
    @Schema(description = "1 for the first one of this member", examples = "1") int number,
    @Schema(description = "What counted until then; absent for no ballot") Choice before,
    @Schema(description = "What counts once it is confirmed; absent for no ballot") Choice choice,
    @Schema(examples = "The minutes have Lyon against the motion") String reason,
    CorrectionState state,
    Instant enteredAt,
    @Schema(description = "Absent while it waits for the second person") Instant settledAt,
    @Schema(description = "Of a rejected one") String rejectionReason) {

  static MotionCorrectionItem from(BallotCorrection correction) {
    return new MotionCorrectionItem(
        correction.id(),
        correction.memberId(),
        correction.name(),
        correction.number(),
        Choice.of(correction.before()),
        Choice.of(correction.options()),
        correction.reason(),
        correction.state(),
        correction.enteredAt(),
        correction.settledAt(),
        correction.rejectionReason());
  }
}
