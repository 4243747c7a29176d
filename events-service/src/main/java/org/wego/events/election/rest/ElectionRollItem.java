package org.wego.events.election.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.assembly.RollReason;
import org.wego.events.vote.RollVoter;

/** A member on the roll of a round. */
public record ElectionRollItem(
    UUID memberId,
    @Schema(examples = "Seoul") String name,
    @Schema(description = "Whether it has a vote") boolean entitled,
    @Schema(description = "Whether it was there when the round opened") boolean present,
    @Schema(description = "Why it has a vote, or none") RollReason reason,
    @Schema(description = "Whether its ballot is in the box") boolean voted) {

  static ElectionRollItem from(RollVoter voter) {
    return new ElectionRollItem(
        voter.memberId(),
        voter.name(),
        voter.entitled(),
        voter.present(),
        voter.reason(),
        voter.voted());
  }
}
