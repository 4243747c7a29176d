package org.wego.events.motion.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.assembly.RollChange;
import org.wego.events.assembly.RollReason;
import org.wego.events.vote.RollVoter;

/** A member on the roll of a vote. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MotionRollItem(
    UUID memberId,
    @Schema(examples = "Seoul") String name,
    @Schema(description = "Whether it has a vote") boolean entitled,
    @Schema(description = "Whether it was there when the vote opened") boolean present,
    @Schema(description = "Why it has a vote, or none") RollReason reason,
    @Schema(
            description =
                "Why it would have had a vote on the day of the convocation, or none; absent"
                    + " without a convocation, and for who was no member then")
        RollReason reasonAtConvocation,
    @Schema(description = "What had changed since the convocation; absent for nothing")
        RollChange change,
    @Schema(description = "Whether its ballot is in the box") boolean voted) {

  static MotionRollItem from(RollVoter voter) {
    return new MotionRollItem(
        voter.memberId(),
        voter.name(),
        voter.entitled(),
        voter.present(),
        voter.reason(),
        voter.reasonAtConvocation(),
        voter.change(),
        voter.voted());
  }
}
