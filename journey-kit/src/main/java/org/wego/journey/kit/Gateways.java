package org.wego.journey.kit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a load balancer does in front of several gateways: it asks each of them again and again
 * whether it is ready, and shares requests among those that are.
 */
public final class Gateways implements AutoCloseable {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final RunningStack stack;
  private final Map<URI, Api> all = new ConcurrentHashMap<>();
  private final AtomicInteger turn = new AtomicInteger();
  private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor();
  private volatile List<Api> ready;

  public Gateways(RunningStack stack) {
    this.stack = stack;
    learnAll();
    ready = List.copyOf(all.values());
    looking.scheduleWithFixedDelay(this::look, 0, BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Learns of the gateways that were added since. */
  public void learnAll() {
    stack
        .replicas("gateway")
        .forEach(gateway -> all.computeIfAbsent(gateway, at -> new Api(stack, at)));
  }

  /** The API at the gateway whose turn it is. */
  public Api next() {
    List<Api> now = ready;
    return now.get(Math.floorMod(turn.getAndIncrement(), now.size()));
  }

  private void look() {
    List<Api> found =
        all.entrySet().stream()
            .filter(gateway -> isReady(gateway.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    if (!found.isEmpty()) {
      ready = found;
    }
  }

  private boolean isReady(URI gateway) {
    HttpRequest question =
        HttpRequest.newBuilder(gateway.resolve("/q/health/ready")).timeout(PATIENCE).build();
    try {
      return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException away) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    looking.shutdownNow();
  }
}
