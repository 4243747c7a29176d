package org.wego.awards.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.wego.awards.edition.Phase;
import org.wego.awards.edition.PhaseGuard;
import org.wego.platform.problem.Faults;

/** Nobody scores before every competing entry has its judges, and nothing else has (A6). */
@ApplicationScoped
class AssignmentsCompleteGuard implements PhaseGuard {

  @Inject ReadSituation readSituation;

  @Override
  public Phase entering() {
    return Phase.JUDGING;
  }

  @Override
  public void check(UUID editionId, Faults faults) {
    Situation situation = readSituation.of(editionId);
    long lacking = situation.lacking();
    faults.addIf(
        lacking > 0,
        "/assignments",
        "ASSIGNMENTS_INCOMPLETE",
        "%d of %d entries have fewer than %d judges; have them assigned"
            .formatted(lacking, situation.entries().size(), situation.judgesPerEntry()));
    long idle =
        situation.held().stream()
            .filter(one -> !situation.entries().contains(one.entryId()))
            .count();
    faults.addIf(
        idle > 0,
        "/assignments",
        "ASSIGNMENTS_OUTDATED",
        "%d assignments are of entries that do not compete any more; have judges assigned again"
            .formatted(idle));
  }
}
