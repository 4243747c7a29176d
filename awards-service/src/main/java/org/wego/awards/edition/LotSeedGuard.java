package org.wego.awards.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.wego.platform.problem.Faults;

/**
 * Judging begins with a published seed (A7): nobody can choose it in view of the scores. The
 * entries are known by then, so it tells of a fair lot only if whoever publishes it had no choice.
 */
@ApplicationScoped
class LotSeedGuard implements PhaseGuard {

  @Inject AwardEditions editions;

  @Override
  public Phase entering() {
    return Phase.JUDGING;
  }

  @Override
  public void check(UUID editionId, Faults faults) {
    AwardEdition edition = editions.findById(editionId);
    faults.addIf(
        edition.lotSeed() == null,
        "/lotSeed",
        "REQUIRED",
        "Publish the seed that decides the last ties");
  }
}
