package org.wego.events.motion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.wego.events.event.HoldEvent;
import org.wego.events.event.KnownEvent;
import org.wego.events.resolution.AdoptResolution;
import org.wego.events.resolution.Decided;
import org.wego.events.vote.BallotBox;
import org.wego.events.vote.LockWaits;
import org.wego.events.vote.Tally;
import org.wego.events.vote.Vote;
import org.wego.events.vote.VoteQueries;
import org.wego.platform.problem.ProblemException;

/**
 * Publishes what became of a motion (E6). From then on nothing of the vote is corrected, and a
 * motion that was carried is a resolution with a number.
 */
@ApplicationScoped
public class PublishMotion {

  @Inject Motions motions;
  @Inject MotionResults results;
  @Inject BallotBox ballotBox;
  @Inject VoteQueries votes;
  @Inject AdoptResolution adoptResolution;
  @Inject HoldEvent holdEvent;
  @Inject LockWaits lockWaits;
  @Inject Clock clock;

  /**
   * @throws ProblemException NOT_FOUND, MOTION_STATE, BALLOT_CORRECTION_UNSETTLED
   */
  @Transactional
  public Motion publish(UUID id, String actor) {
    lockWaits.atMost(LockWaits.DECISION);
    // Alone: the numbers of an Assembly's resolutions follow one another.
    KnownEvent event = holdEvent.alone(motions.eventOf(id));
    Motion motion = motions.lock(id);
    motion.requireClosed();
    Tally tally = ballotBox.seal(motion.voteId());
    Vote vote = votes.find(motion.voteId()).orElseThrow();
    MotionOutcome outcome = MotionResults.outcome(vote, motion.terms().majority().of(tally));
    motion.published(outcome, clock.instant(), actor);
    motions.flush();
    if (outcome == MotionOutcome.CARRIED) {
      adoptResolution.adopt(event, decided(motion, vote, tally), actor);
    }
    return motion;
  }

  private static Decided decided(Motion motion, Vote vote, Tally tally) {
    return new Decided(
        motion.id(),
        vote.id(),
        vote.closedAt(),
        motion.terms().title(),
        motion.terms().text(),
        new Decided.Votes(
            tally.of(Choice.YES.option()), tally.of(Choice.NO.option()), tally.abstained()));
  }
}
