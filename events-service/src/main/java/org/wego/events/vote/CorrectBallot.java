package org.wego.events.vote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.wego.events.EventsError;
import org.wego.platform.id.Ids;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.ProblemException;

/**
 * Corrects what a named vote has of a member, between the close and the publication of the result
 * (E6): one person enters it, another one confirms it, and with that it counts. What was cast stays
 * on record beside the correction. A secret ballot is nobody's, so that it cannot be corrected.
 */
@ApplicationScoped
public class CorrectBallot {

  @Inject Votes votes;
  @Inject Options options;
  @Inject Rolls rolls;
  @Inject Corrections corrections;
  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * Enters a correction. It counts for nothing until it is confirmed.
   *
   * @param chosen what the member chose indeed; none when it cast no ballot
   * @param subject the login of the person who enters it
   * @return the correction's id
   * @throws ProblemException VOTE_OPEN, VOTE_SEALED, VOTE_SECRECY, BALLOT_INVALID,
   *     BALLOT_CORRECTION_INVALID, BALLOT_CORRECTION_UNSETTLED
   */
  @Transactional(TxType.MANDATORY)
  public UUID enter(
      UUID voteId,
      UUID memberId,
      List<String> chosen,
      String reason,
      String actor,
      String subject) {
    Vote vote = correctable(voteId);
    List<String> wanted = chosen.isEmpty() ? chosen : options.admitted(vote, chosen);
    corrections.requireSettled(voteId, memberId);
    List<String> before = counting(voteId, memberId);
    new Faults()
        .addIf(
            !rolls.strangersAmong(voteId, List.of(memberId)).isEmpty(),
            "/memberId",
            "VOTE_NOT_ON_ROLL",
            "The member had no ballot to cast")
        .addIf(before.equals(wanted), "", "UNCHANGED", "That is what is recorded already")
        .throwIfAny(EventsError.BALLOT_CORRECTION_INVALID);
    UUID id = Ids.next();
    corrections.insert(
        id,
        new Corrections.Entry(voteId, memberId, before, wanted, reason),
        clock.instant(),
        actor,
        subject);
    return id;
  }

  /**
   * Confirms a correction as another person; it counts then.
   *
   * @throws ProblemException NOT_FOUND, VOTE_SEALED, BALLOT_CORRECTION_SETTLED,
   *     BALLOT_CORRECTION_SAME_PERSON
   */
  @Transactional(TxType.MANDATORY)
  public void confirm(UUID voteId, UUID id, String actor, String subject) {
    correctable(voteId);
    if (corrections.requireEntered(voteId, id).equals(subject)) {
      throw new ProblemException(
          EventsError.BALLOT_CORRECTION_SAME_PERSON, "Whoever entered it cannot confirm it");
    }
    corrections.settle(id, CorrectionState.CONFIRMED, null, clock.instant(), actor, subject);
  }

  /**
   * Rejects a correction, as whoever entered it may do as well.
   *
   * @throws ProblemException NOT_FOUND, VOTE_SEALED, BALLOT_CORRECTION_SETTLED
   */
  @Transactional(TxType.MANDATORY)
  public void reject(UUID voteId, UUID id, String reason, String actor, String subject) {
    correctable(voteId);
    corrections.requireEntered(voteId, id);
    corrections.settle(id, CorrectionState.REJECTED, reason, clock.instant(), actor, subject);
  }

  /** Held alone, so that corrections follow one another and are settled before the publication. */
  private Vote correctable(UUID voteId) {
    Vote vote = votes.hold(voteId);
    requireCorrectable(vote);
    return vote;
  }

  private static void requireCorrectable(Vote vote) {
    BallotBox.requireSecrecy(vote, Secrecy.NAMED);
    if (vote.open()) {
      throw new ProblemException(
          EventsError.VOTE_OPEN, "Ballots are corrected when the vote is closed");
    }
    if (vote.sealedAt() != null) {
      throw new ProblemException(
          EventsError.VOTE_SEALED, "Ballots are corrected before the result is published");
    }
  }

  private List<String> counting(UUID voteId, UUID memberId) {
    return sql.find(
            "SELECT options FROM effective_ballot WHERE vote_id = ? AND member_id = ?",
            row -> RollCalls.texts(row, "options"),
            voteId,
            memberId)
        .orElse(List.of());
  }
}
