package org.wego.events.delegation;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.wego.platform.messaging.retry.Patience;
import org.wego.platform.messaging.retry.ShutdownException;

/** Looks whether the time is over for which persons are kept. */
@ApplicationScoped
class RetentionClock {

  private static final Logger LOG = Logger.getLogger(RetentionClock.class);

  @Inject ForgetPersons forgetPersons;
  @Inject Patience patience;

  @Scheduled(
      identity = "persons",
      every = "${wego.events.delegation.retention-interval}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    try {
      boolean goesOn = true;
      while (goesOn) {
        goesOn = patience.inTransaction("Persons of past events", forgetPersons::next);
      }
    } catch (ShutdownException e) {
      LOG.info("Persons of past events are erased with the next start");
    }
  }
}
