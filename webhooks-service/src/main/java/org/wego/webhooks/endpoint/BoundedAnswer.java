package org.wego.webhooks.endpoint;

import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Reads an answer as far as is allowed; on the event loop alone, but for what was read so far. */
final class BoundedAnswer {

  private final EndpointConfig config;
  private final Promise<Void> end;
  private final Buffer kept = Buffer.buffer();
  private volatile HttpClientResponse response;
  private long read;

  BoundedAnswer(EndpointConfig config, Promise<Void> end) {
    this.config = config;
    this.end = end;
  }

  void read(HttpClientResponse answer) {
    response = answer;
    answer.exceptionHandler(end::tryFail);
    answer.endHandler(done -> end.tryComplete());
    answer.handler(this::take);
  }

  private void take(Buffer part) {
    read += part.length();
    synchronized (kept) {
      int room = config.keptAnswerBytes() - kept.length();
      kept.appendBuffer(part, 0, Math.max(0, Math.min(room, part.length())));
    }
    if (read > config.maxAnswerBytes()) {
      response.handler(null);
      end.tryComplete();
    }
  }

  /** Whether the endpoint said how it takes the delivery, whatever becomes of the rest. */
  boolean begun() {
    return response != null;
  }

  CallAnswer told(long millis) {
    int status = response.statusCode();
    CallOutcome outcome =
        status >= 200 && status < 300
            ? CallOutcome.DELIVERED
            : status == 410 ? CallOutcome.GONE : CallOutcome.REFUSED;
    return new CallAnswer(outcome, status, text(), millis, retryAfter(status));
  }

  /** Shown to people as it is: what would not print becomes a space. */
  private String text() {
    byte[] bytes;
    synchronized (kept) {
      bytes = kept.getBytes();
    }
    return new String(bytes, StandardCharsets.UTF_8).replaceAll("[\\p{Cntrl}\\uFFFD]", " ").strip();
  }

  private Duration retryAfter(int status) {
    String header = response.getHeader("Retry-After");
    return (status == 429 || status == 503) && header != null && header.matches("\\d{1,9}")
        ? Duration.of(Long.parseLong(header), TimeUnit.SECONDS.toChronoUnit())
        : Duration.ZERO;
  }
}
