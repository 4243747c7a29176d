package org.wego.deployment.kubernetes;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An installation as it would be applied, rendered once. */
enum Overlay {
  LOCAL,
  PRODUCTION;

  private static final Set<String> OWN = Set.of("service", "gateway");

  private List<Manifest> rendered;

  String folder() {
    return "k8s/overlays/" + name().toLowerCase(Locale.ROOT);
  }

  synchronized List<Manifest> manifests() {
    if (rendered == null) {
      rendered = Kustomize.render(folder());
    }
    return rendered;
  }

  Stream<Manifest> all(String kind) {
    return manifests().stream().filter(manifest -> manifest.is(kind));
  }

  Manifest one(String kind, String name) {
    List<Manifest> found = all(kind).filter(each -> each.name().equals(name)).toList();
    if (found.size() != 1) {
      throw new IllegalStateException(this + " has " + found.size() + " of " + kind + " " + name);
    }
    return found.get(0);
  }

  Set<String> names(String kind) {
    return all(kind).map(Manifest::name).collect(Collectors.toSet());
  }

  /** The Maven module whose program a Deployment runs. */
  static String module(Manifest deployment) {
    return deployment
        .at("/spec/template/spec/containers/0/image")
        .asText()
        .replaceFirst("[:@].*", "")
        .replaceFirst(".*/", "");
  }

  /** The gateway and the services. */
  List<Manifest> own() {
    return all("Deployment")
        .filter(each -> OWN.contains(each.labels().getOrDefault("app.kubernetes.io/component", "")))
        .toList();
  }
}
