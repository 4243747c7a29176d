package org.wego.gateway;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.wego.gateway.reload.LiveTable;
import org.wego.gateway.upstream.Breaker;
import org.wego.gateway.upstream.Instance;
import org.wego.gateway.upstream.Pool;
import org.wego.gateway.upstream.Pools;
import org.wego.gateway.upstream.RetryBudget;
import org.wego.gateway.upstream.Serving;

/** What is seen of upstreams and of the route table; it changes with the table. */
@Singleton
class UpstreamMetrics implements MeterBinder {

  private static final String PREFIX = "wego.gateway.";

  private final LiveTable routes;
  private final Pools pools;

  /** An instance or a pool's part to the meters that show it. */
  private final Map<Object, List<Meter>> shown = new HashMap<>();

  UpstreamMetrics(LiveTable routes, Pools pools) {
    this.routes = routes;
    this.pools = pools;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder(PREFIX + "routes.faults", routes, table -> table.faults().size())
        .description("Faults of the route table's file, while an older table is in force")
        .register(registry);
    reloads("taken", LiveTable::taken).register(registry);
    reloads("refused", LiveTable::refused).register(registry);
    pools.watch(serving -> show(serving, registry));
  }

  private FunctionCounter.Builder<LiveTable> reloads(
      String result, ToDoubleFunction<LiveTable> count) {
    return FunctionCounter.builder(PREFIX + "routes.reloads", routes, count)
        .tag("result", result)
        .description("Changes of the route table's file");
  }

  private synchronized void show(Serving serving, MeterRegistry registry) {
    Set<Object> present = new HashSet<>();
    for (Pool pool : serving.pools().values()) {
      present.add(pool.breaker());
      present.addAll(pool.instances());
    }
    shown
        .entrySet()
        .removeIf(
            entry -> {
              boolean gone = !present.contains(entry.getKey());
              if (gone) {
                entry.getValue().forEach(registry::remove);
              }
              return gone;
            });
    for (Pool pool : serving.pools().values()) {
      shown.computeIfAbsent(pool.breaker(), breaker -> metersOf(pool, registry));
      for (Instance instance : pool.instances()) {
        shown.computeIfAbsent(instance, added -> metersOf(instance, registry));
      }
    }
  }

  private static List<Meter> metersOf(Pool pool, MeterRegistry registry) {
    Tags tags = Tags.of("upstream", pool.upstream().name());
    return List.of(
        Gauge.builder(
                PREFIX + "breaker.state", pool.breaker(), breaker -> breaker.state().ordinal())
            .tags(tags)
            .description("0 closed, 1 half open, 2 open")
            .register(registry),
        FunctionCounter.builder(PREFIX + "breaker.openings", pool.breaker(), Breaker::openings)
            .tags(tags)
            .register(registry),
        FunctionCounter.builder(PREFIX + "retries", pool.retries(), RetryBudget::taken)
            .tags(tags.and("result", "made"))
            .description("Requests that failed at one instance, by what became of a second try")
            .register(registry),
        FunctionCounter.builder(PREFIX + "retries", pool.retries(), RetryBudget::refused)
            .tags(tags.and("result", "over_budget"))
            .register(registry));
  }

  private static List<Meter> metersOf(Instance instance, MeterRegistry registry) {
    Tags tags = Tags.of("upstream", instance.upstream(), "instance", instance.address().toString());
    return List.of(
        Gauge.builder(
                PREFIX + "instance.ready",
                instance,
                one -> one.health() == Instance.Health.UP ? 1 : 0)
            .tags(tags)
            .description("Whether the last checks were good")
            .register(registry),
        Gauge.builder(PREFIX + "instance.ejected", instance, one -> one.isEjected() ? 1 : 0)
            .tags(tags)
            .description("Whether it gets no requests for a while, because too many failed")
            .register(registry),
        Gauge.builder(PREFIX + "instance.outstanding", instance, Instance::outstanding)
            .tags(tags)
            .description("Requests that it has not answered yet")
            .register(registry),
        FunctionCounter.builder(PREFIX + "instance.ejections", instance, Instance::ejections)
            .tags(tags)
            .register(registry));
  }
}
