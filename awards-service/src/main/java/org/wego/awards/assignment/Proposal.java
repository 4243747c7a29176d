package org.wego.awards.assignment;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.wego.awards.assignment.solver.PanelRule;

/**
 * A plan that was found.
 *
 * @param judges those who are to judge, by entry
 * @param score what it costs, in the solver's words
 * @param costs what it costs by rule
 */
record Proposal(Map<UUID, Set<UUID>> judges, String score, Map<PanelRule, Integer> costs) {

  Set<UUID> judgesOf(UUID entryId) {
    return judges.getOrDefault(entryId, Set.of());
  }
}
