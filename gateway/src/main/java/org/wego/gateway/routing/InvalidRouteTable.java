package org.wego.gateway.routing;

import java.util.List;

/** A route table that cannot be used: the gateway does not start with it, nor change over to it. */
public final class InvalidRouteTable extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> faults;

  public InvalidRouteTable(List<String> faults) {
    super("The route table is not valid: " + String.join("; ", faults));
    this.faults = List.copyOf(faults);
  }

  /** Everything that is wrong with it. */
  public List<String> faults() {
    return faults;
  }
}
