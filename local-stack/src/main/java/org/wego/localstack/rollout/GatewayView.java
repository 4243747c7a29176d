package org.wego.localstack.rollout;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wego.localstack.StackException;

/** What a gateway says of the replicas behind it. */
final class GatewayView {

  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Pattern READY =
      Pattern.compile("^wego_gateway_instance_ready\\{.*instance=\"([^\"]+)\".*} (\\S+)$");

  private final URI metrics;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  GatewayView(String gateway) {
    this.metrics = URI.create(gateway + "/metrics");
  }

  /** Whether it sends requests to this address, because its checks found it ready. */
  boolean sends(String address) {
    return says(address, true);
  }

  /** Whether it does not even look at this address any more. */
  boolean hasLeftOut(String address) {
    return says(address, null);
  }

  private boolean says(String address, Boolean expected) {
    URI uri = URI.create(address);
    String instance = uri.getHost() + ":" + uri.getPort();
    return ask()
        .lines()
        .map(READY::matcher)
        .filter(line -> line.matches() && line.group(1).equals(instance))
        .findFirst()
        .map(GatewayView::isReady)
        .map(ready -> ready.equals(expected))
        .orElse(expected == null);
  }

  private static boolean isReady(Matcher line) {
    return Double.parseDouble(line.group(2)) > 0;
  }

  private String ask() {
    try {
      return client
          .send(
              HttpRequest.newBuilder(metrics).timeout(PATIENCE).build(),
              HttpResponse.BodyHandlers.ofString())
          .body();
    } catch (IOException e) {
      throw new StackException("The gateway does not answer at " + metrics + ": " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted while the gateway was asked", e);
    }
  }
}
