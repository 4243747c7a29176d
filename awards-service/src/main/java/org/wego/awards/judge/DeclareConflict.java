package org.wego.awards.judge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.wego.awards.AwardsError;
import org.wego.awards.edition.Act;
import org.wego.awards.edition.HoldEdition;
import org.wego.awards.edition.Party;
import org.wego.awards.edition.PhasePermissions;
import org.wego.platform.id.Ids;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/**
 * Declares that a judge must not score an entry (A5). Nobody takes that back. Scores that the judge
 * gave before are kept for the record and count for nothing; an assignment goes to another judge.
 */
@ApplicationScoped
public class DeclareConflict {

  @Inject HoldEdition holdEdition;
  @Inject PhasePermissions permissions;
  @Inject ConflictQueries conflicts;
  @Inject Event<ConflictDeclared> declared;
  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * A judge declares one of his or her own.
   *
   * @throws ProblemException NOT_FOUND when the login is on no panel that has this entry before it,
   *     PHASE_FORBIDS, CONFLICT_EXISTS
   */
  @Transactional
  public DeclaredConflict declare(UUID entryId, String subject, String reason, String actor) {
    UUID editionId = editionOf(entryId);
    holdEdition.together(editionId);
    UUID judgeId =
        sql.find(
                """
                SELECT id FROM award_judge
                 WHERE edition_id = ? AND subject = ? AND state = 'ACCEPTED'
                   FOR NO KEY UPDATE
                """,
                row -> row.getObject(1, UUID.class),
                editionId,
                subject)
            .orElseThrow(DeclareConflict::unknownEntry);
    return declareHeld(editionId, judgeId, entryId, reason, actor);
  }

  /**
   * The Secretariat declares one for a judge of the edition, be it one who has not accepted yet or
   * who left.
   *
   * @throws ProblemException NOT_FOUND, JUDGE_UNKNOWN, PHASE_FORBIDS, CONFLICT_EXISTS
   */
  @Transactional
  public DeclaredConflict declareFor(UUID entryId, UUID judgeId, String reason, String actor) {
    UUID editionId = editionOf(entryId);
    holdEdition.together(editionId);
    boolean known =
        sql.find(
                "SELECT id FROM award_judge WHERE id = ? AND edition_id = ? FOR NO KEY UPDATE",
                row -> row.getObject(1, UUID.class),
                judgeId,
                editionId)
            .isPresent();
    new Faults()
        .addIf(
            !known,
            "/judgeId",
            AwardsError.JUDGE_UNKNOWN.name(),
            "The edition of the entry has no such judge")
        .throwIfAny(AwardsError.JUDGE_UNKNOWN);
    return declareHeld(editionId, judgeId, entryId, reason, actor);
  }

  private DeclaredConflict declareHeld(
      UUID editionId, UUID judgeId, UUID entryId, String reason, String actor) {
    permissions.require(editionId, Party.JUDGE, Act.DECLARE_CONFLICT);
    UUID id = Ids.next();
    int written =
        sql.update(
            """
            INSERT INTO award_declared_conflict (id, edition_id, judge_id, entry_id, reason,
                                                 declared_at, declared_by)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (judge_id, entry_id) DO NOTHING
            """,
            id,
            editionId,
            judgeId,
            entryId,
            reason,
            clock.instant(),
            actor);
    if (written == 0) {
      throw new ProblemException(
          AwardsError.CONFLICT_EXISTS, "A conflict of the judge with the entry stands already");
    }
    declared.fire(new ConflictDeclared(editionId, judgeId, entryId, reason));
    return conflicts.declared(id);
  }

  /** Of an entry that was handed in and not withdrawn. */
  private UUID editionOf(UUID entryId) {
    return sql.find(
            """
            SELECT edition_id FROM award_entry
             WHERE id = ? AND state IN ('SUBMITTED', 'ELIGIBLE', 'INELIGIBLE')
            """,
            row -> row.getObject(1, UUID.class),
            entryId)
        .orElseThrow(DeclareConflict::unknownEntry);
  }

  private static ProblemException unknownEntry() {
    return new ProblemException(PlatformError.NOT_FOUND, "There is no such entry");
  }
}
