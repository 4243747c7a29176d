package org.wego.gateway.wire;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.core.spi.tracing.SpanKind;
import io.vertx.core.spi.tracing.TagExtractor;
import io.vertx.core.spi.tracing.VertxTracer;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.BitSet;
import java.util.Map;
import org.wego.gateway.problem.ProblemAnswer;
import org.wego.platform.id.Ids;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/**
 * Answers what cannot be read as HTTP with a problem, where the server would give an empty answer.
 * A tracer is told of each request just before the server chooses who handles it.
 */
@Singleton
class Unreadable implements VertxTracer<Void, Void> {

  /** Characters of a target that need no second look. */
  private static final BitSet PLAIN = new BitSet();

  static {
    PLAIN.set('!', 0x7f);
    "\"<>[\\]^`{|}%".chars().forEach(PLAIN::clear);
  }

  private final ProblemAnswer problems;
  private final Counter refused;

  Unreadable(ProblemAnswer problems, MeterRegistry metrics) {
    this.problems = problems;
    this.refused =
        Counter.builder("wego.gateway.refused").tag("reason", "unreadable").register(metrics);
  }

  @Override
  public <R> Void receiveRequest(
      Context context,
      SpanKind kind,
      TracingPolicy policy,
      R request,
      String operation,
      Iterable<Map.Entry<String, String>> headers,
      TagExtractor<R> tags) {
    if (request instanceof HttpServerRequest received
        && received.connection() instanceof HttpServerConnection connection) {
      if (received.decoderResult().isFailure()) {
        connection.invalidRequestHandler(this::refuse);
      } else if (received.version() == null || !hasReadableTarget(received.uri())) {
        // The framework would answer these by itself, before any handler of ours.
        connection.handler(this::refuse);
      }
    }
    return null;
  }

  /** Parsing is not free, and almost every target shows by its characters that it need not be. */
  private static boolean hasReadableTarget(String target) {
    for (int i = 0; i < target.length(); i++) {
      if (!PLAIN.get(target.charAt(i))) {
        return isParsed(target);
      }
    }
    return true;
  }

  private static boolean isParsed(String target) {
    try {
      return new URI(target).toString().equals(target);
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private void refuse(HttpServerRequest request) {
    refused.increment();
    request
        .response()
        .putHeader("X-Request-Id", Ids.next().toString())
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    problems.send(request, problem(request.decoderResult().cause()));
    // Where the next request would begin is anyone's guess.
    request.response().close();
  }

  private static ProblemException problem(Throwable cause) {
    if (cause instanceof TooLongHttpLineException) {
      return new ProblemException(
          PlatformError.ADDRESS_TOO_LONG, "The request line is longer than is read here");
    }
    if (cause instanceof TooLongHttpHeaderException) {
      return new ProblemException(
          PlatformError.HEADERS_TOO_LARGE, "The headers are more than is read here");
    }
    return new ProblemException(PlatformError.INVALID_INPUT, "This cannot be read as HTTP");
  }
}
