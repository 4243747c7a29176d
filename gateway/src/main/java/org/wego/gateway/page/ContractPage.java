package org.wego.gateway.page;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.wego.contracts.Placeholders;
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

  private final ProxyRoute proxy;
  private final Map<String, String> documents;

  /** The page last made of each document: almost always everybody asks at one address. */
  private final Map<String, Made> made = new ConcurrentHashMap<>();

  private record Made(String address, PageFile page) {}

  ContractPage(ProxyRoute proxy, GatewayConfig config) {
    this.proxy = proxy;
    String issuer = config.tokens().issuer().toString();
    this.documents =
        Map.of(
            "/openapi.json", document("/org/wego/contracts/openapi.json", issuer),
            "/openapi.yaml", document("/org/wego/contracts/openapi.yaml", issuer));
  }

  private static String document(String resource, String issuer) {
    return PageFile.text(resource).replace(Placeholders.ISSUER, issuer);
  }

  @Override
  public void handle(RoutingContext routing) {
    routing.response().putHeader(HttpHeaders.VARY, HttpHeaders.HOST);
    page(routing.normalizedPath(), proxy.addressFor(routing).origin()).answer(routing);
  }

  /** Made anew for another address only: a document has megabytes, and a hash over all of them. */
  private PageFile page(String path, String address) {
    Made last = made.get(path);
    if (last != null && last.address().equals(address)) {
      return last.page();
    }
    PageFile page =
        PageFile.of(TYPE_OF.get(path), documents.get(path).replace(Placeholders.ADDRESS, address));
    made.put(path, new Made(address, page));
    return page;
  }
}
