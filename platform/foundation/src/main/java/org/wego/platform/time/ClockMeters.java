package org.wego.platform.time;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What time it is here, so that services whose machines disagree are found. */
@Singleton
class ClockMeters implements MeterBinder {

  private static final double MILLIS = 1_000;

  private final Clock clock;
  private final Clock real = Clock.systemUTC();

  ClockMeters(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("wego.clock.time", real, now -> now.millis() / MILLIS)
        .description("The machine's time, in seconds since 1970")
        .baseUnit("seconds")
        .register(registry);
    Gauge.builder("wego.clock.offset", this, ClockMeters::offset)
        .description("By how much the service's time was moved from the machine's")
        .baseUnit("seconds")
        .register(registry);
  }

  /** In whole seconds: the two are not read at once. */
  private double offset() {
    Instant now = real.instant();
    return Math.round(Duration.between(now, clock.instant()).toMillis() / MILLIS);
  }
}
