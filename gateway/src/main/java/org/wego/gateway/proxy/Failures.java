package org.wego.gateway.proxy;

import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** In which words a caller hears that a service could not answer. */
final class Failures {

  private Failures() {}

  static ProblemException late(String service, Duration time) {
    return new ProblemException(
        PlatformError.UPSTREAM_TIMEOUT,
        "The service %s did not answer within %d ms".formatted(service, time.toMillis()));
  }

  static ProblemException letAlone(String service) {
    return new ProblemException(
        PlatformError.UNAVAILABLE,
        "The service %s is let alone for a moment, because too much of it failed"
            .formatted(service));
  }

  /** What kept a request from being answered. */
  static ProblemException of(Throwable cause, String service) {
    if (cause instanceof ConnectTimeoutException || cause instanceof TimeoutException) {
      return new ProblemException(
          PlatformError.UPSTREAM_TIMEOUT,
          "The service %s took no connection in time".formatted(service),
          cause);
    }
    if (cause instanceof ConnectionPoolTooBusyException) {
      return new ProblemException(
          PlatformError.UNAVAILABLE,
          "Too many requests wait for the service %s".formatted(service),
          cause);
    }
    return new ProblemException(
        PlatformError.UPSTREAM_UNAVAILABLE,
        "The service %s cannot be reached, or broke off".formatted(service),
        cause);
  }

  /** What the service's server answered before or after the service itself could: no document. */
  static ProblemException wordless(int status, String service) {
    return switch (status) {
      case 400 -> new ProblemException(PlatformError.INVALID_INPUT, "The request cannot be read");
      case 503 ->
          new ProblemException(
              PlatformError.UNAVAILABLE,
              "The service %s is starting or stopping".formatted(service));
      default ->
          new ProblemException(
              PlatformError.UPSTREAM_UNAVAILABLE,
              "The service %s could not answer".formatted(service));
    };
  }
}
