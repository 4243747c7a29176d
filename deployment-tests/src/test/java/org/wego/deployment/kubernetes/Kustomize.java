package org.wego.deployment.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.zjsonpatch.JsonPatch;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wego.deployment.Checkout;

/**
 * The part of kustomize that the manifests keep to, so that they are checked where there is no
 * kustomize: resources, generated config maps, JSON patches, images and a namespace. Whatever else
 * a kustomization says is refused. Where kustomize is, a test compares the two.
 */
final class Kustomize {

  private static final Set<String> CLUSTER_WIDE = Set.of("Namespace", "PriorityClass");

  private final List<ObjectNode> resources = new ArrayList<>();
  private final Set<String> generated = new LinkedHashSet<>();

  private Kustomize() {}

  static List<Manifest> render(String folder) {
    Kustomize rendering = new Kustomize();
    rendering.take(folder);
    rendering.generated.forEach(rendering::nameAfterContent);
    return rendering.resources.stream().map(Manifest::new).toList();
  }

  private void take(String folder) {
    JsonNode kustomization = Checkout.yaml(folder + "/kustomization.yaml");
    allow(
        kustomization,
        folder,
        "apiVersion",
        "kind",
        "namespace",
        "resources",
        "configMapGenerator",
        "patches",
        "images");
    int before = resources.size();
    for (JsonNode resource : kustomization.path("resources")) {
      String path = normalized(folder, resource.asText());
      if (path.endsWith(".yaml")) {
        Checkout.yamlDocuments(path).forEach(document -> resources.add((ObjectNode) document));
      } else {
        take(path);
      }
    }
    kustomization.path("configMapGenerator").forEach(each -> generate(folder, each));
    kustomization.path("patches").forEach(each -> patch(folder, each));
    kustomization.path("images").forEach(this::rename);
    String namespace = kustomization.path("namespace").asText();
    resources.subList(before, resources.size()).stream()
        .filter(resource -> !CLUSTER_WIDE.contains(resource.path("kind").asText()))
        .forEach(resource -> resource.withObjectProperty("metadata").put("namespace", namespace));
  }

  private void generate(String folder, JsonNode generator) {
    allow(generator, folder, "name", "behavior", "envs");
    String name = generator.path("name").asText();
    String behavior = generator.path("behavior").asText("create");
    ObjectNode map =
        switch (behavior) {
          case "create" -> create(name);
          case "merge" -> configMap(name);
          default -> throw new IllegalArgumentException(folder + ": behavior " + behavior);
        };
    for (JsonNode file : generator.path("envs")) {
      Checkout.text(normalized(folder, file.asText()))
          .lines()
          .map(String::stripLeading)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .forEach(
              line -> {
                int equals = line.indexOf('=');
                map.withObjectProperty("data")
                    .put(line.substring(0, equals), line.substring(equals + 1));
              });
    }
  }

  private ObjectNode create(String name) {
    if (!generated.add(name)) {
      throw new IllegalArgumentException("The config map " + name + " is generated twice");
    }
    ObjectNode map = JsonNodeFactory.instance.objectNode();
    map.put("apiVersion", "v1").put("kind", "ConfigMap");
    map.putObject("metadata").put("name", name);
    resources.add(map);
    return map;
  }

  private ObjectNode configMap(String name) {
    return resources.stream()
        .filter(each -> generated.contains(name))
        .filter(each -> each.path("kind").asText().equals("ConfigMap"))
        .filter(each -> each.at("/metadata/name").asText().equals(name))
        .findAny()
        .orElseThrow(() -> new IllegalArgumentException("No config map " + name + " to merge"));
  }

  private void patch(String folder, JsonNode patch) {
    allow(patch, folder, "path", "target");
    JsonNode target = patch.path("target");
    allow(target, folder, "group", "kind", "name", "labelSelector");
    JsonNode operations = Checkout.yaml(normalized(folder, patch.path("path").asText()));
    int applied = 0;
    for (int i = 0; i < resources.size(); i++) {
      if (matches(new Manifest(resources.get(i)), target)) {
        resources.set(i, (ObjectNode) JsonPatch.apply(operations, resources.get(i)));
        applied++;
      }
    }
    if (applied == 0) {
      throw new IllegalArgumentException(folder + ": nothing is patched by " + patch);
    }
  }

  private static boolean matches(Manifest resource, JsonNode target) {
    String[] selector = target.path("labelSelector").asText().split("=", 2);
    return resource.is(target.path("kind").asText())
        && resource.group().equals(target.path("group").asText(resource.group()))
        && resource.name().equals(target.path("name").asText(resource.name()))
        && (selector[0].isEmpty() || resource.labels().containsKey(selector[0]))
        && (selector.length < 2 || resource.labels().get(selector[0]).equals(selector[1]));
  }

  private void rename(JsonNode image) {
    allow(image, "images", "name", "newName", "newTag", "digest");
    String name = image.path("name").asText();
    String renamed = image.path("newName").asText(name);
    if (image.has("digest")) {
      renamed += "@" + image.path("digest").asText();
    } else if (image.has("newTag")) {
      renamed += ":" + image.path("newTag").asText();
    }
    for (ObjectNode resource : resources) {
      for (JsonNode container : resource.at("/spec/template/spec/containers")) {
        if (container.path("image").asText().split("[:@]")[0].equals(name)) {
          ((ObjectNode) container).put("image", renamed);
        }
      }
    }
  }

  /** A changed content is another name, so that pods that read it are replaced. */
  private void nameAfterContent(String name) {
    ObjectNode map = configMap(name);
    String hashed = name + "-" + ContentHash.of(sorted(map.path("data")));
    map.withObjectProperty("metadata").put("name", hashed);
    for (ObjectNode resource : resources) {
      for (JsonNode container : resource.at("/spec/template/spec/containers")) {
        for (JsonNode from : container.path("envFrom")) {
          JsonNode reference = from.path("configMapRef");
          if (reference.path("name").asText().equals(name)) {
            ((ObjectNode) reference).put("name", hashed);
          }
        }
      }
    }
  }

  private static Map<String, String> sorted(JsonNode data) {
    return new TreeMap<>(Manifest.map(data));
  }

  private static String normalized(String folder, String relative) {
    return Checkout.path(".")
        .normalize()
        .relativize(Checkout.path(folder + "/" + relative).normalize())
        .toString();
  }

  private static void allow(JsonNode object, String where, String... known) {
    List<String> fields =
        object.properties().stream()
            .map(Map.Entry::getKey)
            .filter(field -> !Set.of(known).contains(field))
            .toList();
    if (!fields.isEmpty()) {
      throw new IllegalArgumentException(where + " says what is not rendered here: " + fields);
    }
  }
}
