package org.wego.gateway.routing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A route table while it is put together: good as a whole in the end, or never made. */
public final class TableDraft {

  /**
   * Only versioned API paths can be routed: a service's own pages ({@code /q}) and its operators'
   * ({@code /operations}) stay out of reach whatever is configured. The last name may carry the
   * extension of a file, as a calendar does.
   */
  private static final Pattern PREFIX =
      Pattern.compile("/api/v[1-9][0-9]*(/[a-z][a-z0-9-]*)+([.][a-z]+)?");

  /** As many as fit in the bits of a long, in which the balancing counts. */
  private static final int MOST_INSTANCES = 64;

  private final List<String> faults = new ArrayList<>();
  private final Map<String, Upstream> upstreams = new TreeMap<>();
  private final Set<String> named = new HashSet<>();
  private final Map<String, Target> targets = new LinkedHashMap<>();

  private record Target(String upstream, Bounds bounds) {}

  /** Adds an upstream at these addresses. */
  public TableDraft upstream(String name, List<String> addresses) {
    named.add(name);
    Set<Address> instances = new LinkedHashSet<>();
    int before = faults.size();
    for (String text : addresses) {
      Address.of(text)
          .ifPresentOrElse(
              address -> {
                if (!instances.add(address)) {
                  fault("upstream %s: %s is there twice".formatted(name, address));
                }
              },
              () ->
                  fault(
                      "upstream %s: %s is not http(s)://host[:port] alone".formatted(name, text)));
    }
    if (addresses.isEmpty()) {
      fault("upstream %s: it has no instance".formatted(name));
    }
    if (addresses.size() > MOST_INSTANCES) {
      fault("upstream %s: more than %d instances".formatted(name, MOST_INSTANCES));
    }
    if (faults.size() == before) {
      upstreams.put(name, new Upstream(name, List.copyOf(instances)));
    }
    return this;
  }

  /** Adds a route to an upstream, which may be added later. */
  public TableDraft route(String prefix, String upstream, Bounds bounds) {
    targets.put(prefix, new Target(upstream, bounds));
    return this;
  }

  /** Notes what whoever reads the table has found wrong with it. */
  public TableDraft fault(String fault) {
    faults.add(fault);
    return this;
  }

  /**
   * Makes the table.
   *
   * @throws InvalidRouteTable naming everything that is wrong with it
   */
  public RouteTable finish() {
    Map<String, Route> routes = new TreeMap<>();
    targets.forEach(
        (prefix, target) -> {
          if (!PREFIX.matcher(prefix).matches()) {
            fault("route %s: not a prefix of the form /api/v1/name".formatted(prefix));
          }
          if (!named.contains(target.upstream())) {
            fault("route %s: there is no upstream %s".formatted(prefix, target.upstream()));
          }
          Upstream upstream = upstreams.get(target.upstream());
          if (upstream != null) {
            routes.put(prefix, new Route(prefix, upstream, target.bounds()));
          }
        });
    Set<String> reached = new HashSet<>();
    targets.values().forEach(target -> reached.add(target.upstream()));
    named.stream()
        .filter(name -> !reached.contains(name))
        .sorted()
        .forEach(name -> fault("upstream %s: no route leads to it".formatted(name)));
    if (targets.isEmpty()) {
      fault("there is no route");
    }
    if (!faults.isEmpty()) {
      throw new InvalidRouteTable(faults);
    }
    return new RouteTable(routes, upstreams);
  }
}
