package org.wego.gateway.page;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Properties;
import org.wego.gateway.GatewayConfig;

/**
 * The contract to browse and to try, with Swagger UI. Everything it needs comes from here; the only
 * other host that a browser is allowed to speak with is the OpenID provider, for the login.
 */
@Singleton
public class DocsPage implements Handler<RoutingContext> {

  /** Where the page is; its files are beside it. */
  public static final String PATH = "/docs/";

  private static final String SWAGGER_UI = "/META-INF/resources/webjars/swagger-ui/";

  private final Map<String, PageFile> files;
  private final String policy;

  DocsPage(GatewayConfig config) {
    String swaggerUi = SWAGGER_UI + packedVersion() + "/";
    this.files =
        Map.of(
            "",
                PageFile.of(
                    "text/html; charset=utf-8",
                    PageFile.text("/docs/index.html")
                        .replace("{{client}}", config.docs().clientId())),
            "docs.js", PageFile.read("text/javascript; charset=utf-8", "/docs/docs.js"),
            "docs.css", PageFile.read("text/css; charset=utf-8", "/docs/docs.css"),
            "swagger-ui.css",
                PageFile.read("text/css; charset=utf-8", swaggerUi + "swagger-ui.css"),
            "swagger-ui-bundle.js",
                PageFile.read("text/javascript; charset=utf-8", swaggerUi + "swagger-ui-bundle.js"),
            "oauth2-redirect.html",
                PageFile.read("text/html; charset=utf-8", swaggerUi + "oauth2-redirect.html"),
            "oauth2-redirect.js",
                PageFile.read("text/javascript; charset=utf-8", swaggerUi + "oauth2-redirect.js"),
            "favicon-32x32.png", PageFile.read("image/png", swaggerUi + "favicon-32x32.png"));
    this.policy = policy(config.tokens().issuer());
  }

  /** The version is part of the path of its files, and is pinned in one place, the parent POM. */
  private static String packedVersion() {
    Properties packed = new Properties();
    try {
      packed.load(
          new StringReader(PageFile.text("/META-INF/maven/org.webjars/swagger-ui/pom.properties")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.getProperty("version");
  }

  /** Swagger UI styles its elements one by one, so styles in elements are let through. */
  private static String policy(URI issuer) {
    return "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
        + " img-src 'self' data:; connect-src 'self' %s://%s;"
            .formatted(issuer.getScheme(), issuer.getAuthority())
        + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  }

  @Override
  public void handle(RoutingContext routing) {
    String path = routing.normalizedPath();
    if (path.length() < PATH.length()) {
      routing.response().setStatusCode(308).putHeader(HttpHeaders.LOCATION, PATH).end();
      return;
    }
    PageFile file = files.get(path.substring(PATH.length()));
    if (file == null) {
      routing.fail(404);
      return;
    }
    routing.response().putHeader("Content-Security-Policy", policy);
    file.answer(routing);
  }
}
