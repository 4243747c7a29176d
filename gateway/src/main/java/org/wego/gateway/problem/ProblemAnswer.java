package org.wego.gateway.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.Problem;
import org.wego.platform.problem.ProblemException;

/**
 * Answers with a problem document, RFC 9457: the only kind of error that the gateway makes.
 *
 * <p>Like everything that serves a request here it is a singleton, not application scoped: requests
 * still arrive while the container of beans closes, when a scope's proxy can only throw and the
 * server would answer in words of its own.
 */
@Singleton
public class ProblemAnswer {

  private static final Logger LOG = Logger.getLogger(ProblemAnswer.class);

  /** More than anyone sends by mistake. */
  private static final long DISCARDED = 64L * 1024 * 1024;

  private final ObjectMapper json;

  ProblemAnswer(ObjectMapper json) {
    this.json = json;
  }

  /** Ends the request with the problem that stopped it; anything unforeseen is an opaque 500. */
  public void send(HttpServerRequest request, Throwable failure) {
    Problem problem = problemOf(request, failure);
    HttpServerResponse response = request.response();
    if (response.ended() || response.closed()) {
      return;
    }
    if (response.headWritten()) {
      // Part of another answer has left: only a broken connection tells that it is not whole.
      response.reset();
      return;
    }
    response
        .setStatusCode(problem.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    if (problem.status() == 401) {
      response.putHeader(
          "WWW-Authenticate",
          "Bearer realm=\"wego\", error=\"invalid_token\", error_description=\"%s\""
              .formatted(problem.detail()));
    }
    if (problem.status() == 503) {
      response.putHeader(HttpHeaders.RETRY_AFTER, "5");
    }
    response.end(body(problem));
    discardRest(request);
  }

  private static Problem problemOf(HttpServerRequest request, Throwable failure) {
    if (failure instanceof ProblemException known) {
      return Problem.of(known);
    }
    LOG.errorf(failure, "%s %s failed", request.method(), request.path());
    return Problem.of(PlatformError.INTERNAL_ERROR, "The error is logged under the trace id");
  }

  private Buffer body(Problem problem) {
    try {
      return Buffer.buffer(json.writeValueAsBytes(problem));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A problem document cannot be written", e);
    }
  }

  /**
   * Lets a client that is still sending finish, so that it reads the answer instead of a broken
   * connection; one that sends without end is cut off.
   */
  public void discardRest(HttpServerRequest request) {
    if (request.isEnded()) {
      return;
    }
    long[] seen = {0};
    request.exceptionHandler(gone -> LOG.debugf("The client left: %s", gone.getMessage()));
    request.handler(
        chunk -> {
          seen[0] += chunk.length();
          if (seen[0] > DISCARDED) {
            request.connection().close();
          }
        });
    request.resume();
  }
}
