package org.wego.membership.governance.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.governance.DecidingBody;
import org.wego.membership.governance.DecisionDetails;
import org.wego.membership.governance.Outcome;

/** An entry of the register of decisions. */
@Schema(name = "CommitteeDecision")
public record CommitteeDecisionResponse(
    UUID id,
    DecidingBody body,
    @Schema(description = "The application that was decided") UUID applicationId,
    @Schema(examples = "EXCOM-2026-03") String reference,
    LocalDate decidedOn,
    Outcome outcome,
    VotesResponse votes,
    @Schema(description = "How many members the committee had", examples = "14") int committeeSize,
    @Schema(nullable = true, description = "The words of the minutes") String text,
    @Schema(description = "Whether the refused city ceased to be an Associate (M3)")
        boolean endsAssociateMembership,
    Instant recordedAt,
    @Schema(examples = "secretariat") String recordedBy) {

  /** How the committee voted. */
  @Schema(name = "CommitteeVotes")
  public record VotesResponse(@JsonProperty("for") int inFavour, int against, int abstained) {}

  static CommitteeDecisionResponse from(DecisionDetails decision) {
    return new CommitteeDecisionResponse(
        decision.id(),
        decision.body(),
        decision.applicationId(),
        decision.reference(),
        decision.decidedOn(),
        decision.outcome(),
        new VotesResponse(
            decision.votes().inFavour(), decision.votes().against(), decision.votes().abstained()),
        decision.committeeSize(),
        decision.text(),
        decision.endsAssociateMembership(),
        decision.recordedAt(),
        decision.recordedBy());
  }
}
