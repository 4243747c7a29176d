package org.wego.awards.assignment.rest;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.assignment.solver.PanelRule;

/** What something costs by one of the solver's rules. */
@Schema(name = "AssignmentRuleCost")
public record RuleCost(
    PanelRule rule, @Schema(description = "Below zero is worse", examples = "-20") int cost) {

  /** Those of a rule each, in the rules' order. */
  static List<RuleCost> listOf(Map<PanelRule, Integer> costs) {
    return costs.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> new RuleCost(entry.getKey(), entry.getValue()))
        .toList();
  }
}
