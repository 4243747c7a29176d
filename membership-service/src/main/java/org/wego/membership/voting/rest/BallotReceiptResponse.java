package org.wego.membership.voting.rest;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.governance.Outcome;
import org.wego.membership.voting.BallotReceipt;
import org.wego.membership.voting.Choice;
import org.wego.membership.voting.VotingStatus;

/** The caller's own ballot, and whether it was the last one. */
@Schema(name = "BallotReceipt")
public record BallotReceiptResponse(
    @Schema(description = "The city that voted") UUID memberId,
    Choice choice,
    @Schema(nullable = true) String comment,
    Instant castAt,
    @Schema(description = "Where the vote stands with this ballot", examples = "OPEN")
        VotingStatus voting,
    @Schema(nullable = true, description = "What was decided, when this ballot was the last one")
        Outcome outcome) {

  static BallotReceiptResponse from(BallotReceipt receipt) {
    return new BallotReceiptResponse(
        receipt.memberId(),
        receipt.choice(),
        receipt.comment(),
        receipt.castAt(),
        receipt.voting(),
        receipt.outcome());
  }
}
