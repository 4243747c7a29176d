package org.wego.events.election;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.wego.events.EventsError;
import org.wego.events.vote.BallotBox;
import org.wego.events.vote.Receipt;
import org.wego.events.vote.Voter;
import org.wego.platform.problem.ProblemException;

/**
 * Casts a member's ballot in the round for which it is meant (E7): one that comes late, or once
 * more, is never counted in the next round. It locks nothing of the election: hundreds cast at
 * once, and each shares the row of the vote alone.
 */
@ApplicationScoped
public class CastElectionBallot {

  @Inject Rounds rounds;
  @Inject BallotBox ballotBox;

  /**
   * @throws ProblemException ELECTION_STATE, and those of {@link BallotBox#castNamed}
   */
  @Transactional
  public void named(UUID electionId, int round, Voter voter, List<String> chosen, String actor) {
    ballotBox.castNamed(voteOf(electionId, round), voter, chosen, actor);
  }

  /**
   * Writes nothing besides, by which voter and choice could be joined.
   *
   * @throws ProblemException ELECTION_STATE, and those of {@link BallotBox#castSecret}
   */
  @Transactional
  public void secret(
      UUID electionId, int round, Voter voter, List<String> chosen, Receipt receipt) {
    ballotBox.castSecret(voteOf(electionId, round), voter, chosen, receipt);
  }

  /** Whether the round is still open is for the box to say, which holds its vote. */
  private UUID voteOf(UUID electionId, int round) {
    return rounds
        .find(electionId, round)
        .map(Round::voteId)
        .orElseThrow(
            () ->
                new ProblemException(
                    EventsError.ELECTION_STATE, "Round %d has not been opened".formatted(round)));
  }
}
