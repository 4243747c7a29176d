package org.wego.deployment.compose;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.wego.deployment.Checkout;

/** The compose file, as a person would ask for what is in it. */
final class Compose {

  static final String FILE = "docker-compose.yml";

  private final JsonNode file = Checkout.yaml(FILE);

  List<Service> services() {
    return file.get("services").properties().stream()
        .map(entry -> new Service(entry.getKey(), entry.getValue(), isJob(entry.getKey())))
        .toList();
  }

  /** The suite's own programs. */
  List<Service> programs() {
    return services().stream().filter(service -> service.module().isPresent()).toList();
  }

  Service service(String name) {
    return services().stream()
        .filter(service -> service.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No service " + name));
  }

  /** Where each secret comes from. */
  Map<String, String> secretFiles() {
    Map<String, String> files = new LinkedHashMap<>();
    file.get("secrets")
        .properties()
        .forEach(secret -> files.put(secret.getKey(), secret.getValue().path("file").asText()));
    return files;
  }

  Set<String> networksWithAWayOut() {
    Set<String> names = new TreeSet<>();
    file.get("networks")
        .properties()
        .forEach(
            network -> {
              if (!network.getValue().path("internal").asBoolean()) {
                names.add(network.getKey());
              }
            });
    return names;
  }

  Set<String> volumes() {
    Set<String> names = new TreeSet<>();
    file.get("volumes").fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Whether others wait for it to end: a job, and no server. */
  private boolean isJob(String name) {
    return StreamSupport.stream(file.get("services").spliterator(), false)
        .map(other -> other.path("depends_on").path(name).path("condition").asText())
        .anyMatch("service_completed_successfully"::equals);
  }

  /** A container of the file. */
  record Service(String name, JsonNode description, boolean isJob) {

    /** The Maven module of one of the suite's own programs. */
    Optional<String> module() {
      return Optional.ofNullable(description.at("/build/args/MODULE").textValue());
    }

    Map<String, String> environment() {
      Map<String, String> variables = new LinkedHashMap<>();
      description
          .path("environment")
          .properties()
          .forEach(variable -> variables.put(variable.getKey(), variable.getValue().asText()));
      return variables;
    }

    List<String> texts(String key) {
      return StreamSupport.stream(description.path(key).spliterator(), false)
          .map(JsonNode::asText)
          .toList();
    }

    /** Where each secret is seen in the container, by its name. */
    Map<String, String> secrets() {
      Map<String, String> targets = new LinkedHashMap<>();
      for (JsonNode secret : description.path("secrets")) {
        String source = secret.isTextual() ? secret.asText() : secret.get("source").asText();
        targets.put(source, secret.path("target").asText("/run/secrets/" + source));
      }
      return targets;
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
