package org.wego.events.motion.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.assembly.RollReason;
import org.wego.events.vote.RollVoter;

/** A member on the roll of a vote. */
public record MotionRollItem(
    UUID memberId,
    @Schema(examples = "Seoul") String name,
    @Schema(description = "Whether it has a vote") boolean entitled,
    @Schema(description = "Whether it was there when the vote opened") boolean present,
    @Schema(description = "Why it has a vote, or none") RollReason reason,
    @Schema(description = "Whether its ballot is in the box") boolean voted) {

  static MotionRollItem from(RollVoter voter) {
    return new MotionRollItem(
        voter.memberId(),
        voter.name(),
        voter.entitled(),
        voter.present(),
        voter.reason(),
        voter.voted());
  }
}
