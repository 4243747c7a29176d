package org.wego.fees.standing;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.wego.platform.messaging.retry.Patience;
import org.wego.platform.messaging.retry.ShutdownException;

/** Begins the day's pass soon after the business day does, wherever the clock was moved to. */
@ApplicationScoped
class DailyStandings {

  private static final Logger LOG = Logger.getLogger(DailyStandings.class);

  @Inject TellStandings tellStandings;
  @Inject Patience patience;

  @Scheduled(
      identity = "standings",
      every = "${wego.fees.standing.check-interval:30s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void tell() {
    try {
      boolean goesOn = true;
      while (goesOn) {
        goesOn = patience.inTransaction("Standings of the day", tellStandings::next);
      }
    } catch (ShutdownException e) {
      LOG.info("The standings of the day are told with the next start");
    }
  }
}
