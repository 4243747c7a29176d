package org.wego.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * The one clock of a service. Its zone is the business zone, so {@code LocalDate.now(clock)} is the
 * business day. It ticks in microseconds, which is what the database keeps: what is answered at
 * once and what is read later are the same.
 */
@ApplicationScoped
class ClockProducer {

  private static final Logger LOG = Logger.getLogger(ClockProducer.class);
  private static final Duration MICROSECOND = Duration.ofNanos(1_000);

  @Produces
  @Singleton
  Clock clock(ClockConfig config) {
    Clock real = Clock.system(config.zone());
    return Clock.tick(clock(config, real), MICROSECOND);
  }

  private static Clock clock(ClockConfig config, Clock real) {
    return config
        .offsetFile()
        .<Clock>map(
            file -> {
              LOG.infof("Time follows the offset in %s", file);
              return new OffsetClock(real, file);
            })
        .orElse(real);
  }
}
