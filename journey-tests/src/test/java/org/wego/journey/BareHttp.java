package org.wego.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.wego.journey.kit.RunningStack;

/**
 * Calls that come in hundreds and are sent byte by byte as they are written: by Java's own client,
 * which adds nothing and reads nothing into a path.
 */
final class BareHttp {

  /** What nobody should wait for: an attack that takes this long has succeeded. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final RunningStack stack;

  BareHttp(RunningStack stack) {
    this.stack = stack;
  }

  /**
   * An answer, whatever it is.
   *
   * @param body as it came
   */
  record Answer(int status, HttpHeaders headers, byte[] body) {

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException e) {
        throw new UncheckedIOException(text(), e);
      }
    }

    /** The problem's code; empty where there is none. */
    String code() {
      return type().equals("application/problem+json") ? json().path("code").asText() : "";
    }

    String type() {
      return headers.firstValue("Content-Type").orElse("none");
    }

    @Override
    public String toString() {
      return status + " " + type() + " " + text();
    }
  }

  Answer get(String user, String path) {
    return send(user, "GET", path, Map.of(), new byte[0]);
  }

  Answer post(String user, String path, String contentType, byte[] body) {
    return send(user, "POST", path, Map.of("Content-Type", contentType), body);
  }

  /**
   * Sends a request with a key of its own, so that it is nobody's repetition.
   *
   * @param user whose token goes with it; {@code null} for none
   * @param path below the API's address, encoded; or, beginning with two slashes, below the
   *     gateway's
   */
  Answer send(String user, String method, String path, Map<String, String> headers, byte[] body) {
    String base = path.startsWith("//") ? path.substring(1) : "/api/v1" + path;
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(stack.gateway() + base))
            .timeout(PATIENCE)
            .method(
                method,
                body.length == 0
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(body));
    if (user != null) {
      request.header("Authorization", "Bearer " + stack.token(user));
    }
    if (!method.equals("GET")) {
      request.header("Idempotency-Key", UUID.randomUUID().toString());
    }
    headers.forEach(request::header);
    try {
      HttpResponse<byte[]> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(answer.statusCode(), answer.headers(), answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Nobody waits any longer", e);
    }
  }
}
