package org.wego.gateway.page;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;
import org.wego.gateway.GatewayConfig;
import org.wego.gateway.proxy.ProxyRoute;

/**
 * The contracts of all services as one document, at {@code /openapi.json} and {@code
 * /openapi.yaml}. The build merges them; what only a running gateway knows, its own address and the
 * provider's, is filled in here.
 */
@Singleton
public class ContractPage implements Handler<RoutingContext> {

  /** The paths at which the document is. */
  public static final Map<String, String> TYPE_OF =
      Map.of("/openapi.json", "application/json", "/openapi.yaml", "application/yaml");

  private static final String ADDRESS = "https://address.invalid";
  private static final String ISSUER = "https://issuer.invalid";

  private final ProxyRoute proxy;
  private final String issuer;
  private final Map<String, String> documents;

  ContractPage(ProxyRoute proxy, GatewayConfig config) {
    this.proxy = proxy;
    this.issuer = config.tokens().issuer().toString();
    this.documents =
        Map.of(
            "/openapi.json", PageFile.text("/org/wego/contracts/openapi.json"),
            "/openapi.yaml", PageFile.text("/org/wego/contracts/openapi.yaml"));
  }

  @Override
  public void handle(RoutingContext routing) {
    String path = routing.normalizedPath();
    String document =
        documents
            .get(path)
            .replace(ADDRESS, proxy.addressFor(routing).origin())
            .replace(ISSUER, issuer);
    routing.response().putHeader(HttpHeaders.VARY, HttpHeaders.HOST);
    PageFile.of(TYPE_OF.get(path), document).answer(routing);
  }
}
