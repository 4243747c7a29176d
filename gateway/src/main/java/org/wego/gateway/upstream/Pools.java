package org.wego.gateway.upstream;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import java.util.function.LongSupplier;
import org.wego.gateway.GatewayConfig;
import org.wego.gateway.routing.Address;
import org.wego.gateway.routing.RouteTable;
import org.wego.gateway.routing.Upstream;

/** Makes the pools for a route table. What is known of an instance outlives the table. */
@Singleton
public class Pools {

  private static final Serving NOTHING = new Serving(null, Map.of());

  private final Policy policy;
  private final LongSupplier nanos;
  private final IntUnaryOperator random;
  private final HealthChecks checks;
  private final List<Consumer<Serving>> watchers = new ArrayList<>();
  private volatile Serving serving = NOTHING;

  @Inject
  Pools(Vertx vertx, GatewayConfig config) {
    this.policy = Policy.of(config);
    this.nanos = System::nanoTime;
    this.random = bound -> ThreadLocalRandom.current().nextInt(bound);
    this.checks = new HealthChecks(vertx, config, this::returned);
  }

  /** What requests are served by. */
  public Serving serving() {
    return serving;
  }

  /** Ends when every instance has been looked at once. */
  public Future<Void> firstChecks() {
    return checks.firstOfAll();
  }

  /** Puts the table in the place of the last; requests on their way end where they began. */
  public synchronized void serve(RouteTable table) {
    Map<String, Pool> pools = new TreeMap<>();
    for (Upstream upstream : table.upstreams()) {
      Pool before = serving.pools().get(upstream.name());
      pools.put(
          upstream.name(),
          before != null && before.upstream().equals(upstream) ? before : pool(upstream, before));
    }
    serving = new Serving(table, pools);
    checks.watchOnly(pools.values().stream().flatMap(pool -> pool.instances().stream()).toList());
    watchers.forEach(watcher -> watcher.accept(serving));
  }

  /** Tells what requests are served by, now and whenever that changes. */
  public synchronized void watch(Consumer<Serving> watcher) {
    watchers.add(watcher);
    watcher.accept(serving);
  }

  /** Before the client is closed with which the checks are made. */
  @PreDestroy
  void stop() {
    checks.watchOnly(List.of());
  }

  private Pool pool(Upstream upstream, Pool before) {
    List<Instance> instances = new ArrayList<>();
    for (Address address : upstream.instances()) {
      instances.add(known(before, address, upstream.name()));
    }
    return new Pool(
        upstream,
        instances,
        before == null ? new Breaker(policy, nanos) : before.breaker(),
        before == null ? new RetryBudget(policy, nanos) : before.retries(),
        random);
  }

  private Instance known(Pool before, Address address, String upstream) {
    if (before != null) {
      for (Instance instance : before.instances()) {
        if (instance.address().equals(address)) {
          return instance;
        }
      }
    }
    return new Instance(upstream, address, policy, nanos);
  }

  private void returned(Instance instance) {
    Pool pool = serving.pools().get(instance.upstream());
    if (pool != null) {
      pool.breaker().tryNow();
    }
  }
}
