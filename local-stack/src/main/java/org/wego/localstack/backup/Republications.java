package org.wego.localstack.backup;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.wego.localstack.Json;
import org.wego.localstack.StackException;

/** Asks services to send the present state of all they own. */
final class Republications {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int ACCEPTED = 202;
  private static final int OK = 200;

  private final String token;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  Republications(String token) {
    this.token = token;
  }

  /**
   * Asks for one, and answers its address.
   *
   * @return nothing where the topic tells what happened once, and has no state to send again
   */
  Optional<URI> request(String service, String topic, String reason) {
    URI all = URI.create(service + "/operations/republications");
    try {
      HttpResponse<String> answer =
          send(
              HttpRequest.newBuilder(all)
                  .header("Content-Type", "application/json")
                  .POST(
                      HttpRequest.BodyPublishers.ofString(
                          Json.MAPPER.writeValueAsString(
                              Map.of("topic", topic, "reason", reason)))));
      if (answer.statusCode() == ACCEPTED) {
        return Optional.of(
            all.resolve(
                URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath()));
      }
      if (Json.MAPPER.readTree(answer.body()).path("code").asText().equals("TOPIC_NOT_OWNED")) {
        return Optional.empty();
      }
      throw new StackException(
          "%s does not republish %s: %d %s"
              .formatted(service, topic, answer.statusCode(), answer.body()));
    } catch (IOException e) {
      throw new StackException(service + " does not answer: " + e.getMessage(), e);
    }
  }

  /** Whether it has ended; one that has failed is an exception. */
  boolean completed(URI republication) {
    try {
      HttpResponse<String> answer = send(HttpRequest.newBuilder(republication).GET());
      if (answer.statusCode() != OK) {
        throw new StackException(
            "%s answered %d %s".formatted(republication, answer.statusCode(), answer.body()));
      }
      JsonNode state = Json.MAPPER.readTree(answer.body());
      if (state.path("state").asText().equals("FAILED")) {
        throw new StackException("The republication failed: " + state);
      }
      return state.path("state").asText().equals("COMPLETED");
    } catch (IOException e) {
      throw new StackException(republication + " does not answer: " + e.getMessage(), e);
    }
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try {
      return http.send(
          request.timeout(PATIENCE).header("Authorization", "Bearer " + token).build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted while a service was asked", e);
    }
  }
}
