package org.wego.events.motion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.wego.events.EventsError;
import org.wego.events.assembly.HoldAssembly;
import org.wego.events.event.HoldEvent;
import org.wego.events.event.KnownEvent;
import org.wego.events.vote.BallotBox;
import org.wego.events.vote.LockWaits;
import org.wego.events.vote.VoteKind;
import org.wego.events.vote.VoteTerms;
import org.wego.platform.problem.ProblemException;

/**
 * Opens and closes the vote on a motion (E6). Both hold the Assembly alone: nobody comes in or
 * leaves while it is found who is there.
 */
@ApplicationScoped
public class PutToVote {

  @Inject Motions motions;
  @Inject HoldAssembly holdAssembly;
  @Inject HoldEvent holdEvent;
  @Inject BallotBox ballotBox;
  @Inject LockWaits lockWaits;

  /**
   * Freezes the roll and takes ballots from now on.
   *
   * @throws ProblemException NOT_FOUND, ASSEMBLY_OVER, EVENT_STATE, MOTION_STATE, VOTE_NO_QUORUM
   */
  @Transactional
  public Motion open(UUID id, String actor) {
    lockWaits.atMost(LockWaits.DECISION);
    KnownEvent event = holdAssembly.alone(motions.eventOf(id));
    Motion motion = motions.lock(id);
    motion.requireDraft();
    if (!event.published()) {
      throw new ProblemException(
          EventsError.EVENT_STATE,
          "The Assembly is %s; it votes when it is published".formatted(event.state()));
    }
    VoteTerms terms =
        new VoteTerms(event.id(), VoteKind.MOTION, motion.terms().secrecy(), 1, Choice.OPTIONS);
    motion.opened(ballotBox.open(terms, actor));
    motions.flush();
    return motion;
  }

  /**
   * Takes no ballots from now on.
   *
   * @throws ProblemException NOT_FOUND, MOTION_STATE, ROLL_CALL_UNSETTLED
   */
  @Transactional
  public Motion close(UUID id, String actor) {
    lockWaits.atMost(LockWaits.DECISION);
    holdEvent.alone(motions.eventOf(id));
    Motion motion = motions.lock(id);
    motion.requireOpen();
    ballotBox.close(motion.voteId(), actor);
    motion.closed();
    motions.flush();
    return motion;
  }
}
