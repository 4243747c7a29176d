package org.wego.events.motion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.wego.events.vote.BallotBox;
import org.wego.events.vote.CountedVote;
import org.wego.events.vote.Secrecy;
import org.wego.events.vote.Tally;
import org.wego.events.vote.Vote;
import org.wego.events.vote.VoteQueries;
import org.wego.platform.problem.ProblemException;

/** Works out what became of motions (E6). */
@ApplicationScoped
public class MotionResults {

  @Inject MotionQueries motions;
  @Inject VoteQueries votes;
  @Inject BallotBox ballotBox;

  /**
   * The result of a motion: for the Secretariat from the close on, for anyone else when it is
   * published.
   *
   * @throws ProblemException NOT_FOUND, VOTE_OPEN
   */
  @Transactional
  public MotionResult of(UUID motionId, MotionSight sight) {
    Motion motion = motions.requireResult(motionId, sight);
    Vote vote = votes.find(motion.voteId()).orElseThrow();
    Tally tally = ballotBox.count(vote.id());
    MajorityFinding majority = motion.terms().majority().of(tally);
    List<CountedVote> ballots =
        vote.secrecy() == Secrecy.NAMED ? votes.ballots(vote.id()) : List.of();
    MotionOutcome outcome = outcome(vote, majority);
    return new MotionResult(
        motion, vote, tally, majority, outcome, ballots, words(motion, vote, majority, outcome));
  }

  static MotionOutcome outcome(Vote vote, MajorityFinding majority) {
    if (!vote.quorate()) {
      return MotionOutcome.NO_QUORUM;
    }
    return majority.reached() ? MotionOutcome.CARRIED : MotionOutcome.REJECTED;
  }

  private static String words(
      Motion motion, Vote vote, MajorityFinding majority, MotionOutcome outcome) {
    if (outcome == MotionOutcome.NO_QUORUM) {
      return "At the close %d of %d members with a vote were present, and a quorum is %d: nothing is decided"
          .formatted(
              vote.quorumAtClose().present(),
              vote.quorumAtClose().entitled(),
              vote.quorumAtClose().required());
    }
    return "It needs %s, which of %d is %d; %d were for it: it is %s"
        .formatted(
            motion.terms().majority().words(),
            majority.baseSize(),
            majority.required(),
            majority.inFavour(),
            outcome == MotionOutcome.CARRIED ? "carried" : "rejected");
  }
}
