package org.wego.gateway.proxy;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.net.URI;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/**
 * The address by which a client knows the gateway.
 *
 * @param scheme http or https
 * @param host name or address, IPv6 in brackets
 * @param port the port, never the scheme's default left out
 */
public record PublicAddress(String scheme, String host, int port) {

  static PublicAddress of(URI configured) {
    String scheme = configured.getScheme();
    return new PublicAddress(
        scheme,
        configured.getHost(),
        configured.getPort() > 0 ? configured.getPort() : defaultPort(scheme));
  }

  /**
   * The address that the request itself names.
   *
   * @throws ProblemException when it names none, or none that can be read
   */
  public static PublicAddress of(HttpServerRequest request) {
    HostAndPort authority = request.authority();
    if (authority == null || !authority.host().matches("[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+]")) {
      throw new ProblemException(PlatformError.INVALID_INPUT, "A Host header is required");
    }
    String scheme = request.isSSL() ? "https" : "http";
    return new PublicAddress(
        scheme, authority.host(), authority.port() > 0 ? authority.port() : defaultPort(scheme));
  }

  private static int defaultPort(String scheme) {
    return "https".equals(scheme) ? 443 : 80;
  }

  /** Host and port as a {@code Host} header has them. */
  String authority() {
    return port == defaultPort(scheme) ? host : host + ":" + port;
  }

  /** Scheme, host and port, to put a path behind. */
  public String origin() {
    return scheme + "://" + authority();
  }
}
