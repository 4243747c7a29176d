package org.wego.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.wego.gateway.EdgeConfig;
import org.wego.gateway.EdgeConfig.Audience;
import org.wego.gateway.EdgeConfig.Policy;
import org.wego.gateway.GatewayConfig;

/**
 * Counts what each caller asks for, in buckets that fill again evenly. Each gateway counts for
 * itself: a limit shared by several would cost every request a call to a store.
 */
@Singleton
public class RateLimits {

  private final Map<Audience, List<Quota>> quotas = new EnumMap<>(Audience.class);

  RateLimits(GatewayConfig config, MeterRegistry metrics) {
    EdgeConfig.RateLimits limits = config.edge().rateLimits();
    for (Audience audience : Audience.values()) {
      quotas.put(audience, new ArrayList<>());
    }
    if (limits.enabled()) {
      new TreeMap<>(limits.policies())
          .forEach(
              (name, policy) ->
                  quotas.get(policy.of()).add(new Quota(name, policy, limits.callers(), metrics)));
    }
  }

  /** One policy with the buckets of its callers. */
  private static final class Quota {

    private final Policy policy;
    private final String description;
    private final String prefix;
    private final Cache<String, Bucket> buckets;
    private final Counter refused;

    Quota(String name, Policy policy, int callers, MeterRegistry metrics) {
      if (!name.matches("[a-z][a-z0-9-]*") || policy.requests() < 1) {
        throw new IllegalArgumentException(
            "wego.gateway.rate-limits.policies.%s: a name in lower case and 1 request at least"
                .formatted(name));
      }
      this.policy = policy;
      this.prefix = "\"" + name + "\";r=";
      this.description =
          "\"" + name + "\";q=" + policy.requests() + ";w=" + seconds(policy.per().toNanos());
      // A bucket that lay idle for its whole time is full, so a forgotten one comes back the same.
      // What it has to tidy up is little, and done where it comes up it needs no other thread
      // woken.
      this.buckets =
          Caffeine.newBuilder()
              .maximumSize(callers)
              .expireAfterAccess(policy.per())
              .executor(Runnable::run)
              .build();
      this.refused =
          Counter.builder("wego.gateway.rate.limited").tag("policy", name).register(metrics);
    }

    ConsumptionProbe take(String caller) {
      return buckets.get(caller, this::fresh).tryConsumeAndReturnRemaining(1);
    }

    private Bucket fresh(String caller) {
      return Bucket.builder()
          .addLimit(
              limit ->
                  limit.capacity(policy.requests()).refillGreedy(policy.requests(), policy.per()))
          .withNanosecondPrecision()
          .build();
    }
  }

  /** Counts a request and tells how its caller stands with every policy that counts it. */
  public Standing take(Audience audience, String caller, String route, HttpMethod method) {
    Standing standing = Standing.UNLIMITED;
    for (Quota quota : quotas.get(audience)) {
      if (quota.policy.counts(route, method)) {
        ConsumptionProbe probe = quota.take(caller);
        long wait = probe.isConsumed() ? 0 : seconds(probe.getNanosToWaitForRefill());
        if (wait > 0) {
          quota.refused.increment();
        }
        long until = wait > 0 ? wait : seconds(probe.getNanosToWaitForReset());
        standing =
            standing.and(
                quota.description, quota.prefix + probe.getRemainingTokens() + ";t=" + until, wait);
      }
    }
    return standing;
  }

  /** Whole seconds, never fewer than there are. */
  private static long seconds(long nanos) {
    return Math.max(1, (nanos + TimeUnit.SECONDS.toNanos(1) - 1) / TimeUnit.SECONDS.toNanos(1));
  }
}
