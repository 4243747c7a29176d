package org.wego.gateway.edge;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.wego.gateway.EdgeConfig;
import org.wego.gateway.GatewayConfig;

/**
 * So many requests are under way at once and no more: those beyond are turned away at once. The
 * time that a request waits is the number of those before it divided by how many are served in a
 * second, so a fixed number keeps it within bounds whatever comes; one that follows measured times
 * would take slow reports and fast look-ups for changes of load.
 */
@Singleton
class Ceiling {

  private final EdgeConfig.Ceiling config;
  private final MeterRegistry metrics;
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicInteger streams = new AtomicInteger();
  private final Map<String, AtomicInteger> ofUpstreams = new ConcurrentHashMap<>();
  private final Counter shed;

  Ceiling(GatewayConfig config, MeterRegistry metrics) {
    this.config = config.edge().ceiling();
    this.metrics = metrics;
    this.shed = Counter.builder("wego.gateway.shed").register(metrics);
    Gauge.builder("wego.gateway.requests", requests, AtomicInteger::get).register(metrics);
    Gauge.builder("wego.gateway.streams", streams, AtomicInteger::get).register(metrics);
  }

  /** What a request holds while it is under way. */
  final class Place {

    private final AtomicInteger ofUpstream;
    private boolean stream;
    private boolean left;

    private Place(AtomicInteger ofUpstream) {
      this.ofUpstream = ofUpstream;
    }

    /**
     * The answer is a stream of events, which lasts and does next to nothing, so it gives its place
     * to others. One stream too many keeps it, and is shed as a request then.
     */
    void becomeStream() {
      if (streams.incrementAndGet() > config.streams()) {
        streams.decrementAndGet();
        return;
      }
      leave();
      left = false;
      stream = true;
    }

    void leave() {
      if (left) {
        return;
      }
      left = true;
      if (stream) {
        streams.decrementAndGet();
      } else {
        requests.decrementAndGet();
        ofUpstream.decrementAndGet();
      }
    }
  }

  /** A place, or {@code null} when all are taken. */
  Place enter(String upstream) {
    AtomicInteger ofUpstream = ofUpstreams.computeIfAbsent(upstream, this::watched);
    if (requests.incrementAndGet() > config.requests()) {
      requests.decrementAndGet();
      shed.increment();
      return null;
    }
    if (ofUpstream.incrementAndGet() > config.requestsPerUpstream()) {
      ofUpstream.decrementAndGet();
      requests.decrementAndGet();
      shed.increment();
      return null;
    }
    return new Place(ofUpstream);
  }

  /** Seconds that one turned away is told to wait. */
  long retryAfter() {
    return Math.max(1, config.retryAfter().toSeconds());
  }

  private AtomicInteger watched(String upstream) {
    AtomicInteger count = new AtomicInteger();
    Gauge.builder("wego.gateway.upstream.requests", count, AtomicInteger::get)
        .tag("upstream", upstream)
        .register(metrics);
    return count;
  }
}
