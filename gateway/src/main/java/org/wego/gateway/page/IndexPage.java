package org.wego.gateway.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.wego.gateway.proxy.ProxyRoute;
import org.wego.gateway.reload.LiveTable;

/** What a newcomer finds at the address itself: where everything is. */
@Singleton
public class IndexPage implements Handler<RoutingContext> {

  private final LiveTable routes;
  private final ProxyRoute proxy;
  private final ObjectMapper json;

  IndexPage(LiveTable routes, ProxyRoute proxy, ObjectMapper json) {
    this.routes = routes;
    this.proxy = proxy;
    this.json = json;
  }

  /**
   * The page.
   *
   * @param name what this is
   * @param links name to address
   */
  record Index(String name, Map<String, String> links) {}

  @Override
  public void handle(RoutingContext routing) {
    String origin = proxy.addressFor(routing).origin();
    Map<String, String> links = new LinkedHashMap<>();
    links.put("self", origin + "/");
    for (String prefix : routes.table().prefixes()) {
      links.put(prefix.substring(prefix.lastIndexOf('/') + 1), origin + prefix);
    }
    links.put("docs", origin + DocsPage.PATH);
    links.put("openapi.json", origin + "/openapi.json");
    links.put("openapi.yaml", origin + "/openapi.yaml");
    links.put("health", origin + "/health");
    links.put("metrics", origin + "/metrics");
    try {
      routing
          .response()
          .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
          .end(json.writeValueAsString(new Index("WeGO", links)));
    } catch (JsonProcessingException e) {
      routing.fail(e);
    }
  }
}
