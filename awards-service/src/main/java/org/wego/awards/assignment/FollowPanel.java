package org.wego.awards.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.wego.awards.edition.Act;
import org.wego.awards.edition.Party;
import org.wego.awards.edition.PhasePermissions;
import org.wego.awards.entry.EntryEvent;
import org.wego.awards.judge.ConflictDeclared;
import org.wego.awards.judge.JudgeLeft;
import org.wego.platform.persistence.sql.Sql;

/**
 * Releases assignments that must not go on, in the transaction in which that came to be known, and
 * has what fell vacant filled again. The solver keeps what is scored and moves little else (A6).
 */
@ApplicationScoped
class FollowPanel {

  /** Whom a run names that nobody asked for. */
  private static final String SERVICE = "awards-service";

  @Inject AssignmentRuns runs;
  @Inject PhasePermissions permissions;
  @Inject Event<AssignmentRunQueued> queued;
  @Inject Sql sql;
  @Inject Clock clock;

  /** What the judge has settled stays; what is only begun goes to somebody else. */
  void release(@Observes JudgeLeft left) {
    holdAssignments(left);
    int vacant =
        sql.update(
            """
            UPDATE award_assignment a
               SET state = 'RELEASED', released_at = ?, release_reason = ?
             WHERE a.edition_id = ? AND a.judge_id = ? AND a.state = 'ACTIVE'
               AND NOT EXISTS (SELECT FROM award_score_sheet s
                                WHERE s.judge_id = a.judge_id AND s.entry_id = a.entry_id
                                  AND s.state <> 'DRAFT')
            """,
            clock.instant(),
            ReleaseReason.JUDGE_LEFT,
            left.editionId(),
            left.judgeId());
    fill(vacant, left.editionId(), RunCause.JUDGE_LEFT);
  }

  /** Waits for what the judge is about to settle, which only a later statement sees. */
  private void holdAssignments(JudgeLeft left) {
    sql.list(
        """
        SELECT id FROM award_assignment
         WHERE edition_id = ? AND judge_id = ? AND state = 'ACTIVE'
         ORDER BY id FOR UPDATE
        """,
        row -> row.getObject(1, UUID.class),
        left.editionId(),
        left.judgeId());
  }

  /** Nothing of a judge in conflict stays, not even what is settled (A5). */
  void release(@Observes ConflictDeclared conflict) {
    int vacant =
        sql.update(
            """
            UPDATE award_assignment SET state = 'RELEASED', released_at = ?, release_reason = ?
             WHERE edition_id = ? AND judge_id = ? AND entry_id = ? AND state = 'ACTIVE'
            """,
            clock.instant(),
            ReleaseReason.CONFLICT,
            conflict.editionId(),
            conflict.judgeId(),
            conflict.entryId());
    fill(vacant, conflict.editionId(), RunCause.CONFLICT_DECLARED);
  }

  /** Nobody need judge an entry that is not one any more. */
  void release(@Observes EntryEvent.Withdrawn withdrawn) {
    sql.update(
        """
        UPDATE award_assignment SET state = 'RELEASED', released_at = ?, release_reason = ?
         WHERE entry_id = ? AND state = 'ACTIVE'
        """,
        clock.instant(),
        ReleaseReason.ENTRY_WITHDRAWN,
        withdrawn.entry().id());
  }

  /** A run under way sees by itself that its plan does not hold, and begins again. */
  private void fill(int vacant, UUID editionId, RunCause cause) {
    if (vacant > 0 && permissions.allow(editionId, Party.SECRETARIAT, Act.ASSIGN_JUDGES)) {
      runs.queue(editionId, cause, SERVICE)
          .ifPresent(run -> queued.fire(new AssignmentRunQueued(run)));
    }
  }
}
