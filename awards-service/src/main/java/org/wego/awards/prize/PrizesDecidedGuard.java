package org.wego.awards.prize;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.wego.awards.edition.Phase;
import org.wego.awards.edition.PhaseGuard;
import org.wego.platform.problem.Faults;

/** The deliberation ends when every prize is awarded or withheld (A8). */
@ApplicationScoped
class PrizesDecidedGuard implements PhaseGuard {

  @Inject CheckPrizes checkPrizes;

  @Override
  public Phase entering() {
    return Phase.DECIDED;
  }

  @Override
  public void check(UUID editionId, Faults faults) {
    checkPrizes.check(editionId, faults);
  }
}
