package org.wego.platform.http.problem;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/**
 * Knows the methods of each path, for the Allow header that RFC 9110 demands of a 405 and the
 * framework leaves out.
 */
@ApplicationScoped
class AllowedMethods {

  private static final Pattern VARIABLE = Pattern.compile("\\{[^/]*}");

  private final List<Route> routes = new ArrayList<>();

  private record Route(String method, Pattern path) {}

  AllowedMethods() {
    RuntimeResourceVisitor.visitRuntimeResources(
        "",
        ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers(),
        new RuntimeResourceVisitor() {
          @Override
          public void visitRuntimeResource(String method, String path, RuntimeResource resource) {
            routes.add(new Route(method, toPattern(path)));
          }
        });
  }

  /** The value of the Allow header. */
  String on(String path) {
    return routes.stream()
        .filter(route -> route.path().matcher(path).matches())
        .map(Route::method)
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static Pattern toPattern(String template) {
    return Pattern.compile(
        VARIABLE
            .splitAsStream(template + "/")
            .map(Pattern::quote)
            .collect(Collectors.joining("[^/]+"))
            .replaceFirst("/\\\\E$", "\\\\E/?"));
  }
}
