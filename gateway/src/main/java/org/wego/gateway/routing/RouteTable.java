package org.wego.gateway.routing;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Which upstream serves which paths. A table is good as a whole, or it is not made. */
public final class RouteTable {

  /**
   * Only versioned API paths can be routed: a service's own pages ({@code /q}) and its operators'
   * ({@code /operations}) stay out of reach whatever is configured.
   */
  /** The last name may carry the extension of a file, as a calendar does. */
  private static final Pattern PREFIX =
      Pattern.compile("/api/v[1-9][0-9]*(/[a-z][a-z0-9-]*)+([.][a-z]+)?");

  private final Map<String, Route> routes;
  private final Map<String, Upstream> upstreams;

  private RouteTable(Map<String, Route> routes, Map<String, Upstream> upstreams) {
    this.routes = routes;
    this.upstreams = upstreams;
  }

  /**
   * Makes the table from its configuration.
   *
   * @throws InvalidRouteTable naming everything that is wrong with it
   */
  public static RouteTable of(Map<String, URI> addresses, Map<String, String> targets) {
    List<String> faults = new ArrayList<>();
    Map<String, Upstream> upstreams = new TreeMap<>();
    addresses.forEach(
        (name, address) -> {
          if (isPlainAddress(address)) {
            upstreams.put(name, Upstream.at(name, address));
          } else {
            faults.add(
                "upstream %s: %s is not http(s)://host[:port] alone".formatted(name, address));
          }
        });

    Map<String, Route> routes = new HashMap<>();
    new TreeMap<>(targets)
        .forEach(
            (prefix, target) -> {
              if (!PREFIX.matcher(prefix).matches()) {
                faults.add("route %s: not a prefix of the form /api/v1/name".formatted(prefix));
              }
              if (!addresses.containsKey(target)) {
                faults.add("route %s: there is no upstream %s".formatted(prefix, target));
              } else if (upstreams.containsKey(target)) {
                routes.put(prefix, new Route(prefix, upstreams.get(target)));
              }
            });
    addresses.keySet().stream()
        .filter(name -> !targets.containsValue(name))
        .sorted()
        .forEach(name -> faults.add("upstream %s: no route leads to it".formatted(name)));
    if (targets.isEmpty()) {
      faults.add("there is no route");
    }
    if (!faults.isEmpty()) {
      throw new InvalidRouteTable(faults);
    }
    return new RouteTable(routes, upstreams);
  }

  private static boolean isPlainAddress(URI address) {
    return ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
        && address.getHost() != null
        && address.getUserInfo() == null
        && address.getRawQuery() == null
        && address.getRawFragment() == null
        && (address.getRawPath().isEmpty() || address.getRawPath().equals("/"));
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
