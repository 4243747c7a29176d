package org.wego.platform.http.trace;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * Puts the id that the gateway gave a request into every log line of it, next to the trace's. Both
 * go on in consumers of its events.
 */
@Singleton
class RequestIds {

  private static final String HEADER = "X-Request-Id";
  private static final String KEY = "requestId";

  /** What else somebody inside sends does not belong into a log. */
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

  void register(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE).handler(RequestIds::remember);
  }

  private static void remember(RoutingContext exchange) {
    String id = exchange.request().getHeader(HEADER);
    if (id != null && ID.matcher(id).matches()) {
      MDC.put(KEY, id);
    }
    exchange.next();
  }
}
