package org.wego.fees.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.wego.fees.schedule.ScheduleLock;
import org.wego.fees.schedule.ScheduleQueries;
import org.wego.platform.id.Ids;

/** Queues the billing of a fee year. */
@ApplicationScoped
public class RequestFeeRun {

  @Inject FeeRuns runs;
  @Inject ScheduleQueries schedules;
  @Inject ScheduleLock scheduleLock;
  @Inject Event<FeeRunRequested> requested;
  @Inject Clock clock;

  /**
   * Any number of runs may be requested for a year: each issues what is missing (F11).
   *
   * @param dryRun whether only to tell what a run would do
   * @throws org.wego.platform.problem.ProblemException SCHEDULE_NOT_IN_FORCE (F3a)
   */
  @Transactional
  public FeeRun request(int feeYear, boolean dryRun, String actor) {
    scheduleLock.holdStill();
    FeeRun run =
        new FeeRun(
            Ids.next(),
            feeYear,
            dryRun,
            schedules.requireInForce(feeYear).id(),
            actor,
            clock.instant());
    runs.persist(run);
    requested.fire(new FeeRunRequested(run.id()));
    return run;
  }
}
