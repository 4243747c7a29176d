package org.wego.events.election;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.wego.events.event.HostAssembly;
import org.wego.events.vote.BallotBox;
import org.wego.events.vote.LockWaits;
import org.wego.platform.problem.ProblemException;

/** Gives an election up, such as one that was called by mistake, or whose ties go on (E7). */
@ApplicationScoped
public class AbandonElection {

  @Inject HostAssembly hostAssembly;
  @Inject HoldElection holdElection;
  @Inject Elections elections;
  @Inject Rounds rounds;
  @Inject BallotBox ballotBox;
  @Inject LockWaits lockWaits;
  @Inject TakeEffect takeEffect;
  @Inject Clock clock;

  /**
   * What is not decided stays so, and a round that is open is void: it is closed and its ballots
   * are mixed as always, but never counted. Whom earlier rounds elected, of several seats, is
   * elected.
   *
   * @throws ProblemException NOT_FOUND, ELECTION_STATE
   */
  @Transactional
  public void abandon(UUID electionId, String reason, String actor) {
    lockWaits.atMost(LockWaits.DECISION);
    // As for a close: whoever gives an Assembly its host takes its turn before it locks anything.
    hostAssembly.lock();
    HoldElection.Held held = holdElection.of(electionId);
    List<UUID> elected = rounds.elected(electionId);
    held.election().abandon(!elected.isEmpty(), reason, clock.instant());
    rounds.open(electionId).ifPresent(round -> annul(round, actor));
    takeEffect.of(held, elected, actor);
    elections.flush();
  }

  private void annul(Round round, String actor) {
    ballotBox.close(round.voteId(), actor);
    rounds.annul(round, ballotBox.seal(round.voteId()).cast());
  }
}
