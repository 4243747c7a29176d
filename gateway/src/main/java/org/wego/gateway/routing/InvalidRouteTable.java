package org.wego.gateway.routing;

import java.util.List;

/** The configured route table cannot be used; the gateway does not start with it. */
public final class InvalidRouteTable extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  InvalidRouteTable(List<String> faults) {
    super("The route table is not valid: " + String.join("; ", faults));
  }
}
