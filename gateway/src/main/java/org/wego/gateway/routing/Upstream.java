package org.wego.gateway.routing;

import java.net.URI;

/**
 * A service behind the gateway.
 *
 * @param name what configuration, metrics and health call it
 * @param host where it listens
 * @param port the port it listens on, never the scheme's default left out
 * @param secure whether it speaks TLS
 */
public record Upstream(String name, String host, int port, boolean secure) {

  static Upstream at(String name, URI address) {
    boolean secure = "https".equals(address.getScheme());
    int port = address.getPort() > 0 ? address.getPort() : secure ? 443 : 80;
    return new Upstream(name, address.getHost(), port, secure);
  }

  /** Whether an address in an answer is this upstream's own. */
  public boolean owns(URI address) {
    return address.getHost() != null
        && address.getScheme() != null
        && this.equals(at(name, address));
  }
}
