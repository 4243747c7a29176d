package org.wego.localstack.doctor;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;

/**
 * Something that answers by HTTP as a service does, for states in which a real one cannot be
 * brought on one machine, such as a clock that is wrong.
 */
final class Site implements AutoCloseable {

  private final HttpServer server;
  private final String scheme;
  private final Map<String, String> pages = new ConcurrentHashMap<>();

  private Site(HttpServer server, String scheme) {
    this.server = server;
    this.scheme = scheme;
    server.createContext("/", this::answer);
    server.start();
  }

  static Site plain() {
    try {
      return new Site(HttpServer.create(anyPort(), 0), "http");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Site withTls(SSLContext context) {
    try {
      HttpsServer server = HttpsServer.create(anyPort(), 0);
      server.setHttpsConfigurator(new HttpsConfigurator(context));
      return new Site(server, "https");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InetSocketAddress anyPort() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  /** A service that is ready and measures this. */
  static Site measuring(String... lines) {
    return plain()
        .page("/q/health/ready", "{\"status\": \"UP\"}")
        .page("/q/metrics", "# HELP of all\n" + String.join("\n", lines) + "\n");
  }

  Site page(String path, String body) {
    pages.put(path, body);
    return this;
  }

  URI address() {
    return URI.create("%s://localhost:%d".formatted(scheme, server.getAddress().getPort()));
  }

  private void answer(HttpExchange exchange) throws IOException {
    String page = pages.get(exchange.getRequestURI().getPath());
    byte[] body = (page == null ? "Nothing is here" : page).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(page == null ? 404 : 200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
