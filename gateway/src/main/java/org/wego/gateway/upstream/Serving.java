package org.wego.gateway.upstream;

import java.util.Map;
import org.wego.gateway.routing.Route;
import org.wego.gateway.routing.RouteTable;

/**
 * A route table with the pools behind it. A request takes all it needs from one and the same, and
 * ends on it whatever comes after.
 *
 * @param table which upstream serves what
 * @param pools name of an upstream to its instances
 */
public record Serving(RouteTable table, Map<String, Pool> pools) {

  public Pool poolOf(Route route) {
    return pools.get(route.upstream().name());
  }
}
