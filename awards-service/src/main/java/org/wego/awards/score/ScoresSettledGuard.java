package org.wego.awards.score;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.wego.awards.edition.Phase;
import org.wego.awards.edition.PhaseGuard;
import org.wego.platform.problem.Faults;

/**
 * The panel deliberates when every judge has scored what was his or hers to score, or has abstained
 * (A6); the Secretariat may go on without the missing ones, with a reason.
 */
@ApplicationScoped
class ScoresSettledGuard implements PhaseGuard {

  @Inject ScoringProgressQueries progress;

  @Override
  public Phase entering() {
    return Phase.DELIBERATION;
  }

  @Override
  public void check(UUID editionId, Faults faults) {
    ScoringProgress.Count total = progress.total(editionId);
    faults.addIf(
        total.open() > 0,
        "/scores",
        "SCORES_OPEN",
        "%d of the %d scores that judges are to give are awaited still"
            .formatted(total.open(), total.assigned()));
  }

  @Override
  public boolean waivable() {
    return true;
  }
}
