package org.wego.events.delegation;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.wego.platform.messaging.retry.Patience;
import org.wego.platform.messaging.retry.ShutdownException;

/** Looks every minute whether an offer has lapsed, or places can be offered. */
@ApplicationScoped
class OfferClock {

  private static final Logger LOG = Logger.getLogger(OfferClock.class);

  @Inject LapseOffers lapseOffers;
  @Inject Patience patience;

  @Scheduled(
      identity = "offers",
      every = "${wego.events.delegation.check-interval:60s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    try {
      Optional<UUID> reached = next(null);
      while (reached.isPresent()) {
        reached = next(reached.get());
      }
    } catch (ShutdownException e) {
      LOG.info("Offers of places are looked at with the next start");
    }
  }

  private Optional<UUID> next(UUID after) {
    return patience.inTransaction("Offers of places", () -> lapseOffers.next(after));
  }
}
