package org.wego.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/**
 * A request's body on its way through: counted, so that one over the limit fails at the byte that
 * is too many, and watched, so that the wait for the upstream starts when its part begins.
 */
final class BoundedBody implements ReadStream<Buffer> {

  private final HttpServerRequest source;
  private final long limit;
  private final Runnable whenEnded;
  private long received;
  private boolean paused;
  private boolean ended;
  private Handler<Throwable> failed;

  BoundedBody(HttpServerRequest source, long limit, Runnable whenEnded) {
    this.source = source;
    this.limit = limit;
    this.whenEnded = whenEnded;
  }

  static ProblemException tooLarge(long limit) {
    return new ProblemException(
        PlatformError.BODY_TOO_LARGE, "A body may have at most %d bytes here".formatted(limit));
  }

  /** Whether the next step is the client's: it has more to send and nothing keeps it from it. */
  boolean awaitsClient() {
    return !ended && !paused;
  }

  boolean isTooLarge() {
    return received > limit;
  }

  /** The bytes that have come so far. */
  long received() {
    return received;
  }

  @Override
  public BoundedBody handler(Handler<Buffer> next) {
    source.handler(
        next == null
            ? null
            : chunk -> {
              received += chunk.length();
              if (received > limit) {
                source.pause();
                if (failed != null) {
                  failed.handle(tooLarge(limit));
                }
              } else {
                next.handle(chunk);
              }
            });
    return this;
  }

  @Override
  public BoundedBody exceptionHandler(Handler<Throwable> handler) {
    failed = handler;
    source.exceptionHandler(handler);
    return this;
  }

  @Override
  public BoundedBody endHandler(Handler<Void> handler) {
    source.endHandler(
        handler == null
            ? null
            : end -> {
              ended = true;
              whenEnded.run();
              handler.handle(end);
            });
    return this;
  }

  @Override
  public BoundedBody pause() {
    paused = true;
    source.pause();
    return this;
  }

  @Override
  public BoundedBody resume() {
    paused = false;
    source.resume();
    return this;
  }

  @Override
  public BoundedBody fetch(long amount) {
    paused = false;
    source.fetch(amount);
    return this;
  }
}
