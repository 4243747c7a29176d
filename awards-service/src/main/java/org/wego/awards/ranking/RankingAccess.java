package org.wego.awards.ranking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wego.awards.AwardsCaller;
import org.wego.awards.AwardsError;
import org.wego.awards.edition.Act;
import org.wego.awards.edition.Party;
import org.wego.awards.edition.PhasePermissions;
import org.wego.awards.judge.Judge;
import org.wego.awards.judge.Panel;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/**
 * Who sees an edition's ranking, when, and how much of it.
 *
 * <p>The Secretariat and the edition's own judges do, while the phase lets them, which is never
 * before the judging is over (A4). Others' scores can be worked out from a ranking, so a judge
 * whose own ones are not in does not see it even then (A6). A judge does not see what a conflict
 * hides (A5), and in a blind review not whose an entry is. Who is on the panel is a judge here, be
 * he or she of the Secretariat, too.
 */
@RequestScoped
public class RankingAccess {

  @Inject AwardsCaller caller;
  @Inject PhasePermissions permissions;
  @Inject Panel panel;
  @Inject Sql sql;

  private record Rules(boolean blind, boolean conflictsHide) {}

  /**
   * What the caller sees of the ranking.
   *
   * @throws ProblemException NOT_FOUND without such an edition, or for a judge of another one;
   *     PHASE_FORBIDS; OWN_SCORES_OUTSTANDING
   */
  public Sight sight(UUID editionId) {
    Rules rules = rules(editionId);
    Optional<Judge> onPanel = panel.judgeOf(editionId, caller.subject());
    if (onPanel.isEmpty() && caller.secretariat()) {
      permissions.require(editionId, Party.SECRETARIAT, Act.SEE_RANKING);
      return Sight.FULL;
    }
    Judge judge = onPanel.orElseThrow(RankingAccess::noSuchEdition);
    permissions.require(editionId, Party.JUDGE, Act.SEE_RANKING);
    requireOwnScores(judge);
    return new Sight(rules.blind(), rules.conflictsHide() ? conflicting(judge) : Set.of());
  }

  /**
   * Lets the Secretariat see what tells of single judges.
   *
   * @throws ProblemException NOT_FOUND without such an edition; FORBIDDEN to its judges;
   *     PHASE_FORBIDS
   */
  public void requireSecretariat(UUID editionId) {
    rules(editionId);
    if (panel.judgeOf(editionId, caller.subject()).isPresent()) {
      throw new ProblemException(
          PlatformError.FORBIDDEN, "How single judges scored is not for the panel itself");
    }
    permissions.require(editionId, Party.SECRETARIAT, Act.SEE_RANKING);
  }

  private Rules rules(UUID editionId) {
    return sql.find(
            "SELECT blind_review, conflicts_hide_entries FROM award_edition WHERE id = ?",
            row ->
                new Rules(row.getBoolean("blind_review"), row.getBoolean("conflicts_hide_entries")),
            editionId)
        .orElseThrow(RankingAccess::noSuchEdition);
  }

  private void requireOwnScores(Judge judge) {
    if (outstanding(judge)) {
      throw new ProblemException(
          AwardsError.OWN_SCORES_OUTSTANDING,
          "Entries that are assigned to you have neither final scores of yours nor an abstention");
    }
  }

  // An entry that a conflict keeps the judge from is never scored, and not waited for (A5).
  private boolean outstanding(Judge judge) {
    return sql.find(
            """
            SELECT EXISTS (
              SELECT FROM award_assignment a
                JOIN competing_entry e ON e.id = a.entry_id
               WHERE a.judge_id = ? AND a.state = 'ACTIVE'
                 AND NOT EXISTS (SELECT FROM award_conflict x
                                  WHERE x.judge_id = a.judge_id AND x.entry_id = a.entry_id)
                 AND NOT EXISTS (SELECT FROM award_score_sheet s
                                  WHERE s.judge_id = a.judge_id AND s.entry_id = a.entry_id
                                    AND s.state <> 'DRAFT'))
            """,
            row -> row.getBoolean(1),
            judge.id())
        .orElseThrow();
  }

  private Set<UUID> conflicting(Judge judge) {
    return sql
        .list(
            "SELECT DISTINCT entry_id FROM award_conflict WHERE edition_id = ? AND judge_id = ?",
            row -> row.getObject(1, UUID.class),
            judge.editionId(),
            judge.id())
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  private static ProblemException noSuchEdition() {
    return new ProblemException(PlatformError.NOT_FOUND, "No such edition");
  }
}
