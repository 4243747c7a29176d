package org.wego.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jboss.logging.Logger;

/**
 * The one clock of a service. Its zone is the business zone, so {@code LocalDate.now(clock)} is the
 * business day.
 */
@ApplicationScoped
class ClockProducer {

  private static final Logger LOG = Logger.getLogger(ClockProducer.class);

  @Produces
  @Singleton
  Clock clock(ClockConfig config) {
    Clock real = Clock.system(config.zone());
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
