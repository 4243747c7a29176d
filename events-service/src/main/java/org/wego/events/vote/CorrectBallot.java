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
import org.wego.platform.persistence.sql.SqlArray;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.ProblemException;

/**
 * Corrects what a named vote has of a member, between the close and the publication of the result
 * (E6). What was cast stays on record beside the correction. A secret ballot is nobody's, so that
 * it cannot be corrected.
 */
@ApplicationScoped
public class CorrectBallot {

  @Inject Votes votes;
  @Inject Options options;
  @Inject Rolls rolls;
  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * Records a correction.
   *
   * @param chosen what the member chose indeed; none when it cast no ballot
   * @throws ProblemException VOTE_OPEN, VOTE_SEALED, VOTE_SECRECY, BALLOT_INVALID,
   *     BALLOT_CORRECTION_INVALID
   */
  @Transactional(TxType.MANDATORY)
  public void correct(
      UUID voteId, UUID memberId, List<String> chosen, String reason, String actor) {
    // Alone, so that the corrections of a member follow one another.
    Vote vote = votes.hold(voteId);
    requireCorrectable(vote);
    List<String> wanted = chosen.isEmpty() ? chosen : options.admitted(vote, chosen);
    List<String> before = counting(voteId, memberId);
    new Faults()
        .addIf(
            !rolls.strangersAmong(voteId, List.of(memberId)).isEmpty(),
            "/memberId",
            "VOTE_NOT_ON_ROLL",
            "The member had no ballot to cast")
        .addIf(before.equals(wanted), "", "UNCHANGED", "That is what is recorded already")
        .throwIfAny(EventsError.BALLOT_CORRECTION_INVALID);
    sql.update(
        """
        INSERT INTO ballot_correction (id, vote_id, member_id, number, before, options, reason,
                                       corrected_at, corrected_by)
        SELECT ?, ?, ?, count(*) + 1, ?, ?, ?, ?, ?
          FROM ballot_correction WHERE vote_id = ? AND member_id = ?
        """,
        Ids.next(),
        voteId,
        memberId,
        SqlArray.of("text", before),
        SqlArray.of("text", wanted),
        reason,
        clock.instant(),
        actor,
        voteId,
        memberId);
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
