package org.wego.events.vote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.wego.events.EventsError;
import org.wego.platform.id.Ids;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.ProblemException;

/**
 * Takes what members call out when the roll is called: one person enters it, another one confirms
 * it, and with that the ballots are cast (E6). Only named votes are called out.
 */
@ApplicationScoped
public class CallRoll {

  @Inject Votes votes;
  @Inject Options options;
  @Inject Rolls rolls;
  @Inject RollCalls calls;
  @Inject NamedBallots ballots;
  @Inject Clock clock;

  /**
   * Enters what was called out. It counts for nothing until it is confirmed.
   *
   * @param subject the login of the person who enters it
   * @return the entry's id
   * @throws ProblemException VOTE_CLOSED, VOTE_SECRECY, ROLL_CALL_INVALID with every fault
   */
  @Transactional(TxType.MANDATORY)
  public UUID enter(UUID voteId, List<CalledBallot> lines, String actor, String subject) {
    Vote vote = open(voteId);
    requireFitting(vote, lines);
    UUID id = Ids.next();
    calls.insert(id, voteId, lines, clock.instant(), actor, subject);
    return id;
  }

  /**
   * Confirms an entry as another person; its ballots are in the box then, all of them or none.
   *
   * @throws ProblemException NOT_FOUND, VOTE_CLOSED, ROLL_CALL_SETTLED, ROLL_CALL_SAME_PERSON,
   *     BALLOT_ALREADY_CAST
   */
  @Transactional(TxType.MANDATORY)
  public void confirm(UUID voteId, UUID entryId, String actor, String subject) {
    open(voteId);
    if (calls.holdEntered(voteId, entryId).equals(subject)) {
      throw new ProblemException(
          EventsError.ROLL_CALL_SAME_PERSON, "Whoever entered it cannot confirm it");
    }
    if (ballots.insertCalled(entryId, clock.instant(), actor) < calls.lines(entryId)) {
      throw new ProblemException(
          EventsError.BALLOT_ALREADY_CAST,
          "A member that was called has voted meanwhile: reject the entry, and make another one");
    }
    calls.settle(entryId, RollCallState.CONFIRMED, null, clock.instant(), actor, subject);
  }

  /**
   * Rejects an entry, as whoever made it may do as well.
   *
   * @throws ProblemException NOT_FOUND, VOTE_CLOSED, ROLL_CALL_SETTLED
   */
  @Transactional(TxType.MANDATORY)
  public void reject(UUID voteId, UUID entryId, String reason, String actor, String subject) {
    open(voteId);
    calls.holdEntered(voteId, entryId);
    calls.settle(entryId, RollCallState.REJECTED, reason, clock.instant(), actor, subject);
  }

  private Vote open(UUID voteId) {
    Vote vote = votes.share(voteId);
    BallotBox.requireOpen(vote);
    BallotBox.requireSecrecy(vote, Secrecy.NAMED);
    return vote;
  }

  private void requireFitting(Vote vote, List<CalledBallot> lines) {
    List<UUID> members = lines.stream().map(CalledBallot::memberId).toList();
    List<UUID> strangers = rolls.strangersAmong(vote.id(), members);
    List<UUID> voted = rolls.votedAmong(vote.id(), members);
    List<String> offered = options.of(vote.id());
    Set<UUID> seen = new HashSet<>();
    Faults faults = new Faults();
    for (int i = 0; i < lines.size(); i++) {
      CalledBallot line = lines.get(i);
      String pointer = "/lines/" + i;
      faults
          .addIf(
              !seen.add(line.memberId()),
              pointer + "/memberId",
              "DUPLICATE",
              "The member is there twice")
          .addIf(
              strangers.contains(line.memberId()),
              pointer + "/memberId",
              "VOTE_NOT_ON_ROLL",
              "The member has no ballot to cast")
          .addIf(
              voted.contains(line.memberId()),
              pointer + "/memberId",
              "BALLOT_ALREADY_CAST",
              "The member has voted already");
      options
          .faults(vote, offered, line.options(), pointer + "/options")
          .asList()
          .forEach(fault -> faults.add(fault.pointer(), fault.code(), fault.detail()));
    }
    faults.throwIfAny(EventsError.ROLL_CALL_INVALID);
  }
}
