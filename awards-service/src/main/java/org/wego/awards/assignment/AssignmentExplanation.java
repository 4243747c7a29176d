package org.wego.awards.assignment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.wego.awards.assignment.solver.PanelRule;
import org.wego.awards.judge.Expertise;

/**
 * Why a judge has an entry, as things stand.
 *
 * @param judgesPerEntry how many judges an entry needs
 * @param costs what all assignments of the edition cost by rule, zero where it is kept
 * @param judges those who have the entry
 * @param alternatives those who could have it in place of the judge, the best first; none where the
 *     judge has begun or abstained
 * @param excluded those of the panel who are not asked, and why
 */
public record AssignmentExplanation(
    Assignment assignment,
    Standing standing,
    int judgesPerEntry,
    Map<PanelRule, Integer> costs,
    List<Candidate> judges,
    List<Alternative> alternatives,
    List<Excluded> excluded) {

  /** Whether another run may move it. */
  public enum Standing {
    /** A better plan may give it to somebody else. */
    MOVABLE,
    /** The judge has begun or settled it. */
    KEPT,
    /** The judge abstained; another one is to be found. */
    ABSTAINED
  }

  /**
   * A judge of the panel.
   *
   * @param load how many entries the judge has
   */
  public record Candidate(UUID judgeId, String judgeName, Set<Expertise> expertise, int load) {}

  /**
   * Who could have the entry instead.
   *
   * @param difference what that would change in sum: below zero is worse
   * @param byRule the same by rule
   */
  public record Alternative(Candidate judge, int difference, Map<PanelRule, Integer> byRule) {}

  /** Who may not have it, and why. */
  public record Excluded(UUID judgeId, String judgeName, List<Exclusion.Reason> reasons) {}
}
