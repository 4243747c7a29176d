package org.wego.webhooks.delivery;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.wego.platform.messaging.retry.Patience;
import org.wego.platform.messaging.retry.ShutdownException;
import org.wego.webhooks.endpoint.EndpointConfig;

/** The deliverer of this process, and what keeps the log of deliveries in order. */
@ApplicationScoped
class Deliverer {

  private static final Logger LOG = Logger.getLogger(Deliverer.class);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

  @Inject DeliveryQueue queue;
  @Inject Deliver deliver;
  @Inject DeliveryConfig config;
  @Inject EndpointConfig endpoint;
  @Inject DeliveryRetention retention;
  @Inject DeliveryMeters meters;
  @Inject Patience patience;

  private DeliveryLoop loop;

  /** Starts when everything else has: the tables are migrated before. */
  void start(@Observes StartupEvent event) {
    if (config.lease().compareTo(endpoint.wholeTimeout().plus(endpoint.wholeTimeout())) < 0) {
      throw new IllegalStateException(
          "wego.webhooks.delivery.lease has to be twice wego.webhooks.endpoint.whole-timeout at"
              + " least: a call that is under way would be made again");
    }
    if (config.keptFor().compareTo(config.giveUpAfter()) <= 0) {
      throw new IllegalStateException(
          "wego.webhooks.delivery.kept-for has to be longer than give-up-after");
    }
    if (!config.enabled()) {
      LOG.warn("The delivery of webhooks is switched off: they wait in the table");
      return;
    }
    loop = new DeliveryLoop(queue, deliver, config, "webhook-deliverer");
    loop.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    if (loop != null) {
      loop.stop(STOP_WITHIN);
    }
  }

  @Scheduled(
      identity = "webhook-order",
      every = "${wego.webhooks.delivery.measure-interval}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void keepOrder() {
    try {
      int abandoned = patience.inTransaction("Abandoned deliveries", queue::putBackAbandoned);
      if (abandoned > 0) {
        LOG.warnf("%d deliveries were left behind by a process that ended", abandoned);
      }
      meters.measure();
    } catch (ShutdownException e) {
      LOG.info("Abandoned deliveries are looked for with the next start");
    }
  }

  @Scheduled(
      identity = "webhook-retention",
      every = "${wego.webhooks.delivery.retention-interval}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void forget() {
    try {
      boolean goesOn = true;
      while (goesOn) {
        goesOn = patience.inTransaction("Old deliveries", retention::forgetSome);
      }
    } catch (ShutdownException e) {
      LOG.info("Old deliveries are forgotten with the next start");
    }
  }
}
