package org.wego.membership.voting.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.governance.Majority;
import org.wego.membership.governance.Outcome;
import org.wego.membership.governance.Procedure;
import org.wego.membership.governance.Votes;
import org.wego.membership.voting.Elector;
import org.wego.membership.voting.VotingDetails;
import org.wego.membership.voting.VotingStatus;
import org.wego.membership.voting.VotingSummary;

/** A vote of the committee on an application. */
@Schema(name = "Voting")
public record VotingResponse(
    UUID id,
    UUID applicationId,
    @Schema(examples = "OPEN") VotingStatus status,
    Procedure procedure,
    @Schema(examples = "EXCOM-2026-W4") String reference,
    LocalDate openedOn,
    Instant openedAt,
    @Schema(examples = "secretariat") String openedBy,
    @Schema(nullable = true, description = "From then on nobody can vote") Instant deadline,
    TurnoutResponse turnout,
    @Schema(examples = "SIMPLE") Majority majority,
    @Schema(description = "Who may vote: the committee of the day on which it was opened")
        List<ElectorResponse> electors,
    @Schema(nullable = true, description = "How they voted; not shown while the vote is open")
        TallyResponse tally,
    @Schema(nullable = true, description = "What the ballots decided") Outcome outcome,
    @Schema(nullable = true) Instant closedAt,
    @Schema(nullable = true) String closedBy,
    @Schema(nullable = true, description = "Why it was cancelled") String closingReason) {

  /** How many take part. */
  @Schema(name = "VotingTurnout")
  public record TurnoutResponse(
      @Schema(description = "How many cities may vote", examples = "14") int electors,
      @Schema(description = "How many have voted", examples = "5") int voted,
      @Schema(description = "How many have to, for a decision", examples = "7") int quorum,
      @Schema(description = "How many are missing for that", examples = "2") int missing) {}

  /** A city of the electorate. */
  @Schema(name = "VotingElector")
  public record ElectorResponse(
      UUID memberId, @Schema(examples = "Seoul") String name, boolean voted) {

    static ElectorResponse from(Elector elector) {
      return new ElectorResponse(elector.memberId(), elector.name(), elector.voted());
    }
  }

  /** How they voted. */
  @Schema(name = "VotingTally")
  public record TallyResponse(@JsonProperty("for") int inFavour, int against, int abstained) {

    static TallyResponse from(Votes votes) {
      return votes == null
          ? null
          : new TallyResponse(votes.inFavour(), votes.against(), votes.abstained());
    }
  }

  static VotingResponse from(VotingDetails details) {
    VotingSummary voting = details.voting();
    return new VotingResponse(
        voting.id(),
        voting.applicationId(),
        voting.status(),
        voting.procedure(),
        voting.reference(),
        voting.openedOn(),
        voting.openedAt(),
        voting.openedBy(),
        voting.deadline(),
        new TurnoutResponse(
            voting.committeeSize(),
            details.voted(),
            details.quorum(),
            Math.max(0, details.quorum() - details.voted())),
        voting.rule().majority(),
        details.electors().stream().map(ElectorResponse::from).toList(),
        TallyResponse.from(details.votes()),
        voting.outcome(),
        voting.closedAt(),
        voting.closedBy(),
        voting.closingReason());
  }
}
