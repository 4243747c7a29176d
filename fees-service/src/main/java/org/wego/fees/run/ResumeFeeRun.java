package org.wego.fees.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Takes up again what a run has left: its exceptions, and members that it has not reached. */
@ApplicationScoped
public class ResumeFeeRun {

  @Inject FeeRuns runs;
  @Inject Event<FeeRunRequested> requested;

  @Transactional
  public Optional<FeeRun> resume(UUID id) {
    Optional<FeeRun> run = runs.lock(id);
    run.filter(FeeRun::resume).ifPresent(r -> requested.fire(new FeeRunRequested(r.id())));
    return run;
  }
}
