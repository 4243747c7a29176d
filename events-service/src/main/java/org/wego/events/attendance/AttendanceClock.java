package org.wego.events.attendance;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.wego.platform.messaging.retry.Patience;
import org.wego.platform.messaging.retry.ShutdownException;

/** Looks whether an event is over. */
@ApplicationScoped
class AttendanceClock {

  private static final Logger LOG = Logger.getLogger(AttendanceClock.class);

  @Inject TellAbsences tellAbsences;
  @Inject Patience patience;

  @Scheduled(
      identity = "absences",
      every = "${wego.events.attendance.check-interval}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    try {
      boolean goesOn = true;
      while (goesOn) {
        goesOn = patience.inTransaction("Absences", tellAbsences::next);
      }
    } catch (ShutdownException e) {
      LOG.info("Who stayed away is told with the next start");
    }
  }
}
