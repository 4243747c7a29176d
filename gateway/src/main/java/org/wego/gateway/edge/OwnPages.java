package org.wego.gateway.edge;

import java.util.Set;

/**
 * What the gateway answers itself; every other path is the route table's. Each has a name, so that
 * paths nobody knows are one in metrics.
 */
public final class OwnPages {

  private static final String OTHER = "OTHER";

  private static final Set<String> PAGES =
      Set.of("/", "/health", "/metrics", "/docs", "/openapi.json", "/openapi.yaml");

  /** Asked by monitors, which have to be answered when nobody else is. */
  private static final Set<String> PROBES = Set.of("/health", "/metrics", "/q/health");

  private OwnPages() {}

  /** Whether no route is asked for the path, which is {@code null} where it cannot be read. */
  public static boolean has(String path) {
    return !labelOf(path).equals(OTHER);
  }

  static String labelOf(String path) {
    if (path == null) {
      return OTHER;
    }
    if (path.startsWith("/q/health/")) {
      return "/q/health";
    }
    if (path.startsWith("/docs/")) {
      return "/docs";
    }
    return PAGES.contains(path) ? path : OTHER;
  }

  static boolean isProbe(String label) {
    return PROBES.contains(label);
  }
}
