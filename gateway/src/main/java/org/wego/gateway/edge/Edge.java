package org.wego.gateway.edge;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.wego.gateway.EdgeConfig.Audience;
import org.wego.gateway.limit.RateLimits;
import org.wego.gateway.limit.Standing;
import org.wego.gateway.problem.ProblemAnswer;
import org.wego.gateway.reload.LiveTable;
import org.wego.gateway.routing.Route;
import org.wego.gateway.token.TokenCheck;
import org.wego.gateway.token.TokenClient;
import org.wego.gateway.wire.Pace;
import org.wego.platform.id.Ids;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/**
 * What every request meets first: it gets its ids, and is let in when there is room, when its token
 * is good and when its caller has not asked too often. What leaves is completed, counted and logged
 * here too, whoever answered.
 */
@Singleton
public class Edge {

  /** Those of nginx, for a client that left before there was an answer. */
  private static final int CLIENT_LEFT = 499;

  private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
  private static final CharSequence REQUEST_ID_HEADER = HttpHeaders.createOptimized("x-request-id");
  private static final String BEARER = "bearer ";
  private static final String NO_UPSTREAM = "gateway";

  private final LiveTable routes;
  private final TrustedProxies proxies;
  private final Tracing tracing;
  private final Cors cors;
  private final Ceiling ceiling;
  private final TokenCheck tokens;
  private final RateLimits limits;
  private final AnswerHead heads;
  private final RequestMetrics metrics;
  private final AccessLog log;
  private final ProblemAnswer problems;

  Edge(
      LiveTable routes,
      TrustedProxies proxies,
      Tracing tracing,
      Cors cors,
      Ceiling ceiling,
      TokenCheck tokens,
      RateLimits limits,
      AnswerHead heads,
      RequestMetrics metrics,
      AccessLog log,
      ProblemAnswer problems) {
    this.routes = routes;
    this.proxies = proxies;
    this.tracing = tracing;
    this.cors = cors;
    this.ceiling = ceiling;
    this.tokens = tokens;
    this.limits = limits;
    this.heads = heads;
    this.metrics = metrics;
    this.log = log;
    this.problems = problems;
  }

  /**
   * Takes a request and hands it to what is inside, when it may pass. That is called, and not the
   * router's next route, because looking for it took a hundredth of the time of a request.
   */
  public void take(RoutingContext routing, Handler<RoutingContext> inside) {
    HttpServerRequest request = routing.request();
    HttpServerResponse response = request.response();
    String path = request.path();
    Optional<Route> route = path == null ? Optional.empty() : routes.table().match(path);
    Visit visit =
        new Visit(
            requestId(request),
            proxies.senderOf(request),
            route.map(Route::prefix).orElseGet(() -> OwnPages.labelOf(path)));
    begin(routing, visit);
    visit.allowOrigin(cors.allowed(request));
    if (cors.isInUse() && Cors.isPreflight(request)) {
      cors.answerPreflight(response, visit.origin());
      return;
    }
    try {
      checkHead(request);
      if (OwnPages.isProbe(visit.route())) {
        inside.handle(routing);
        return;
      }
      visit.took(ceiling.enter(route.map(known -> known.upstream().name()).orElse(NO_UPSTREAM)));
      if (visit.place() == null) {
        visit.retryAfter(ceiling.retryAfter());
        throw new ProblemException(PlatformError.UNAVAILABLE, "Too many requests are under way");
      }
      letIn(routing, visit, inside);
    } catch (ProblemException e) {
      problems.send(request, e);
    }
  }

  private void begin(RoutingContext routing, Visit visit) {
    HttpServerRequest request = routing.request();
    visit.rememberIn(routing);
    request.headers().set(REQUEST_ID_HEADER, visit.requestId());
    tracing.begin(visit, request);
    MDC.put("requestId", visit.requestId());
    metrics.begin(visit);
    Pace pace = Pace.of(request.connection());
    pace.headRead(request);
    routing.addHeadersEndHandler(leaving -> heads.complete(visit, request.response()));
    routing.addEndHandler(
        ended -> {
          pace.answered(request);
          end(visit, request);
        });
  }

