package org.wego.awards.score;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.wego.awards.AwardsError;
import org.wego.awards.assignment.ActiveAssignments;
import org.wego.awards.edition.Act;
import org.wego.awards.edition.HoldEdition;
import org.wego.awards.edition.Party;
import org.wego.awards.edition.PhasePermissions;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Tells which judge has a part in scoring which entry, and whether it may be played now. */
@ApplicationScoped
class ScoringParts {

  // Who has a conflict is told nothing of an entry that the edition hides then.
  private static final String PART =
      """
      SELECT p.*
        FROM (SELECT d.id AS edition_id, j.id AS judge_id, e.id AS entry_id, d.judging_closes_at,
                     d.conflicts_hide_entries, s.state,
                     EXISTS (SELECT FROM award_assignment a
                              WHERE a.judge_id = j.id AND a.entry_id = e.id
                                AND a.state = 'ACTIVE') AS assigned,
                     EXISTS (SELECT FROM award_conflict c
                              WHERE c.judge_id = j.id AND c.entry_id = e.id) AS conflicted,
                     EXISTS (SELECT FROM competing_entry c WHERE c.id = e.id) AS competing
                FROM award_entry e
                JOIN award_edition d ON d.id = e.edition_id
                JOIN award_judge j
                  ON j.edition_id = d.id AND j.subject = ? AND j.state = 'ACCEPTED'
                LEFT JOIN award_score_sheet s ON s.judge_id = j.id AND s.entry_id = e.id
               WHERE e.id = ?) p
       WHERE (p.assigned OR p.state IS NOT NULL)
         AND NOT (p.conflicted AND p.conflicts_hide_entries)
      """;

  @Inject ActiveAssignments assignments;
  @Inject HoldEdition holdEdition;
  @Inject PhasePermissions permissions;
  @Inject Sql sql;
  @Inject Clock clock;

  /** The part of whoever has this login. */
  Optional<ScoringPart> find(UUID entryId, String subject) {
    return sql.find(PART, ScoringParts::read, subject, entryId);
  }

  /**
   * The part of whoever has this login, when it may be played now. It stays so until the end of the
   * transaction: the edition keeps its phase, the judge gets no conflict and does not leave, and
   * the assignment is not released meanwhile; and the same judge scores the same entry once at a
   * time.
   *
   * @throws ProblemException NOT_FOUND, PHASE_FORBIDS, JUDGE_IN_CONFLICT, JUDGE_NOT_ASSIGNED,
   *     SCORED_ENTRY_OUT, JUDGING_CLOSED
   */
  @Transactional(Transactional.TxType.MANDATORY)
  ScoringPart take(UUID entryId, String subject) {
    hold(entryId, subject);
    ScoringPart part =
        find(entryId, subject)
            .orElseThrow(
                () ->
                    new ProblemException(
                        PlatformError.NOT_FOUND, "There is no such entry for you to score"));
    permissions.require(part.editionId(), Party.JUDGE, Act.SCORE);
    requirePlayable(part);
    return part;
  }

  private void requirePlayable(ScoringPart part) {
    if (part.conflicted()) {
      throw new ProblemException(
          AwardsError.JUDGE_IN_CONFLICT, "You have a conflict of interest with the entry");
    }
    if (!part.assigned()) {
      throw new ProblemException(
          AwardsError.JUDGE_NOT_ASSIGNED, "You are not to score the entry any more");
    }
    if (!part.competing()) {
      throw new ProblemException(
          AwardsError.SCORED_ENTRY_OUT, "The entry does not compete any more");
    }
    if (part.closesAt() != null && !clock.instant().isBefore(part.closesAt())) {
      throw new ProblemException(
          AwardsError.JUDGING_CLOSED, "Scores were taken until " + part.closesAt());
    }
  }

  private void hold(UUID entryId, String subject) {
    sql.find(
            "SELECT edition_id FROM award_entry WHERE id = ?",
            row -> row.getObject(1, UUID.class),
            entryId)
        .ifPresent(holdEdition::together);
    sql.find(
            """
            SELECT j.id FROM award_judge j JOIN award_entry e ON e.edition_id = j.edition_id
             WHERE e.id = ? AND j.subject = ?
               FOR NO KEY UPDATE OF j
            """,
            row -> row.getObject(1, UUID.class),
            entryId,
            subject)
        .ifPresent(judgeId -> assignments.hold(judgeId, entryId));
  }

  private static ScoringPart read(ResultSet row) throws SQLException {
    OffsetDateTime closesAt = row.getObject("judging_closes_at", OffsetDateTime.class);
    String state = row.getString("state");
    return new ScoringPart(
        row.getObject("edition_id", UUID.class),
        row.getObject("judge_id", UUID.class),
        row.getObject("entry_id", UUID.class),
        closesAt == null ? null : closesAt.toInstant(),
        row.getBoolean("assigned"),
        row.getBoolean("conflicted"),
        row.getBoolean("competing"),
        state == null ? null : SheetState.valueOf(state));
  }
}
