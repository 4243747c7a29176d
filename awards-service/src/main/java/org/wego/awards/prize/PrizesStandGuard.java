package org.wego.awards.prize;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.wego.awards.edition.Phase;
import org.wego.awards.edition.PhaseGuard;
import org.wego.platform.problem.Faults;

/** Nothing is announced that was overtaken since it was decided (A9). */
@ApplicationScoped
class PrizesStandGuard implements PhaseGuard {

  @Inject CheckPrizes checkPrizes;

  @Override
  public Phase entering() {
    return Phase.ANNOUNCED;
  }

  @Override
  public void check(UUID editionId, Faults faults) {
    checkPrizes.check(editionId, faults);
  }
}
