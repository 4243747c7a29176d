package org.wego.platform.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Lets durations be told by share and not by mean alone. The buckets are few, because each is one
 * more series for every route, method and status.
 */
@ApplicationScoped
class DurationBuckets {

  private static final Set<String> TIMERS =
      Set.of("http.server.requests", "wego.inbox.delay", "wego.webhooks.attempts");

  private static final List<Duration> BOUNDS =
      Stream.of(10, 50, 200, 500, 1_000, 5_000, 30_000).map(Duration::ofMillis).toList();

  @Produces
  @Singleton
  MeterFilter buckets() {
    double[] bounds = BOUNDS.stream().mapToDouble(Duration::toNanos).toArray();
    DistributionStatisticConfig buckets =
        DistributionStatisticConfig.builder().serviceLevelObjectives(bounds).build();
    return new MeterFilter() {
      @Override
      public DistributionStatisticConfig configure(
          Meter.Id id, DistributionStatisticConfig config) {
        return id.getType() == Meter.Type.TIMER && TIMERS.contains(id.getName())
            ? buckets.merge(config)
            : config;
      }
    };
  }
}
