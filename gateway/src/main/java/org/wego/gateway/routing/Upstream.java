package org.wego.gateway.routing;

import java.net.URI;
import java.util.List;

/**
 * A service behind the gateway.
 *
 * @param name what configuration, metrics and health call it
 * @param instances where it runs, each able to answer any of its requests
 */
public record Upstream(String name, List<Address> instances) {

  public Upstream {
    instances = List.copyOf(instances);
  }

  /** Whether an address in an answer is one of this upstream's own. */
  public boolean owns(URI address) {
    return address.getHost() != null
        && address.getScheme() != null
        && instances.contains(Address.of(address));
  }
}
