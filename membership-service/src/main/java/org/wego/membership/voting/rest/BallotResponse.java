package org.wego.membership.voting.rest;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.voting.CastVote;
import org.wego.membership.voting.Choice;

/** A ballot of a closed vote. */
@Schema(name = "Ballot")
public record BallotResponse(
    UUID id,
    UUID memberId,
    @Schema(examples = "Seoul") String memberName,
    Choice choice,
    @Schema(nullable = true) String comment,
    Instant castAt) {

  static BallotResponse from(CastVote vote) {
    return new BallotResponse(
        vote.id(),
        vote.memberId(),
        vote.memberName(),
        vote.choice(),
        vote.comment(),
        vote.castAt());
  }
}
