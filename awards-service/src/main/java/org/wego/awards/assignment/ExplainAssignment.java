package org.wego.awards.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wego.awards.AwardsError;
import org.wego.awards.assignment.AssignmentExplanation.Alternative;
import org.wego.awards.assignment.AssignmentExplanation.Candidate;
import org.wego.awards.assignment.AssignmentExplanation.Excluded;
import org.wego.awards.assignment.AssignmentExplanation.Standing;
import org.wego.awards.assignment.PlanPanel.Exchanges;
import org.wego.awards.assignment.Situation.Held;
import org.wego.awards.assignment.Situation.Work;
import org.wego.awards.assignment.solver.PanelRule;
import org.wego.awards.judge.Judge;
import org.wego.platform.problem.ProblemException;

/**
 * Tells why a judge has an entry (A6): who else could have it, and what that would change by the
 * solver's own rules; and who may not, and why.
 */
@ApplicationScoped
public class ExplainAssignment {

  @Inject ReadSituation readSituation;
  @Inject PlanPanel planPanel;

  /**
   * @throws ProblemException ASSIGNMENT_RELEASED
   */
  public AssignmentExplanation explain(Assignment assignment) {
    Situation situation = readSituation.of(assignment.editionId());
    Held held =
        situation.heldOf(assignment.entryId()).stream()
            .filter(one -> one.assignmentId().equals(assignment.id()))
            .findFirst()
            .orElseThrow(
                () ->
                    new ProblemException(
                        AwardsError.ASSIGNMENT_RELEASED,
                        "The assignment itself tells why it was released"));
    Standing standing = standing(situation, held);
    Exchanges exchanges =
        planPanel.exchanges(
            situation,
            held,
            standing == Standing.MOVABLE
                ? situation.replacements(assignment.entryId())
                : List.of());
    return new AssignmentExplanation(
        assignment,
        standing,
        situation.judgesPerEntry(),
        exchanges.costs(),
        situation.present(assignment.entryId()).stream()
            .map(judge -> candidate(situation, judge))
            .toList(),
        alternatives(situation, exchanges),
        situation.exclusions(assignment.entryId()).stream()
            .map(
                exclusion ->
                    new Excluded(
                        exclusion.judgeId(),
                        situation.judge(exclusion.judgeId()).name(),
                        exclusion.reasons()))
            .toList());
  }

  private static Standing standing(Situation situation, Held held) {
    if (held.work() == Work.ABSTAINED) {
      return Standing.ABSTAINED;
    }
    return situation.isKept(held) ? Standing.KEPT : Standing.MOVABLE;
  }

  private static List<Alternative> alternatives(Situation situation, Exchanges exchanges) {
    return exchanges.differences().entrySet().stream()
        .map(
            exchange ->
                new Alternative(
                    candidate(situation, exchange.getKey()),
                    sum(exchange.getValue()),
                    exchange.getValue()))
        .sorted(Comparator.comparingInt(Alternative::difference).reversed())
        .toList();
  }

  private static int sum(Map<PanelRule, Integer> byRule) {
    return byRule.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Candidate candidate(Situation situation, UUID judgeId) {
    Judge judge = situation.judge(judgeId);
    return new Candidate(judgeId, judge.name(), judge.expertise(), situation.load(judgeId));
  }
}
