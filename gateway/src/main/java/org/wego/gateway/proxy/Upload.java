package org.wego.gateway.proxy;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/**
 * A request's body on its way to the upstream: never more of it here than is on its way, counted,
 * so that one over the limit fails at the byte that is too many, and watched, so that the wait for
 * the upstream starts when its part begins.
 */
final class Upload {

  private final Exchange exchange;
  private final HttpServerRequest source;
  private final HttpClientRequest target;
  private final long limit;
  private long received;
  private boolean paused;
  private boolean ended;
  private boolean stopped;

  Upload(Exchange exchange, HttpServerRequest source, HttpClientRequest target, long limit) {
    this.exchange = exchange;
    this.source = source;
    this.target = target;
    this.limit = limit;
  }

  static ProblemException tooLarge(long limit) {
    return new ProblemException(
        PlatformError.BODY_TOO_LARGE, "A body may have at most %d bytes here".formatted(limit));
  }

  void start() {
    source.exceptionHandler(gone -> exchange.clientLeft());
    source.handler(this::pass);
    source.endHandler(
        end -> {
          ended = true;
          exchange.progress();
          if (!stopped) {
            target.end();
          }
        });
    source.resume();
  }

  private void pass(Buffer chunk) {
    if (stopped) {
      return;
    }
    received += chunk.length();
    exchange.progress();
    if (received > limit) {
      source.pause();
      exchange.refuse(tooLarge(limit));
      return;
    }
    target.write(chunk);
    if (target.writeQueueFull()) {
      paused = true;
      source.pause();
      target.drainHandler(drained -> goOn());
    }
  }

  private void goOn() {
    if (paused && !stopped) {
      paused = false;
      exchange.progress();
      source.resume();
    }
  }

  /** Passes nothing on any more; what still comes is whoever's that answers. */
  void stop() {
    stopped = true;
    if (!ended) {
      source.pause();
    }
  }

  /** Whether the next step is the client's: it has more to send and nothing keeps it from it. */
  boolean awaitsClient() {
    return !ended && !paused;
  }

  boolean isEnded() {
    return ended;
  }
}
