package org.wego.events.motion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.wego.events.vote.BallotBox;
import org.wego.events.vote.Receipt;
import org.wego.events.vote.Voter;
import org.wego.platform.problem.ProblemException;

/**
 * Casts a member's ballot on a motion (E6). The motion is not locked: those who vote at once meet
 * nowhere but in the vote, which they share.
 */
@ApplicationScoped
public class CastMotionBallot {

  @Inject MotionQueries motions;
  @Inject BallotBox ballotBox;

  /**
   * With the member's name on it.
   *
   * @throws ProblemException NOT_FOUND, and as {@link BallotBox#castNamed}
   */
  @Transactional
  public void named(UUID motionId, Voter voter, Choice choice, String actor) {
    ballotBox.castNamed(
        motions.requireVote(motionId, MotionSight.VOTER), voter, List.of(choice.option()), actor);
  }

  /**
   * In secret: nothing else is written by the transaction.
   *
   * @throws ProblemException NOT_FOUND, and as {@link BallotBox#castSecret}
   */
  @Transactional
  public void secret(UUID motionId, Voter voter, Choice choice, Receipt receipt) {
    ballotBox.castSecret(
        motions.requireVote(motionId, MotionSight.VOTER), voter, List.of(choice.option()), receipt);
  }
}
