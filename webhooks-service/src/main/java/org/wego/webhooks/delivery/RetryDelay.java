package org.wego.webhooks.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** When a delivery that failed is tried again. */
@ApplicationScoped
class RetryDelay {

  /**
   * Up to this part of a wait is taken off or put on: what failed together does not come back so.
   */
  private static final double JITTER = 0.2;

  @Inject DeliveryConfig config;

  /**
   * The next attempt; empty when it would be too late.
   *
   * @param asked how long the endpoint asked to be left alone
   */
  Optional<Instant> next(DueDelivery delivery, Instant now, Duration asked) {
    Duration wait = grown(delivery.tries());
    double factor = 1 + ThreadLocalRandom.current().nextDouble(-JITTER, JITTER);
    Duration jittered = Duration.ofMillis(Math.round(wait.toMillis() * factor));
    Duration asks = asked.compareTo(config.longestDelay()) < 0 ? asked : config.longestDelay();
    Instant next = now.plus(asks.compareTo(jittered) > 0 ? asks : jittered);
    return Optional.of(next)
        .filter(at -> !at.isAfter(delivery.triedFrom().plus(config.giveUpAfter())));
  }

  /** The wait before it is jittered. */
  Duration grown(int tries) {
    Duration wait = config.firstDelay();
    for (int i = 1; i < tries && wait.compareTo(config.longestDelay()) < 0; i++) {
      wait = wait.multipliedBy(config.growth());
    }
    return wait.compareTo(config.longestDelay()) < 0 ? wait : config.longestDelay();
  }
}
