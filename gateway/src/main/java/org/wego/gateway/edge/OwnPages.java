package org.wego.gateway.edge;

import java.util.Set;

/** Names for what the gateway answers itself, so that paths nobody knows are one in metrics. */
final class OwnPages {

  private static final Set<String> PAGES =
      Set.of("/", "/health", "/metrics", "/docs", "/openapi.json", "/openapi.yaml");

  /** Asked by monitors, which have to be answered when nobody else is. */
  private static final Set<String> PROBES = Set.of("/health", "/metrics", "/q/health");

  private OwnPages() {}

  static String labelOf(String path) {
    if (path == null) {
      return "OTHER";
    }
    if (path.startsWith("/q/health/")) {
      return "/q/health";
    }
    if (path.startsWith("/docs/")) {
      return "/docs";
    }
    return PAGES.contains(path) ? path : "OTHER";
  }

  static boolean isProbe(String label) {
    return PROBES.contains(label);
  }
}
