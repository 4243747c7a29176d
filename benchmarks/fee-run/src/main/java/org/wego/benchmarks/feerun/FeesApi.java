package org.wego.benchmarks.feerun;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;

/** The service's API, called by the Secretariat. */
final class FeesApi {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final String address;
  private final String token;

  FeesApi(String address, String token) {
    this.address = address;
    this.token = token;
  }

  boolean ready() throws InterruptedException {
    try {
      return client
              .send(request("/q/health/ready").build(), HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException e) {
      // It does not listen yet.
      return false;
    }
  }

  void importIndicators(Path file) throws IOException, InterruptedException {
    send(
        request("/api/v1/economic-indicators/imports")
            .header("Content-Type", "text/csv")
            .POST(HttpRequest.BodyPublishers.ofFile(file)));
  }

  /** Queues the run of a year and answers its id. */
  String requestRun(int feeYear) throws IOException, InterruptedException {
    return send(request("/api/v1/fee-runs")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"feeYear\":%d}".formatted(feeYear))))
        .get("id")
        .asText();
  }

  JsonNode run(String id) throws IOException, InterruptedException {
    return send(request("/api/v1/fee-runs/" + id));
  }

  JsonNode trialBalance() throws IOException, InterruptedException {
    return send(request("/api/v1/trial-balance"));
  }

  /** How much of its heap the service uses at this moment, dead objects included, in MB. */
  long heapMegabytes() throws IOException, InterruptedException {
    String metrics =
        client.send(request("/q/metrics").build(), HttpResponse.BodyHandlers.ofString()).body();
    return metrics
            .lines()
            .filter(line -> line.startsWith("jvm_memory_used_bytes") && line.contains("\"heap\""))
            .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' '))))
            .sum()
        / (1024 * 1024);
  }

  private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> response =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() >= 300) {
      throw new IllegalStateException(
          "%s: %d %s".formatted(response.uri(), response.statusCode(), response.body()));
    }
    return JSON.readTree(response.body());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .timeout(Duration.ofSeconds(60))
        .header("Authorization", "Bearer " + token);
  }
}
