package org.wego.events.vote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.wego.events.EventsError;
import org.wego.events.assembly.Quorum;
import org.wego.events.assembly.QuorumFinding;
import org.wego.events.assembly.RollEntry;
import org.wego.events.assembly.RollLine;
import org.wego.events.assembly.RollQueries;
import org.wego.platform.id.Ids;
import org.wego.platform.problem.ProblemException;

/**
 * The votes of the General Assembly, of motions and elections alike (E6, E7): one ballot for each
 * member on the roll that is frozen when a vote opens, whatever is retried or comes at once.
 *
 * <p>Each method joins the transaction of the use case whose vote it is. Casting shares the row of
 * the vote and closing holds it alone, so that a ballot either is in the box before it is closed,
 * or is refused.
 */
@ApplicationScoped
public class BallotBox {

  @Inject Votes votes;
  @Inject Options options;
  @Inject Rolls rolls;
  @Inject NamedBallots named;
  @Inject SecretBallots secret;
  @Inject RollCalls rollCalls;
  @Inject Corrections corrections;
  @Inject RollQueries assembly;
  @Inject Quorum quorum;
  @Inject LockWaits lockWaits;
  @Inject Clock clock;
  @Inject Event<BallotCast> cast;

  /**
   * Opens a vote and freezes the roll: who has a vote, who is there, and why, and what has changed
   * of that since the convocation. The caller holds the event alone, so that nobody comes in or
   * leaves meanwhile.
   *
   * @return the vote's id
   * @throws ProblemException VOTE_NO_QUORUM
   */
  @Transactional(TxType.MANDATORY)
  public UUID open(VoteTerms terms, String actor) {
    List<RollEntry> roll = assembly.compared(terms.eventId());
    QuorumFinding finding = quorum.of(roll.stream().map(RollEntry::line).toList());
    if (!finding.met()) {
      throw new ProblemException(
              EventsError.VOTE_NO_QUORUM,
              "%d of %d members with a vote are present, and %d have to be"
                  .formatted(finding.present(), finding.entitled(), finding.required()))
          .with("quorum", finding);
    }
    UUID voteId = Ids.next();
    votes.insert(voteId, terms, finding, clock.instant(), actor);
    rolls.freeze(voteId, roll);
    if (terms.secrecy() == Secrecy.SECRET) {
      secret.prepare(voteId);
    }
    return voteId;
  }

  /**
   * Casts a ballot with the member's name on it.
   *
   * @throws ProblemException VOTE_CLOSED, VOTE_SECRECY, VOTE_NOT_ON_ROLL, VOTE_NO_CREDENTIAL,
   *     BALLOT_INVALID, BALLOT_ALREADY_CAST
   */
  @Transactional(TxType.MANDATORY)
  public void castNamed(UUID voteId, Voter voter, List<String> chosen, String actor) {
    named.requireNone(voteId, voter.memberId());
    Vote vote = shared(voteId);
    List<String> choice = admitted(vote, Secrecy.NAMED, voter, chosen);
    named.insert(voteId, voter.memberId(), choice, clock.instant(), actor);
    cast.fire(new BallotCast(Secrecy.NAMED));
  }

  /**
   * Casts a ballot that nobody can tell apart once the vote is closed. The mark that the member has
   * voted and the ballot are written by one transaction and nothing else is: the caller writes no
   * row of its own, so no record of answers, no event and no history.
   *
   * @param receipt a random token of the client's, by which it finds its ballot counted; see {@link
   *     Receipt}
   * @throws ProblemException as {@link #castNamed}, and BALLOT_RECEIPT_TAKEN
   */
  @Transactional(TxType.MANDATORY)
  public void castSecret(UUID voteId, Voter voter, List<String> chosen, Receipt receipt) {
    secret.requireNone(voteId, voter.memberId());
    Vote vote = shared(voteId);
    List<String> choice = admitted(vote, Secrecy.SECRET, voter, chosen);
    secret.insert(voteId, voter.memberId(), choice, receipt);
    cast.fire(new BallotCast(Secrecy.SECRET));
  }

  /**
   * Closes a vote: no ballot is taken after it, and none that was taken is lost. The quorum is
   * looked at again, of those that had a vote when it opened. The caller holds the event alone, as
   * to open it.
   *
   * @throws ProblemException VOTE_CLOSED, ROLL_CALL_UNSETTLED
   */
  @Transactional(TxType.MANDATORY)
  public Vote close(UUID voteId, String actor) {
    Vote vote = votes.hold(voteId);
    requireOpen(vote);
    if (vote.secrecy() == Secrecy.SECRET) {
      // First of all: while it waits, so do all who cast.
      secret.take(voteId);
    }
    rollCalls.requireSettled(voteId);
    if (vote.secrecy() == Secrecy.SECRET) {
      secret.mix(voteId);
    }
    Instant now = clock.instant();
    votes.close(voteId, quorumNow(vote), now, actor);
    return votes.hold(voteId);
  }

  /**
   * What a closed vote came to, with the corrections that were recorded so far.
   *
   * @throws ProblemException VOTE_OPEN
   */
  @Transactional(TxType.MANDATORY)
  public Tally count(UUID voteId) {
    Vote vote = votes.require(voteId);
    if (vote.open()) {
      throw new ProblemException(
          EventsError.VOTE_OPEN, "Ballots are counted when the vote is closed");
    }
    return votes.tally(vote);
  }

  /**
   * Seals a closed vote: its result is published, and nothing is corrected after it.
   *
   * @return what it came to
   * @throws ProblemException VOTE_OPEN, BALLOT_CORRECTION_UNSETTLED
   */
  @Transactional(TxType.MANDATORY)
  public Tally seal(UUID voteId) {
    votes.hold(voteId);
    corrections.requireSettled(voteId);
    Tally tally = count(voteId);
    votes.seal(voteId, clock.instant());
    return tally;
  }

  /** Whoever has voted already was told so before, without a wait. */
  private Vote shared(UUID voteId) {
    lockWaits.atMost(LockWaits.CAST);
    return votes.share(voteId);
  }

  private List<String> admitted(Vote vote, Secrecy secrecy, Voter voter, List<String> chosen) {
    requireOpen(vote);
    requireSecrecy(vote, secrecy);
    rolls.requireMayCast(vote, voter);
    return options.admitted(vote, chosen);
  }

  /** Those that had a vote when it opened, and are there now. */
  private QuorumFinding quorumNow(Vote vote) {
    List<UUID> present =
        assembly.now(vote.eventId()).stream()
            .filter(RollLine::present)
            .map(RollLine::memberId)
            .toList();
    return quorum.of(vote.quorum().entitled(), rolls.entitledAmong(vote.id(), present));
  }

  static void requireOpen(Vote vote) {
    if (!vote.open()) {
      throw new ProblemException(EventsError.VOTE_CLOSED, "The vote is closed");
    }
  }

  static void requireSecrecy(Vote vote, Secrecy secrecy) {
    if (vote.secrecy() != secrecy) {
      throw new ProblemException(EventsError.VOTE_SECRECY, "The vote is " + vote.secrecy());
    }
  }
}
