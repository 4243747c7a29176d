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
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.logging.MDC;
import org.wego.gateway.GatewayConfig;
import org.wego.gateway.problem.ProblemAnswer;
import org.wego.gateway.routing.PlainPath;
import org.wego.gateway.routing.Route;
import org.wego.gateway.routing.RouteTable;
import org.wego.gateway.token.TokenCheck;
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

  // An upgraded connection would pass anything unseen, and no service speaks WebSocket.
  private static final ProxyOptions NO_UPGRADE = new ProxyOptions().setSupportWebSocket(false);

  private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
  private static final String BEARER = "bearer ";

  private final Vertx vertx;
  private final GatewayConfig config;
  private final RouteTable table;
  private final TokenCheck tokens;
  private final ProblemAnswer problems;
  private final Optional<PublicAddress> publicAddress;

  /** A client for each event loop, so that a request and its answer never change threads. */
  private final FastThreadLocal<HttpClient> clients =
      new FastThreadLocal<>() {
        @Override
        protected HttpClient initialValue() {
          return newClient();
        }
      };

  ProxyRoute(
      Vertx vertx,
      GatewayConfig config,
      RouteTable table,
      TokenCheck tokens,
      ProblemAnswer problems) {
    this.vertx = vertx;
    this.config = config;
    this.table = table;
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
      Route route = routeOf(request);
      PublicAddress address = addressFor(request);
      checkLength(request);
      // Nothing of the body may arrive before there is someone to take it.
      request.pause();
      checkToken(request)
          .onSuccess(good -> pass(request, route, address, requestId))
          .onFailure(failure -> problems.send(request, failure));
    } catch (ProblemException e) {
      problems.send(request, e);
    }
  }

  private Route routeOf(HttpServerRequest request) {
    String path = request.path();
    if (!PlainPath.isPlain(path)) {
      throw new ProblemException(
          PlatformError.INVALID_INPUT, "The path can be read in more than one way");
    }
    Route route =
        table
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

  private void checkLength(HttpServerRequest request) {
    String announced = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    long limit = config.limits().body().asLongValue();
    if (announced != null && Long.parseLong(announced) > limit) {
      throw BoundedBody.tooLarge(limit);
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
      HttpServerRequest request, Route route, PublicAddress address, String requestId) {
    if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
      request.response().writeContinue();
    }
    Exchange exchange =
        new Exchange(vertx, config, problems, request, address, route.upstream(), requestId);
    HttpProxy.reverseProxy(NO_UPGRADE, clients.get())
        .origin(exchange)
        .addInterceptor(exchange)
        .handle(request);
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
