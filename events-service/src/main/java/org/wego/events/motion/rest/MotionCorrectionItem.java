package org.wego.events.motion.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.motion.Choice;
import org.wego.events.vote.BallotCorrection;

/** A correction of the record. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MotionCorrectionItem(
    UUID memberId,
    @Schema(examples = "Lyon") String memberName,
    @Schema(description = "1 for the first one of this member", examples = "1") int number,
    @Schema(description = "What counted until then; absent for no ballot") Choice before,
    @Schema(description = "What counts since; absent for no ballot") Choice choice,
    @Schema(examples = "The minutes have Lyon against the motion") String reason,
    Instant correctedAt) {

  static MotionCorrectionItem from(BallotCorrection correction) {
    return new MotionCorrectionItem(
        correction.memberId(),
        correction.name(),
        correction.number(),
        Choice.of(correction.before()),
        Choice.of(correction.options()),
        correction.reason(),
        correction.correctedAt());
  }
}
