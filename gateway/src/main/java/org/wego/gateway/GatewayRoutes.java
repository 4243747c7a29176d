package org.wego.gateway;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.wego.gateway.edge.Edge;
import org.wego.gateway.edge.OwnPages;
import org.wego.gateway.page.ContractPage;
import org.wego.gateway.page.DocsPage;
import org.wego.gateway.page.HealthPage;
import org.wego.gateway.page.IndexPage;
import org.wego.gateway.problem.ProblemAnswer;
import org.wego.gateway.proxy.ProxyRoute;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Puts the gateway's handlers in their order. */
@ApplicationScoped
class GatewayRoutes {

  /** Ahead of everything that the framework mounts: most requests are for a service. */
  private static final int FIRST = Integer.MIN_VALUE + 100;

  void mount(
      @Observes Router router,
      Edge edge,
      ProxyRoute proxy,
      IndexPage index,
      HealthPage health,
      ContractPage contract,
      DocsPage docs,
      ProblemAnswer problems) {
    Handler<RoutingContext> inside =
        routing -> {
          if (OwnPages.has(routing.request().path())) {
            routing.next();
          } else {
            proxy.handle(routing);
          }
        };
    router.route().order(FIRST).handler(routing -> edge.take(routing, inside));
    router.route("/").order(FIRST + 1).handler(readOnly(index));
    router.route("/health").order(FIRST + 1).handler(readOnly(health));
    ContractPage.TYPE_OF
        .keySet()
        .forEach(path -> router.route(path).order(FIRST + 1).handler(readOnly(contract)));
    router.route("/docs").order(FIRST + 1).handler(readOnly(docs));
    router.route(DocsPage.PATH + "*").order(FIRST + 1).handler(readOnly(docs));
    router.route().last().handler(routing -> routing.fail(404));
    router.route().order(FIRST + 2).failureHandler(failed -> fail(failed, problems));
  }

  private static Handler<RoutingContext> readOnly(Handler<RoutingContext> page) {
    return routing -> {
      HttpMethod method = routing.request().method();
      if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) {
        page.handle(routing);
      } else {
        routing.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD");
        routing.fail(405);
      }
    };
  }

  /** What the router itself refuses, before or after the handlers, in the same words as ours. */
  private static void fail(RoutingContext failed, ProblemAnswer problems) {
    problems.send(
        failed.request(),
        switch (failed.statusCode()) {
          case 400 -> new ProblemException(PlatformError.INVALID_INPUT, "This cannot be read");
          case 404 -> new ProblemException(PlatformError.NOT_FOUND, "Nothing is at this address");
          case 405 ->
              new ProblemException(
                  PlatformError.METHOD_NOT_ALLOWED, "The method is not taken here");
          default -> failed.failure();
        });
  }
}
