package org.wego.localstack.doctor.look;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Asks addresses by HTTP, none for long. */
final class Web {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final Clock clock;

  Web(Clock clock) {
    this.clock = clock;
  }

  /**
   * What came back.
   *
   * @param status of HTTP
   * @param body as text
   * @param date the header {@code Date}, where the server tells the time
   * @param middle this machine's time, half-way between asking and the answer
   * @param uncertainty half of the time that the answer took
   */
  record Answer(
      int status, String body, Optional<String> date, Instant middle, Duration uncertainty) {}

  Answer get(URI address) throws IOException {
    HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
    Instant before = clock.instant();
    try {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      Duration half = Duration.between(before, clock.instant()).dividedBy(2);
      return new Answer(
          answer.statusCode(),
          answer.body(),
          answer.headers().firstValue("Date"),
          before.plus(half),
          half);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** The address below another one. */
  static URI below(URI address, String path) {
    String text = address.toString();
    return URI.create((text.endsWith("/") ? text.substring(0, text.length() - 1) : text) + path);
  }

  /** Why nothing came back, in a few words. */
  static String reason(IOException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause.getMessage() != null && !cause.getMessage().isBlank()) {
        return cause.getMessage();
      }
    }
    return e instanceof ConnectException ? "connection refused" : e.toString();
  }
}
