package org.wego.awards.judge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.wego.awards.edition.HoldEdition;
import org.wego.awards.edition.Phase;
import org.wego.awards.erasure.StoredAnswers;
import org.wego.platform.id.Ids;
import org.wego.platform.messages.Messages;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/**
 * Forgets a judge as a person. The scores stay, and count as they did: whatever conflicts follow
 * from affiliations and login are put on record before these go.
 */
@ApplicationScoped
public class EraseJudge {

  @Inject HoldEdition holdEdition;
  @Inject AwardJudges judges;
  @Inject JudgeActs acts;
  @Inject EraseNominee eraseNominee;
  @Inject Messages messages;
  @Inject StoredAnswers storedAnswers;
  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * Who is forgotten already stays so.
   *
   * @throws ProblemException NOT_FOUND; JUDGE_STANDS for one on the panel of an edition that is not
   *     announced
   */
  @Transactional
  public void erase(UUID editionId, UUID judgeId, String actor) {
    holdEdition.alone(editionId);
    AwardJudge judge =
        judges
            .lock(editionId, judgeId)
            .orElseThrow(
                () -> new ProblemException(PlatformError.NOT_FOUND, "There is no such judge"));
    if (judge.isErased()) {
      return;
    }
    keepConflicts(judgeId, actor);
    judge.erase(isOver(editionId), clock.instant());
    judges.flush();
    acts.erase(judgeId);
    eraseTraces(judgeId);
    acts.record(judgeId, JudgeActKind.ERASED, null, actor);
    eraseNominee.ofJudge(judgeId);
    messages.erase(
        IntStream.rangeClosed(1, judge.invitationNumber())
            .mapToObj(number -> InviteJudge.occasion(judgeId, number))
            .toList());
    storedAnswers.forget(judgeId);
  }

  private boolean isOver(UUID editionId) {
    return sql.find(
            "SELECT phase FROM award_edition WHERE id = ?",
            row -> Phase.valueOf(row.getString(1)) == Phase.ANNOUNCED,
            editionId)
        .orElseThrow();
  }

  /** Of what was handed in; a draft is its city's alone, which may delete it at any time (A3). */
  private void keepConflicts(UUID judgeId, String actor) {
    List<UUID> entries =
        sql.list(
            """
            SELECT DISTINCT c.entry_id
              FROM award_conflict c JOIN award_entry e ON e.id = c.entry_id
             WHERE c.judge_id = ? AND e.state <> 'DRAFT'
               AND NOT EXISTS (SELECT FROM award_declared_conflict d
                                WHERE d.judge_id = c.judge_id AND d.entry_id = c.entry_id)
            """,
            row -> row.getObject(1, UUID.class),
            judgeId);
    for (UUID entryId : entries) {
      sql.update(
          """
          INSERT INTO award_declared_conflict (id, edition_id, judge_id, entry_id, reason,
                                               declared_at, declared_by)
          SELECT ?, edition_id, id, ?, 'Known when the judge was erased', ?, ?
            FROM award_judge WHERE id = ?
          """,
          Ids.next(),
          entryId,
          clock.instant(),
          actor,
          judgeId);
    }
  }

  /** What the judge was affiliated with, and said of persons; what was said of entries stays. */
  private void eraseTraces(UUID judgeId) {
    sql.update("DELETE FROM award_judge_affiliation WHERE judge_id = ?", judgeId);
    sql.update(
        """
        UPDATE award_declared_conflict SET reason = ?, declared_by = ?
         WHERE judge_id = ? AND reason <> 'Known when the judge was erased'
        """,
        AwardJudge.ERASED,
        AwardJudge.ERASED,
        judgeId);
    sql.update(
        """
        UPDATE award_score_amendment SET amended_by = ?
         WHERE sheet_id IN (SELECT id FROM award_score_sheet WHERE judge_id = ?)
        """,
        AwardJudge.ERASED,
        judgeId);
  }
}
