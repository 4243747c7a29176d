package org.wego.gateway.routing;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Where one instance of a service listens.
 *
 * @param host name or address
 * @param port the port, never the scheme's default left out
 * @param secure whether it speaks TLS
 */
public record Address(String host, int port, boolean secure) {

  /** The address that the text is, if it is {@code http(s)://host[:port]} and nothing else. */
  static Optional<Address> of(String text) {
    try {
      URI uri = new URI(text.strip());
      return isPlain(uri) ? Optional.of(of(uri)) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  static Address of(URI uri) {
    boolean secure = "https".equals(uri.getScheme());
    int port = uri.getPort() > 0 ? uri.getPort() : secure ? 443 : 80;
    return new Address(uri.getHost(), port, secure);
  }

  private static boolean isPlain(URI uri) {
    return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
        && uri.getHost() != null
        && uri.getUserInfo() == null
        && uri.getRawQuery() == null
        && uri.getRawFragment() == null
        && (uri.getRawPath().isEmpty() || uri.getRawPath().equals("/"));
  }

  /** What metrics and logs call it. */
  @Override
  public String toString() {
    return host + ":" + port;
  }
}
