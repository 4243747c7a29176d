package org.wego.platform.http.problem;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import org.wego.platform.http.HttpConfig;
import org.wego.platform.problem.ErrorCode;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.Problem;

/** Problem documents for what the HTTP server would answer with an empty body or a page. */
@Singleton
class EdgeProblems {

  private final Problems problems;
  private final HttpConfig config;

  EdgeProblems(Problems problems, HttpConfig config) {
    this.problems = problems;
    this.config = config;
  }

  void register(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE).handler(EdgeProblems::dropVainAccept);
    router.route().order(Integer.MIN_VALUE).handler(this::refuseDeclaredSize);
    router.route().order(Integer.MIN_VALUE).handler(this::refuseUnreadableType);
    router.route().last().handler(this::nothingHere);
  }

  /**
   * An Accept header without a value asks for nothing (RFC 9110, 12.5.1); the framework fails. One
   * that asks for problems alone is a generated client's, of a change whose success has no content:
   * to the framework that is no representation of what the method declares.
   */
  private static void dropVainAccept(RoutingContext exchange) {
    HttpServerRequest request = exchange.request();
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    boolean reads = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
    if (accept != null
        && (accept.isBlank() || !reads && accept.strip().equals(Problem.MEDIA_TYPE))) {
      request.headers().remove(HttpHeaders.ACCEPT);
    }
    exchange.next();
  }

  private void refuseDeclaredSize(RoutingContext exchange) {
    String declared = exchange.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    // The server has checked that it is a number of at most 19 digits.
    if (declared != null && Long.parseLong(declared) > config.maxBodyBytes()) {
      exchange.response().putHeader(HttpHeaders.CONNECTION, "close");
      answer(exchange, PlatformError.BODY_TOO_LARGE, tooLarge(config));
    } else {
      exchange.next();
    }
  }

  /** A Content-Type that is no media type (RFC 9110, 8.3): the framework takes it for a bug. */
  private void refuseUnreadableType(RoutingContext exchange) {
    String declared = exchange.request().getHeader(HttpHeaders.CONTENT_TYPE);
    if (declared != null && !isMediaType(declared)) {
      answer(
          exchange,
          PlatformError.UNSUPPORTED_MEDIA_TYPE,
          "The Content-Type header is no media type");
    } else {
      exchange.next();
    }
  }

  private static boolean isMediaType(String text) {
    try {
      MediaType.valueOf(text);
      return true;
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }

  private void nothingHere(RoutingContext exchange) {
    answer(exchange, PlatformError.NOT_FOUND, "There is nothing at this path");
  }

  private void answer(RoutingContext exchange, ErrorCode code, String detail) {
    Problem problem = Problem.of(code, detail);
    exchange
        .response()
        .setStatusCode(problem.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .end(Buffer.buffer(problems.toJson(problem)));
  }

  static String tooLarge(HttpConfig config) {
    return "A body may have at most " + config.maxBodyBytes() + " bytes";
  }
}
