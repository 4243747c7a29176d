package org.wego.localstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.wego.localstack.Json;
import org.wego.localstack.StackException;
import org.wego.localstack.token.Logins;

/** Calls the API at the gateway, as one of the realm's users or as nobody. */
final class Api {

  private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(5);
  private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(60);
  private static final String ROOT = "/api/v1";

  private final String gateway;
  private final Logins logins;
  private final Map<String, String> tokens = new HashMap<>();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_PATIENCE)
          .build();

  Api(String gateway, Logins logins) {
    this.gateway = gateway;
    this.logins = logins;
  }

  /** Sends the request and returns the answer, whatever it is. */
  Answer send(Call call) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(gateway + ROOT + call.path()))
            .timeout(ANSWER_PATIENCE)
            .header("Accept", "application/json, application/problem+json");
    if (call.user() != null) {
      request.header(
          "Authorization", "Bearer " + tokens.computeIfAbsent(call.user(), logins::token));
    }
    if (call.body() != null) {
      request.header("Content-Type", call.mediaType());
    }
    if (call.idempotencyKey() != null) {
      request.header("Idempotency-Key", call.idempotencyKey());
    }
    if (call.version() != null) {
      request.header("If-Match", "\"" + call.version() + "\"");
    }
    request.method(
        call.method(),
        call.body() == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofByteArray(call.body()));
    try {
      HttpResponse<byte[]> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(
          response.statusCode(),
          body(response.body()),
          response.headers().firstValue("ETag").orElse(null));
    } catch (IOException e) {
      throw new StackException(
          "%s %s was not answered by %s: %s"
              .formatted(call.method(), call.path(), gateway, e.getMessage()),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted while waiting for an answer", e);
    }
  }

  private static JsonNode body(byte[] content) throws IOException {
    return content.length == 0 ? Json.MAPPER.missingNode() : Json.MAPPER.readTree(content);
  }

  /**
   * An answer: its status, and its JSON, which may be missing.
   *
   * @param tag of the version that it shows, {@code null} for none
   */
  record Answer(int status, JsonNode body, String tag) {

    /** The version that it shows, as a change of it has to name it. */
    long version() {
      if (tag == null || !tag.matches("\"\\d+\"")) {
        throw new StackException("An answer that was to show a version has the tag " + tag);
      }
      return Long.parseLong(tag, 1, tag.length() - 1, 10);
    }
  }
}
