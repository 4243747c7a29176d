package org.wego.gateway.proxy;

import io.netty.util.concurrent.FastThreadLocal;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.logging.MDC;
import org.wego.gateway.GatewayConfig;
import org.wego.gateway.problem.ProblemAnswer;
import org.wego.gateway.reload.LiveTable;
import org.wego.gateway.routing.PlainPath;
import org.wego.gateway.routing.Route;
import org.wego.gateway.token.TokenCheck;
import org.wego.gateway.upstream.Serving;
import org.wego.platform.id.Ids;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Checks a request for a service, then streams it there and the answer back. */
@Singleton
public class ProxyRoute implements Handler<RoutingContext> {

  private static final Set<HttpMethod> METHODS =
      Set.of(
          HttpMethod.GET,
          HttpMethod.HEAD,
          HttpMethod.OPTIONS,
          HttpMethod.POST,
          HttpMethod.PUT,
          HttpMethod.PATCH,
          HttpMethod.DELETE);

  private static final String ALLOWED =
      METHODS.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", "));

  private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
  private static final String BEARER = "bearer ";

  private final Vertx vertx;
  private final GatewayConfig config;
  private final LiveTable routes;
  private final TokenCheck tokens;
  private final ProblemAnswer problems;
  private final Optional<PublicAddress> publicAddress;

  /** What each event loop has of its own, so that a request and its answer never change threads. */
  private final FastThreadLocal<Loop> loops =
      new FastThreadLocal<>() {
        @Override
        protected Loop initialValue() {
          return new Loop(newClient(), new Deadlines(vertx));
        }
      };

  private record Loop(HttpClient client, Deadlines deadlines) {}

  ProxyRoute(
      Vertx vertx,
      GatewayConfig config,
      LiveTable routes,
      TokenCheck tokens,
      ProblemAnswer problems) {
    this.vertx = vertx;
    this.config = config;
    this.routes = routes;
    this.tokens = tokens;
    this.problems = problems;
    this.publicAddress = config.publicAddress().map(PublicAddress::of);
  }

  /** The address under which clients know the gateway. */
  public PublicAddress addressFor(HttpServerRequest request) {
    return publicAddress.orElseGet(() -> PublicAddress.of(request));
  }

  @Override
  public void handle(RoutingContext routing) {
    HttpServerRequest request = routing.request();
    String requestId = requestId(request);
    MDC.put("requestId", requestId);
    request.response().putHeader(Headers.REQUEST_ID, requestId);
    try {
      Serving serving = routes.serving();
      Route route = routeOf(request, serving);
      PublicAddress address = addressFor(request);
      checkBody(request, route);
      // Nothing of the body may arrive before there is someone to take it.
      request.pause();
      checkToken(request)
          .onSuccess(good -> pass(routing, serving, route, address, requestId))
          .onFailure(failure -> problems.send(request, failure));
    } catch (ProblemException e) {
      problems.send(request, e);
    }
  }

  private static Route routeOf(HttpServerRequest request, Serving serving) {
    String path = request.path();
    if (!PlainPath.isPlain(path)) {
      throw new ProblemException(
          PlatformError.INVALID_INPUT, "The path can be read in more than one way");
    }
    Route route =
        serving
            .table()
            .match(path)
            .orElseThrow(
                () -> new ProblemException(PlatformError.NOT_FOUND, "Nothing is at this address"));
    if (!METHODS.contains(request.method())) {
      request.response().putHeader(HttpHeaders.ALLOW, ALLOWED);
      throw new ProblemException(
          PlatformError.METHOD_NOT_ALLOWED, request.method() + " is not taken here");
    }
    return route;
  }

  private static void checkBody(HttpServerRequest request, Route route) {
    String announced = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    long limit = route.bounds().body();
    if (announced != null && Long.parseLong(announced) > limit) {
      throw Upload.tooLarge(limit);
    }
    for (String coding : request.headers().getAll(HttpHeaders.TRANSFER_ENCODING)) {
      if (!coding.equalsIgnoreCase("chunked")) {
        throw new ProblemException(
            PlatformError.INVALID_INPUT, "A body can be transferred as it is or in chunks");
      }
    }
  }

  /** Without a token a request passes: each service says itself what is public. */
  private Future<Void> checkToken(HttpServerRequest request) {
    List<String> credentials = request.headers().getAll(HttpHeaders.AUTHORIZATION);
    if (credentials.isEmpty()) {
      return Future.succeededFuture();
    }
    String only = credentials.get(0);
    if (credentials.size() > 1 || !only.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      throw new ProblemException(
          PlatformError.UNAUTHENTICATED, "One bearer token is the only credential taken here");
    }
    return tokens.verify(only.substring(BEARER.length()).strip());
  }

  private void pass(
      RoutingContext routing,
      Serving serving,
      Route route,
      PublicAddress address,
      String requestId) {
    HttpServerRequest request = routing.request();
    if (request.response().closed()) {
      return;
    }
    if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
      request.response().writeContinue();
    }
    Loop loop = loops.get();
    Exchange exchange =
        new Exchange(
            loop.client(),
            loop.deadlines(),
            problems,
            request,
            route,
            serving.poolOf(route),
            address,
            requestId);
    routing.addEndHandler(
        end -> {
          if (end.failed()) {
            exchange.clientLeft();
          }
        });
    exchange.start();
  }

  private static String requestId(HttpServerRequest request) {
    String given = request.getHeader(Headers.REQUEST_ID);
    return given != null && REQUEST_ID.matcher(given).matches() ? given : Ids.next().toString();
  }

  private HttpClient newClient() {
    GatewayConfig.Timeouts timeouts = config.timeouts();
    return vertx.createHttpClient(
        new HttpClientOptions()
            .setConnectTimeout(Math.toIntExact(timeouts.connect().toMillis()))
            .setIdleTimeout(Math.toIntExact(timeouts.idle().toSeconds()))
            .setMaxWaitQueueSize(config.limits().waiting())
            .setDecompressionSupported(false),
        new PoolOptions().setHttp1MaxSize(config.limits().connections()));
  }
}
