package org.wego.gateway.edge;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.wego.gateway.EdgeConfig;
import org.wego.gateway.GatewayConfig;

/**
 * Which pages of other origins may call, by a list. The framework's own handlers are not used
 * because they refuse every request with an {@code Origin} they do not know, and programs that are
 * no browser send one too: here only the browser is told nothing, and keeps the answer from the
 * page.
 */
@Singleton
class Cors {

  private static final String METHODS = "DELETE, GET, HEAD, PATCH, POST, PUT";
  private static final CharSequence REQUESTED_METHOD =
      HttpHeaders.createOptimized("access-control-request-method");

  private final Set<String> origins;
  private final boolean all;
  private final boolean credentials;
  private final String headers;
  private final String exposed;
  private final String maxAge;

  Cors(GatewayConfig config) {
    EdgeConfig.Cors cors = config.edge().cors();
    origins = Set.copyOf(cors.origins().orElse(List.of()));
    all = origins.contains("*");
    credentials = cors.credentials();
    headers = String.join(", ", cors.headers());
    exposed = String.join(", ", cors.exposed());
    maxAge = Long.toString(cors.maxAge().toSeconds());
    check();
  }

  private void check() {
    if (all && credentials) {
      throw new IllegalArgumentException(
          "wego.gateway.cors: every origin (*) together with credentials would let any page act"
              + " for whoever looks at it; list the origins");
    }
    if (all && origins.size() > 1) {
      throw new IllegalArgumentException("wego.gateway.cors.origins: * stands alone");
    }
    for (String origin : origins) {
      if (!all
          && !origin.matches(
              "https?://[A-Za-z0-9.-]+(:[0-9]+)?|https?://\\[[0-9a-f:]+](:[0-9]+)?")) {
        throw new IllegalArgumentException(
            "wego.gateway.cors.origins: %s is not http(s)://host[:port] alone".formatted(origin));
      }
    }
  }

  /** Whether answers differ with the origin, which caches have to know. */
  boolean isInUse() {
    return !origins.isEmpty();
  }

  /** The request's origin when a page of it may read the answer, or {@code null}. */
  String allowed(HttpServerRequest request) {
    String origin = isInUse() ? request.getHeader(HttpHeaders.ORIGIN) : null;
    return origin != null && (all || origins.contains(origin)) ? origin : null;
  }

  /** A browser asks what a page may send; it is no request for a service. */
  static boolean isPreflight(HttpServerRequest request) {
    return request.method().equals(HttpMethod.OPTIONS)
        && request.headers().contains(HttpHeaders.ORIGIN)
        && request.headers().contains(REQUESTED_METHOD);
  }

  /** Tells the browser. Of an origin that may not call it is told nothing, which it understands. */
  void answerPreflight(HttpServerResponse response, String origin) {
    MultiMap answer = response.headers();
    if (origin != null) {
      answer.set(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS);
      answer.set(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, headers);
      answer.set(HttpHeaders.ACCESS_CONTROL_MAX_AGE, maxAge);
    }
    answer.set(HttpHeaders.VARY, "Access-Control-Request-Method, Access-Control-Request-Headers");
    response.setStatusCode(204).end();
  }

  /** Lets the origin's pages read the answer. */
  void open(MultiMap answer, String origin) {
    if (isInUse()) {
      answer.add(HttpHeaders.VARY, "Origin");
    }
    if (origin == null) {
      return;
    }
    answer.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, all ? "*" : origin);
    answer.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, exposed);
    if (credentials) {
      answer.set(HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS, "true");
    }
  }
}