  private void end(Visit visit, HttpServerRequest request) {
    HttpServerResponse response = request.response();
    int status = response.headWritten() ? response.getStatusCode() : CLIENT_LEFT;
    long nanos = visit.elapsedNanos();
    if (visit.place() != null) {
      visit.place().leave();
    }
    metrics.end(visit, request.method(), status, nanos);
    if (!OwnPages.isProbe(visit.route())) {
      log.add(visit, request, status, nanos);
    }
    tracing.end(visit, request, status);
  }

  private static String requestId(HttpServerRequest request) {
    String given = request.getHeader(REQUEST_ID_HEADER);
    return given != null && REQUEST_ID.matcher(given).matches() ? given : Ids.next().toString();
  }

  /** Two readers could choose different ones of several, and HTTP/1.1 wants one (RFC 9112, 3.2). */
  private static void checkHead(HttpServerRequest request) {
    if (request.headers().contains("")) {
      throw new ProblemException(PlatformError.INVALID_INPUT, "A header has no name");
    }
    int hosts = request.headers().getAll(HttpHeaders.HOST).size();
    if (hosts > 1 || hosts == 0 && request.version() == HttpVersion.HTTP_1_1) {
      throw new ProblemException(PlatformError.INVALID_INPUT, "One Host header is required");
    }
  }

  /** Without a token a request passes as anonymous: each service says itself what is public. */
  private void letIn(RoutingContext routing, Visit visit, Handler<RoutingContext> inside) {
    HttpServerRequest request = routing.request();
    List<String> credentials = request.headers().getAll(HttpHeaders.AUTHORIZATION);
    if (credentials.isEmpty()) {
      count(visit, request, Audience.ANONYMOUS, visit.sender().network());
      inside.handle(routing);
      return;
    }
    visit.broughtToken();
    String token = tokenIn(credentials);
    TokenClient known = token == null ? null : tokens.known(token);
    if (known != null) {
      enter(routing, visit, known, inside);
      return;
    }
    // Whoever tries tokens is anonymous until one is good, and checking them is not free.
    count(visit, request, Audience.ANONYMOUS, visit.sender().network());
    if (token == null) {
      throw new ProblemException(
          PlatformError.UNAUTHENTICATED, "One bearer token is the only credential taken here");
    }
    Future<TokenClient> check = tokens.verify(token);
    if (check.succeeded()) {
      enter(routing, visit, check.result(), inside);
    } else {
      // Nothing of the body may arrive before there is someone to take it.
      request.pause();
      Context here = routing.vertx().getOrCreateContext();
      check.onComplete(
          checked -> here.runOnContext(now -> afterCheck(routing, visit, check, inside)));
    }
  }

  private void afterCheck(
      RoutingContext routing,
      Visit visit,
      Future<TokenClient> check,
      Handler<RoutingContext> inside) {
    if (routing.response().closed()) {
      return;
    }
    try {
      if (check.failed()) {
        problems.send(routing.request(), check.cause());
      } else {
        enter(routing, visit, check.result(), inside);
      }
    } catch (RuntimeException e) {
      problems.send(routing.request(), e);
    }
  }

  private void enter(
      RoutingContext routing, Visit visit, TokenClient client, Handler<RoutingContext> inside) {
    visit.identified(client);
    count(visit, routing.request(), Audience.CLIENT, client.key());
    inside.handle(routing);
  }

  private static String tokenIn(List<String> credentials) {
    String only = credentials.get(0);
    return credentials.size() == 1 && only.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? only.substring(BEARER.length()).strip()
        : null;
  }

  private void count(Visit visit, HttpServerRequest request, Audience who, String caller) {
    Standing standing = limits.take(who, caller, visit.route(), request.method());
    visit.counted(standing);
    if (standing.isExceeded()) {
      visit.retryAfter(standing.waitSeconds());
      throw new ProblemException(
          PlatformError.TOO_MANY_REQUESTS,
          "More requests than are taken of one caller; the next in %d s"
              .formatted(standing.waitSeconds()));
    }
  }
}
