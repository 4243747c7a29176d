package org.wego.events.matchmaking.rest;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.matchmaking.solver.MeetingRule;

/** What a schedule costs by one of the solver's rules. */
@Schema(name = "MeetingRuleCost")
public record MeetingRuleCost(
    MeetingRule rule, @Schema(description = "Below zero is worse", examples = "-60") int cost) {

  /** Those of a rule each, in the rules' order. */
  static List<MeetingRuleCost> listOf(Map<MeetingRule, Integer> costs) {
    return costs.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> new MeetingRuleCost(entry.getKey(), entry.getValue()))
        .toList();
  }
}
