package org.wego.fees.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Stops a run between two chunks: its row is locked while a chunk is dealt with. */
@ApplicationScoped
public class CancelFeeRun {

  @Inject FeeRuns runs;
  @Inject Clock clock;

  /**
   * Cancels a run that is queued or under way.
   *
   * @throws org.wego.platform.problem.ProblemException FEE_RUN_ENDED
   */
  @Transactional
  public Optional<FeeRun> cancel(UUID id, String actor) {
    Optional<FeeRun> run = runs.lock(id);
    run.ifPresent(r -> r.cancel(actor, clock.instant()));
    return run;
  }
}
