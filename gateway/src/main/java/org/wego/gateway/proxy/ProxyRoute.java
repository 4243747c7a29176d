package org.wego.gateway.proxy;

import io.netty.util.concurrent.FastThreadLocal;
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
import java.util.Optional;
import java.util.stream.Collectors;
import org.wego.gateway.GatewayConfig;
import org.wego.gateway.edge.Methods;
import org.wego.gateway.edge.Visit;
import org.wego.gateway.problem.ProblemAnswer;
import org.wego.gateway.reload.LiveTable;
import org.wego.gateway.routing.PlainPath;
import org.wego.gateway.routing.Route;
import org.wego.gateway.upstream.Serving;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Finds the service for a request that the edge let in, and streams it there and back. */
@Singleton
public class ProxyRoute implements Handler<RoutingContext> {

  private static final String ALLOWED =
      Methods.TAKEN.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", "));

  private final Vertx vertx;
  private final GatewayConfig config;
  private final LiveTable routes;
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

  ProxyRoute(Vertx vertx, GatewayConfig config, LiveTable routes, ProblemAnswer problems) {
    this.vertx = vertx;
    this.config = config;
    this.routes = routes;
    this.problems = problems;
    this.publicAddress = config.publicAddress().map(PublicAddress::of);
  }

  /** The address under which clients know the gateway. */
  public PublicAddress addressFor(RoutingContext routing) {
    return publicAddress.orElseGet(
        () -> PublicAddress.of(routing.request(), Visit.of(routing).sender()));
  }

  @Override
  public void handle(RoutingContext routing) {
    HttpServerRequest request = routing.request();
    try {
      Serving serving = routes.serving();
      Route route = routeOf(request, serving);
      PublicAddress address = addressFor(routing);
      checkBody(request, route);
      // Nothing of the body may arrive before there is someone to take it.
      request.pause();
      pass(routing, serving, route, address);
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
    if (!Methods.TAKEN.contains(request.method())) {
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

  private void pass(RoutingContext routing, Serving serving, Route route, PublicAddress address) {
    HttpServerRequest request = routing.request();
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
            Visit.of(routing).sender().address());
    routing.addEndHandler(
        end -> {
          if (end.failed()) {
            exchange.clientLeft();
          }
        });
    exchange.start();
  }

  private HttpClient newClient() {
    GatewayConfig.Timeouts timeouts = config.timeouts();
    int idle = Math.toIntExact(timeouts.idle().toSeconds());
    return vertx.createHttpClient(
        new HttpClientOptions()
            // A connection is not taken that is about to be closed for having been idle.
            .setKeepAliveTimeout(Math.max(1, Math.min(60, idle / 2)))
            .setConnectTimeout(Math.toIntExact(timeouts.connect().toMillis()))
            .setIdleTimeout(idle)
            .setMaxWaitQueueSize(config.limits().waiting())
            .setDecompressionSupported(false),
        new PoolOptions().setHttp1MaxSize(config.limits().connections()));
  }
}
