package org.wego.platform.http.security;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.HttpSecurityRecorder.DefaultAuthFailureHandler;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.function.BiConsumer;

/**
 * Spares each request the search for the template of its path. Where tokens are looked at no sooner
 * than an operation asks for the caller, Quarkus makes a table of all paths anew for each request,
 * so that metrics have the template if the token is refused: a seventh of what a read costs. It
 * does so as it replaces the default handler of refused tokens by one of its own for the time until
 * a resource takes over. This does the same before it, without the search: of what is refused
 * metrics look for the template then.
 */
@Singleton
class LateTemplatePath {

  /** That of the authentication, which puts the default handler: what comes later stays later. */
  private static final int AFTER_AUTHENTICATION = 200;

  /** Behind all other filters. */
  private static final int BEFORE_RESOURCES = 1;

  private static final BiConsumer<RoutingContext, Throwable> FAIL = LateTemplatePath::fail;

  void register(@Observes Filters filters) {
    filters.register(
        exchange -> {
          exchange.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, FAIL);
          exchange.next();
        },
        AFTER_AUTHENTICATION);
    filters.register(
        exchange -> {
          // From here on a refusal is an exception like others, for the mappers of resources.
          if (exchange.get(QuarkusHttpUser.AUTH_FAILURE_HANDLER) == FAIL) {
            exchange.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
          }
          exchange.next();
        },
        BEFORE_RESOURCES);
  }

  private static void fail(RoutingContext exchange, Throwable cause) {
    DefaultAuthFailureHandler.markIfOtherAuthenticationFailure(exchange, cause);
    // A failure that is being answered does not begin anew.
    if (!exchange.failed()) {
      exchange.fail(DefaultAuthFailureHandler.extractRootCause(cause));
    }
  }
}
