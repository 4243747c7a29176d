package org.wego.gateway.edge;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts requests under their route. Under their own path every member and every invoice would
 * become a series of its own, and a stranger could make as many as he likes; for the same reason
 * methods that nobody takes are one.
 */
@Singleton
class RequestMetrics {

  private final MeterRegistry registry;
  private final Map<Series, Timer> timers = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> inFlight = new ConcurrentHashMap<>();

  RequestMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  private record Series(String route, String method, int status) {}

  void begin(Visit visit) {
    inFlight.computeIfAbsent(visit.route(), this::watched).incrementAndGet();
  }

  void end(Visit visit, HttpMethod method, int status, long nanos) {
    inFlight.get(visit.route()).decrementAndGet();
    String known = Methods.TAKEN.contains(method) ? method.name() : "OTHER";
    timers
        .computeIfAbsent(new Series(visit.route(), known, status), this::timer)
        .record(nanos, TimeUnit.NANOSECONDS);
  }

  private AtomicInteger watched(String route) {
    AtomicInteger count = new AtomicInteger();
    Gauge.builder("http.server.requests.in.flight", count, AtomicInteger::get)
        .tag("uri", route)
        .register(registry);
    return count;
  }

  private Timer timer(Series series) {
    return Timer.builder("http.server.requests")
        .tag("uri", series.route())
        .tag("method", series.method())
        .tag("status", Integer.toString(series.status()))
        .tag("outcome", outcome(series.status()))
        .register(registry);
  }

  /** In Micrometer's words for the classes of status. */
  private static String outcome(int status) {
    return switch (status / 100) {
      case 1 -> "INFORMATIONAL";
      case 2 -> "SUCCESS";
      case 3 -> "REDIRECTION";
      case 4 -> "CLIENT_ERROR";
      default -> "SERVER_ERROR";
    };
  }
}
