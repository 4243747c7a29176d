package org.wego.events.election.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.assembly.QuorumFinding;
import org.wego.events.election.ElectionResult.CountedCandidate;
import org.wego.events.election.ElectionResult.CountedRound;
import org.wego.events.election.ElectionResult.NamedBallot;
import org.wego.events.election.Fate;
import org.wego.events.election.Ground;
import org.wego.events.election.RoundEnd;

/** A round of an election with its whole computation. */
@Schema(name = "ElectionRound")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ElectionRoundItem(
    @Schema(examples = "1") int number,
    @Schema(description = "Whether an earlier round left it to this one; then there is no NONE")
        boolean runOff,
    @Schema(description = "How many were still to be elected", examples = "1") int seats,
    @Schema(description = "How many candidates a ballot can choose", examples = "1") int choices,
    @Schema(description = "Absent while it is open") RoundEnd outcome,
    Instant openedAt,
    @Schema(description = "Absent while it is open, as is all that comes of the count")
        Instant closedAt,
    ElectionQuorum quorum,
    @Schema(description = "Of those that had a vote at the opening") ElectionQuorum quorumAtClose,
    @Schema(
            description =
                "The ballots in the box, abstentions among them; so far, while it is open",
            examples = "61")
        int cast,
    @Schema(description = "The ballots that chose a candidate or NONE", examples = "58")
        Integer valid,
    @Schema(examples = "2") Integer none,
    @Schema(examples = "3") Integer abstained,
    @Schema(description = "More than half of the valid ballots", examples = "30") Integer majority,
    @Schema(description = "By votes; in the order of the ballot while it is open")
        List<CandidateItem> candidates,
    @Schema(description = "Who chose what, in a vote by name that is closed; absent otherwise")
        List<BallotItem> ballots) {

  /** Whether enough members were in the room. */
  @Schema(name = "ElectionQuorum")
  public record ElectionQuorum(
      @Schema(examples = "96") int entitled,
      @Schema(examples = "62") int present,
      @Schema(examples = "49") int required,
      boolean met) {

    static ElectionQuorum from(QuorumFinding finding) {
      return finding == null
          ? null
          : new ElectionQuorum(
              finding.entitled(), finding.present(), finding.required(), finding.met());
    }
  }

  /** A candidate of a round. */
  @Schema(name = "ElectionRoundCandidate")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record CandidateItem(
      UUID memberId,
      @Schema(examples = "Seoul") String name,
      @Schema(examples = "41") Integer votes,
      @Schema(
              description = "What the lot gave; the lowest is first among equals",
              examples = "3f0c9a1e5b7d")
          String drawn,
      Fate fate,
      @Schema(description = "Why that became of it") Ground ground) {

    static CandidateItem from(CountedCandidate candidate) {
      return new CandidateItem(
          candidate.memberId(),
          candidate.name(),
          candidate.votes(),
          candidate.drawn(),
          candidate.fate(),
          candidate.ground());
    }
  }

  /** What a member chose. */
  @Schema(name = "ElectionRoundBallot")
  public record BallotItem(
      UUID memberId, @Schema(examples = "Seoul") String name, List<String> options) {

    static BallotItem from(NamedBallot ballot) {
      return new BallotItem(ballot.memberId(), ballot.name(), ballot.options());
    }
  }

  static ElectionRoundItem from(CountedRound round) {
    return new ElectionRoundItem(
        round.number(),
        round.runOff(),
        round.seats(),
        round.choices(),
        round.outcome(),
        round.openedAt(),
        round.closedAt(),
        ElectionQuorum.from(round.quorum()),
        ElectionQuorum.from(round.quorumAtClose()),
        round.cast(),
        round.valid(),
        round.none(),
        round.abstained(),
        round.majority(),
        round.candidates().stream().map(CandidateItem::from).toList(),
        round.ballots().isEmpty() ? null : round.ballots().stream().map(BallotItem::from).toList());
  }
}
