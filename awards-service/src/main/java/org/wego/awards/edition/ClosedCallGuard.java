package org.wego.awards.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.wego.platform.problem.Faults;

/** Nothing is screened to the end before the last entry is in (A4). */
@ApplicationScoped
class ClosedCallGuard implements PhaseGuard {

  @Inject AwardEditions editions;
  @Inject Clock clock;

  @Override
  public Phase entering() {
    return Phase.SCREENING;
  }

  @Override
  public void check(UUID editionId, Faults faults) {
    AwardEdition edition = editions.findById(editionId);
    faults.addIf(
        clock.instant().isBefore(edition.callClosesAt()),
        "/callClosesAt",
        "CALL_STILL_OPEN",
        "The call closes at " + edition.told(edition.callClosesAt()));
  }
}
