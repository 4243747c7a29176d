package org.wego.events.motion;

import java.util.List;
import org.wego.events.vote.CountedVote;
import org.wego.events.vote.Tally;
import org.wego.events.vote.Vote;

/**
 * What became of a motion, with the whole computation.
 *
 * @param ballots who voted what; none of a secret vote
 * @param computation how the outcome was worked out, in words
 */
public record MotionResult(
    Motion motion,
    Vote vote,
    Tally tally,
    MajorityFinding majority,
    MotionOutcome outcome,
    List<CountedVote> ballots,
    String computation) {

  public MotionResult {
    ballots = List.copyOf(ballots);
  }
}
