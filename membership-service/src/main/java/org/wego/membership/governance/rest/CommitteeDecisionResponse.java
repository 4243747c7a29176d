package org.wego.membership.governance.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.governance.DecidingBody;
import org.wego.membership.governance.DecisionDetails;
import org.wego.membership.governance.DecisionKind;
import org.wego.membership.governance.Majority;
import org.wego.membership.governance.Outcome;
import org.wego.membership.governance.Procedure;

/** An entry of the register of decisions. */
@Schema(name = "CommitteeDecision")
public record CommitteeDecisionResponse(
    UUID id,
    @Schema(examples = "ADMISSION") DecisionKind kind,
    @Schema(description = "Who decided: for a membership whoever admitted on that day (G2b)")
        DecidingBody body,
    Procedure procedure,
    @Schema(nullable = true, description = "The application that was decided") UUID applicationId,
    @Schema(nullable = true, description = "The member that it is about") UUID memberId,
    @Schema(examples = "EXCOM-2026-03") String reference,
    @Schema(description = "The day of the meeting, or on which the written procedure ended")
        LocalDate decidedOn,
    Outcome outcome,
    VotesResponse votes,
    @Schema(
            nullable = true,
            description = "How many members the committee had that day; none for an Assembly",
            examples = "14")
        Integer committeeSize,
    RuleResponse rule,
    @Schema(nullable = true, description = "The words of the minutes") String text,
    @Schema(description = "Whether the refused city ceased to be an Associate (M3)")
        boolean endsAssociateMembership,
    Instant recordedAt,
    @Schema(examples = "secretariat") String recordedBy) {

  /** How the committee voted. */
  @Schema(name = "CommitteeVotes")
  public record VotesResponse(@JsonProperty("for") int inFavour, int against, int abstained) {}

  /** What the votes had to meet. */
  @Schema(name = "VotingRule")
  public record RuleResponse(
      @Schema(examples = "SIMPLE") Majority majority,
      @Schema(
              nullable = true,
              description = "How much of the committee had to take part; none for an Assembly",
              examples = "50")
          Integer quorumPercent) {}

  static CommitteeDecisionResponse from(DecisionDetails decision) {
    return new CommitteeDecisionResponse(
        decision.id(),
        decision.kind(),
        decision.body(),
        decision.procedure(),
        decision.applicationId(),
        decision.memberId(),
        decision.reference(),
        decision.decidedOn(),
        decision.outcome(),
        new VotesResponse(
            decision.votes().inFavour(), decision.votes().against(), decision.votes().abstained()),
        decision.committeeSize(),
        new RuleResponse(decision.rule().majority(), decision.rule().quorumPercent()),
        decision.text(),
        decision.endsAssociateMembership(),
        decision.recordedAt(),
        decision.recordedBy());
  }
}
