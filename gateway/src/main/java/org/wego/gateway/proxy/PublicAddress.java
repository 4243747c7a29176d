package org.wego.gateway.proxy;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.net.URI;
import java.util.regex.Pattern;
import org.wego.gateway.edge.Sender;
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

  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+]");

  static PublicAddress of(URI configured) {
    String scheme = configured.getScheme();
    return new PublicAddress(
        scheme,
        configured.getHost(),
        configured.getPort() > 0 ? configured.getPort() : defaultPort(scheme));
  }

  /**
   * The address that the request names, by itself or in the words of a proxy that is trusted.
   *
   * @throws ProblemException when it names none, or none that can be read
   */
  static PublicAddress of(HttpServerRequest request, Sender sender) {
    HostAndPort authority =
        sender.authority() == null
            ? request.authority()
            : HostAndPort.parseAuthority(sender.authority(), -1);
    if (authority == null || !HOST.matcher(authority.host()).matches()) {
      throw new ProblemException(PlatformError.INVALID_INPUT, "A Host header is required");
    }
    return new PublicAddress(
        sender.scheme(),
        authority.host(),
        authority.port() > 0 ? authority.port() : defaultPort(sender.scheme()));
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
