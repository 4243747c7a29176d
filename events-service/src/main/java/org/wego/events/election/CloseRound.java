package org.wego.events.election;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wego.events.event.HostAssembly;
import org.wego.events.vote.BallotBox;
import org.wego.events.vote.LockWaits;
import org.wego.events.vote.Tally;
import org.wego.events.vote.Vote;
import org.wego.events.vote.VoteTerms;
import org.wego.platform.problem.ProblemException;

/**
 * Closes a round and counts it (E7). The one that decides the election takes effect at once: others
 * are told, and the elected host is that of the next Assembly.
 */
@ApplicationScoped
public class CloseRound {

  @Inject HoldElection holdElection;
  @Inject Elections elections;
  @Inject Rounds rounds;
  @Inject BallotBox ballotBox;
  @Inject LockWaits lockWaits;
  @Inject HostAssembly hostAssembly;
  @Inject TakeEffect takeEffect;
  @Inject Clock clock;

  /**
   * @throws ProblemException NOT_FOUND, ELECTION_STATE, and those of {@link BallotBox#close} and
   *     {@link HostAssembly#next}
   */
  @Transactional
  public void close(UUID electionId, String actor) {
    lockWaits.atMost(LockWaits.DECISION);
    // Whoever gives an Assembly its host takes its turn before it locks anything else.
    hostAssembly.lock();
    HoldElection.Held held = holdElection.alone(electionId);
    Election election = held.election();
    election.requireVoting();
    Round round =
        rounds
            .open(electionId)
            .orElseThrow(() -> new IllegalStateException("No round of a voting election is open"));
    Vote vote = ballotBox.close(round.voteId(), actor);
    Tally tally = ballotBox.seal(round.voteId());
    if (vote.quorate()) {
      count(held, round, tally, actor);
    } else {
      rounds.settle(
          round, tally, tally.of(VoteTerms.NONE), heldAgain(round, tally), RoundEnd.NO_QUORUM);
      election.awaitRound();
    }
    elections.flush();
  }

  private void count(HoldElection.Held held, Round round, Tally tally, String actor) {
    Election election = held.election();
    RoundOutcome outcome = RoundCount.of(terms(election, round), roundTally(round, tally));
    rounds.settle(round, tally, tally.of(VoteTerms.NONE), outcome.candidates(), end(outcome));
    if (outcome.next().isEmpty()) {
      List<UUID> elected = rounds.elected(election.id());
      election.end(!elected.isEmpty(), clock.instant());
      takeEffect.of(held, elected, actor);
    } else {
      election.awaitRound();
    }
  }

  private RoundTerms terms(Election election, Round round) {
    ElectionTerms terms = election.terms();
    return new RoundTerms(
        terms.rule(),
        terms.tieRule(),
        election.draw(clock.instant()),
        round.runOff(),
        round.seats(),
        rounds.candidates(round).stream().map(Rounds.Candidate::memberId).toList());
  }

  private RoundTally roundTally(Round round, Tally tally) {
    Map<UUID, Integer> votes =
        rounds.candidates(round).stream()
            .map(Rounds.Candidate::memberId)
            .collect(Collectors.toMap(Function.identity(), id -> tally.of(id.toString())));
    return new RoundTally(votes, tally.of(VoteTerms.NONE), tally.valid());
  }

  /** Without a quorum nobody is elected and nobody is out. */
  private List<RoundOutcome.Placed> heldAgain(Round round, Tally tally) {
    return rounds.candidates(round).stream()
        .map(Rounds.Candidate::memberId)
        .map(
            id ->
                new RoundOutcome.Placed(
                    id, tally.of(id.toString()), null, Fate.NEXT_ROUND, Ground.NO_QUORUM))
        .toList();
  }

  private static RoundEnd end(RoundOutcome outcome) {
    if (!outcome.next().isEmpty()) {
      return RoundEnd.NEXT_ROUND;
    }
    return outcome.elected().isEmpty() ? RoundEnd.UNFILLED : RoundEnd.DECIDED;
  }
}
