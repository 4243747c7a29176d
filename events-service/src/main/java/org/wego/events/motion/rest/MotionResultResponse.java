package org.wego.events.motion.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.motion.Choice;
import org.wego.events.motion.MajorityBasis;
import org.wego.events.motion.MajorityFinding;
import org.wego.events.motion.Motion;
import org.wego.events.motion.MotionOutcome;
import org.wego.events.motion.MotionResult;
import org.wego.events.vote.CountedVote;
import org.wego.events.vote.Secrecy;
import org.wego.events.vote.Tally;
import org.wego.events.vote.Vote;

/** What became of a motion, with the whole computation. */
@Schema(name = "MotionResult")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MotionResultResponse(
    UUID motionId,
    MotionOutcome outcome,
    @Schema(
            description = "How it was worked out, in words",
            examples =
                "It needs more than 1/2 of the valid votes, which of 60 is 31; 34 were for it: it is"
                    + " carried")
        String computation,
    Secrecy secrecy,
    VotesItem votes,
    MajorityResult majority,
    QuorumItem quorumAtOpening,
    QuorumItem quorumAtClose,
    Instant openedAt,
    Instant closedAt,
    @Schema(description = "Absent until it is published") Instant publishedAt,
    @Schema(description = "Who voted what, by name; absent of a secret vote")
        List<BallotItem> ballots) {

  /** The votes that were counted. */
  @Schema(name = "MotionVotes")
  public record VotesItem(
      @Schema(examples = "34") int inFavour,
      @Schema(examples = "26") int against,
      @Schema(examples = "1") int abstained,
      @Schema(description = "Those for it and against it", examples = "60") int valid,
      @Schema(description = "All of them, abstentions among them", examples = "61") int cast,
      @Schema(description = "Members that were present and cast none", examples = "1")
          int notCast) {

    static VotesItem from(Tally tally) {
      return new VotesItem(
          tally.of(Choice.YES.option()),
          tally.of(Choice.NO.option()),
          tally.abstained(),
          tally.valid(),
          tally.cast(),
          tally.present() - tally.cast());
    }
  }

  /** What the motion needed, and whether it got that. */
  @Schema(name = "MotionMajority")
  public record MajorityResult(
      MajorityBasis base,
      @Schema(description = "How many the base came to", examples = "60") int baseSize,
      MajorityItem fraction,
      boolean strict,
      @Schema(description = "The least number of votes for it that carries it", examples = "31")
          int required,
      @Schema(
              description = "How many more there were; below zero, how many were missing",
              examples = "3")
          int margin) {

    static MajorityResult from(MajorityFinding finding) {
      return new MajorityResult(
          finding.base(),
          finding.baseSize(),
          new MajorityItem(finding.numerator(), finding.denominator()),
          finding.strict(),
          finding.required(),
          finding.margin());
    }
  }

  /** The ballot of a member as it counts. */
  @Schema(name = "NamedBallot")
  public record BallotItem(
      UUID memberId,
      @Schema(examples = "Seoul") String name,
      Choice choice,
      @Schema(description = "Whether it was called out, and entered by two persons") boolean called,
      @Schema(description = "Whether the record was corrected after the vote") boolean corrected) {

    static BallotItem from(CountedVote vote) {
      return new BallotItem(
          vote.memberId(), vote.name(), Choice.of(vote.options()), vote.called(), vote.corrected());
    }
  }

  static MotionResultResponse from(MotionResult result) {
    Motion motion = result.motion();
    Vote vote = result.vote();
    return new MotionResultResponse(
        motion.id(),
        result.outcome(),
        result.computation(),
        vote.secrecy(),
        VotesItem.from(result.tally()),
        MajorityResult.from(result.majority()),
        QuorumItem.from(vote.quorum()),
        QuorumItem.from(vote.quorumAtClose()),
        vote.openedAt(),
        vote.closedAt(),
        motion.publishedAt(),
        vote.secrecy() == Secrecy.SECRET
            ? null
            : result.ballots().stream().map(BallotItem::from).toList());
  }
}
