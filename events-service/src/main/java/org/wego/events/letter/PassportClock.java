package org.wego.events.letter;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.wego.platform.messaging.retry.Patience;
import org.wego.platform.messaging.retry.ShutdownException;

/** Erases passports when their time is over. */
@ApplicationScoped
class PassportClock {

  private static final Logger LOG = Logger.getLogger(PassportClock.class);

  @Inject Passports passports;
  @Inject Patience patience;

  @Scheduled(
      identity = "passports",
      every = "${wego.events.letter.check-interval}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    try {
      int erased = patience.inTransaction("Passports", passports::eraseDue);
      if (erased > 0) {
        LOG.infof("Erased the passports of %d letters of invitation", erased);
      }
    } catch (ShutdownException e) {
      LOG.info("Passports are erased with the next start");
    }
  }
}
