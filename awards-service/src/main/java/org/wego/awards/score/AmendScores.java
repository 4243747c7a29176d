package org.wego.awards.score;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.wego.awards.AwardsError;
import org.wego.awards.edition.Act;
import org.wego.awards.edition.Party;
import org.wego.awards.edition.PhasePermissions;
import org.wego.platform.id.Ids;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.ProblemException;

/** Changes final scores, and keeps what they were, why they changed, and what could be known. */
@ApplicationScoped
public class AmendScores {

  @Inject ScoringParts parts;
  @Inject ScoreCards cards;
  @Inject ScoreSheets sheets;
  @Inject PhasePermissions permissions;
  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * What is to change.
   *
   * @param scores those that change
   * @param comment the new comment on the whole, {@code null} when it stays
   */
  public record Amendment(List<GivenScore> scores, String comment, String reason) {}

  /**
   * Amends the judge's final scores.
   *
   * @throws ProblemException what {@link ScoringParts#take} throws, SCORES_NOT_FINAL,
   *     SCORES_INVALID, SCORES_UNCHANGED
   */
  @Transactional
  public void amend(UUID entryId, String subject, Amendment amendment, String actor) {
    ScoringPart part = parts.take(entryId, subject);
    Instant now = clock.instant();
    ScoreSheet sheet =
        sheets
            .of(part)
            .orElseThrow(
                () ->
                    new ProblemException(
                        AwardsError.SCORES_NOT_FINAL, "You have not scored the entry yet"));
    ScoreSheet.Change change =
        sheet.amend(cards.of(part.editionId()), amendment.scores(), amendment.comment(), now);
    sheets.flush();
    keep(part, sheet.id(), change, amendment.reason(), now, actor);
  }

  private void keep(
      ScoringPart part,
      UUID sheetId,
      ScoreSheet.Change change,
      String reason,
      Instant now,
      String actor) {
    UUID id = Ids.next();
    sql.update(
        """
        INSERT INTO award_score_amendment
               (id, sheet_id, reason, comment_before, comment_after, others_settled, amended_at,
                amended_by)
        SELECT ?, ?, ?, ?, ?, count(*) FILTER (WHERE ?), ?, ?
          FROM award_score_sheet
         WHERE entry_id = ? AND id <> ? AND state <> 'DRAFT'
        """,
        id,
        sheetId,
        reason,
        change.commentBefore(),
        change.commentAfter(),
        permissions.allow(part.editionId(), Party.JUDGE, Act.SEE_PANEL_SCORES),
        now,
        actor,
        part.entryId(),
        sheetId);
    for (ScoreSheet.Change.OfScore one : change.scores()) {
      sql.update(
          """
          INSERT INTO award_amended_score
                 (amendment_id, criterion_id, value_before, value_after, comment_before,
                  comment_after)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
          id,
          one.criterionId(),
          one.before().value(),
          one.after().value(),
          one.before().comment(),
          one.after().comment());
    }
  }
}
