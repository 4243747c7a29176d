package org.wego.gateway.routing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which upstream serves which paths. It never changes: another table takes its place. */
public final class RouteTable {

  private final Map<String, Route> routes;
  private final Map<String, Upstream> upstreams;

  /** From a {@link TableDraft} only, which has looked at it as a whole. */
  RouteTable(Map<String, Route> routes, Map<String, Upstream> upstreams) {
    this.routes = new HashMap<>(routes);
    this.upstreams = upstreams;
  }

  /** The route with the longest prefix of whole segments, for a path that is {@link PlainPath}. */
  public Optional<Route> match(String path) {
    for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
      Route route = routes.get(path.substring(0, end));
      if (route != null) {
        return Optional.of(route);
      }
    }
    return Optional.empty();
  }

  /** Every prefix, in order. */
  public List<String> prefixes() {
    return routes.keySet().stream().sorted().toList();
  }

  /** Every upstream, by name. */
  public Collection<Upstream> upstreams() {
    return upstreams.values();
  }
}
