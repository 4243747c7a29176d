package org.wego.gateway;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;
import org.wego.gateway.reload.LiveTable;
import org.wego.gateway.routing.Route;

/**
 * Counts requests under their route. Under their own path every member and every invoice would
 * become a series of its own, and a stranger could make as many as he likes.
 */
class RouteMetrics {

  private static final Set<String> OTHER_REQUESTS = Set.of("root", "NOT_FOUND", "REDIRECTION");

  @Produces
  @Singleton
  MeterFilter byRoute(LiveTable routes) {
    return new MeterFilter() {
      @Override
      public Meter.Id map(Meter.Id id) {
        String uri = id.getTag("uri");
        if (uri == null
            || !id.getName().startsWith("http.server.")
            || OTHER_REQUESTS.contains(uri)) {
          return id;
        }
        String route = routes.table().match(uri).map(Route::prefix).orElse("OTHER");
        return id.replaceTags(
            id.getTags().stream()
                .map(tag -> tag.getKey().equals("uri") ? Tag.of("uri", route) : tag)
                .toList());
      }
    };
  }
}
