package org.wego.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The contracts of the services as one, as the gateway offers them.
 *
 * <p>Components that are the same everywhere are kept once. Where services mean different things by
 * one name, each one's is called after its service ({@code Choice} becomes {@code AwardsChoice} and
 * {@code EventsChoice}). Everything else has to be unique; what is not is said, all at once.
 */
final class MergedContract {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String COMPONENTS = "#/components/";
  private static final String LOGIN = "login";

  private final Map<String, ObjectNode> contracts;
  private final Set<String> faults = new TreeSet<>();

  /**
   * @param contracts name of the service to its contract, in the order in which they are to appear
   */
  MergedContract(Map<String, ObjectNode> contracts) {
    this.contracts = new LinkedHashMap<>();
    contracts.forEach((service, contract) -> this.contracts.put(service, contract.deepCopy()));
  }

  /**
   * Merges.
   *
   * @throws IllegalArgumentException naming every path, operation or version that cannot be merged
   */
  ObjectNode merge() {
    renameWhatDiffers();
    ObjectNode merged = JSON.objectNode();
    merged.put("openapi", version());
    merged.set("info", info());
    merged
        .putArray("servers")
        .addObject()
        .put("url", Placeholders.ADDRESS)
        .put("description", "The gateway");
    merged.set("tags", tags());
    merged.set("paths", paths());
    merged.set("components", components());
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", faults));
    }
    offerLogin(merged);
    return merged;
  }

  private String version() {
    Set<String> versions = new TreeSet<>();
    contracts.values().forEach(contract -> versions.add(contract.path("openapi").asText()));
    if (versions.size() > 1) {
      faults.add("the contracts are of different versions of OpenAPI: " + versions);
    }
    return versions.iterator().next();
  }

  private ObjectNode info() {
    ObjectNode info = JSON.objectNode();
    info.put("title", "WeGO");
    info.put("version", "1");
    StringBuilder description =
        new StringBuilder(
            "The back office of the World e-Governments Organization of Cities and Local"
                + " Governments.\n");
    contracts.forEach(
        (service, contract) ->
            description
                .append("\n- **")
                .append(service)
                .append("**: ")
                .append(contract.at("/info/description").asText()));
    info.put("description", description.toString());
    contracts.values().stream()
        .map(contract -> contract.at("/info/license"))
        .filter(JsonNode::isObject)
        .findFirst()
        .ifPresent(license -> info.set("license", license));
    return info;
  }

  /** Each tag once, with all that the services say of it. */
  private ArrayNode tags() {
    Map<String, ObjectNode> byName = new LinkedHashMap<>();
    for (ObjectNode contract : contracts.values()) {
      for (JsonNode tag : contract.path("tags")) {
        ObjectNode known = byName.putIfAbsent(tag.path("name").asText(), (ObjectNode) tag);
        String more = tag.path("description").asText();
        if (known != null && !known.path("description").asText().contains(more)) {
          String said = known.path("description").asText();
          known.put("description", said.isEmpty() ? more : said + "; " + more);
        }
      }
    }
    return JSON.arrayNode().addAll(byName.values());
  }

  private ObjectNode paths() {
    Map<String, JsonNode> paths = new TreeMap<>();
    Map<String, String> operations = new HashMap<>();
    contracts.forEach(
        (service, contract) ->
            contract
                .path("paths")
                .properties()
                .forEach(
                    path -> {
                      if (paths.put(path.getKey(), path.getValue()) != null) {
                        faults.add("more than one service has the path " + path.getKey());
                      }
                      for (JsonNode operation : path.getValue()) {
                        String id = operation.path("operationId").asText();
                        String where = service + " " + path.getKey();
                        String other = id.isEmpty() ? null : operations.put(id, where);
                        if (other != null) {
                          faults.add(
                              "the operation %s is both of %s and of %s"
                                  .formatted(id, other, where));
                        }
                      }
                    }));
    return JSON.objectNode().setAll(paths);
  }

  private ObjectNode components() {
    Map<String, Map<String, JsonNode>> kinds = new TreeMap<>();
    for (ObjectNode contract : contracts.values()) {
      contract
          .path("components")
          .properties()
          .forEach(
              kind ->
                  kind.getValue()
                      .properties()
                      .forEach(
                          component -> {
                            JsonNode other =
                                kinds
                                    .computeIfAbsent(kind.getKey(), any -> new TreeMap<>())
                                    .put(component.getKey(), component.getValue());
                            if (other != null && !other.equals(component.getValue())) {
                              faults.add(
                                  "different components are called %s/%s"
                                      .formatted(kind.getKey(), component.getKey()));
                            }
                          }));
    }
    ObjectNode components = JSON.objectNode();
    kinds.forEach((kind, byName) -> components.set(kind, JSON.objectNode().setAll(byName)));
    return components;
  }

  // --- Names that mean different things ---

  private void renameWhatDiffers() {
    Set<String> differing = differing();
    contracts.forEach(
        (service, contract) -> {
          Map<String, String> names = new HashMap<>();
          differing.forEach(pointer -> names.put(pointer, renamed(pointer, service)));
          pointAnew(contract, names);
          contract
              .path("components")
              .properties()
              .forEach(
                  kind ->
                      rename(
                          (ObjectNode) kind.getValue(), COMPONENTS + kind.getKey() + "/", names));
        });
  }

  private static void rename(ObjectNode kind, String prefix, Map<String, String> names) {
    List<String> own = new ArrayList<>();
    kind.fieldNames().forEachRemaining(own::add);
    for (String name : own) {
      String to = names.get(prefix + name);
      if (to != null) {
        kind.set(to.substring(prefix.length()), kind.remove(name));
      }
    }
  }

  /**
   * References to the components that differ between services, and to those that reach one that
   * does: their text may be the same, what they mean is not.
   */
  private Set<String> differing() {
    Map<String, Set<JsonNode>> meanings = new HashMap<>();
    Map<String, Integer> owners = new HashMap<>();
    for (ObjectNode contract : contracts.values()) {
      contract
          .path("components")
          .properties()
          .forEach(
              kind ->
                  kind.getValue()
                      .properties()
                      .forEach(
                          component -> {
                            String pointer = COMPONENTS + kind.getKey() + "/" + component.getKey();
                            meanings
                                .computeIfAbsent(pointer, any -> new HashSet<>())
                                .add(component.getValue());
                            owners.merge(pointer, 1, Integer::sum);
                          }));
    }
    Set<String> differing = new TreeSet<>();
    meanings.forEach(
        (pointer, texts) -> {
          if (texts.size() > 1) {
            differing.add(pointer);
          }
        });
    boolean grown = true;
    while (grown) {
      Set<String> more = new HashSet<>();
      meanings.forEach(
          (pointer, texts) -> {
            if (owners.get(pointer) > 1
                && texts.stream().anyMatch(text -> reaches(text, differing))) {
              more.add(pointer);
            }
          });
      grown = differing.addAll(more);
    }
    return differing;
  }

  private static boolean reaches(JsonNode node, Set<String> pointers) {
    if (node.isTextual()) {
      return pointers.contains(node.textValue());
    }
    for (JsonNode child : node) {
      if (reaches(child, pointers)) {
        return true;
      }
    }
    return false;
  }

  /** {@code #/components/schemas/Choice} of awards is {@code #/components/schemas/AwardsChoice}. */
  private static String renamed(String pointer, String service) {
    int name = pointer.lastIndexOf('/') + 1;
    return pointer.substring(0, name)
        + Character.toUpperCase(service.charAt(0))
        + service.substring(1)
        + pointer.substring(name);
  }

  /** In {@code $ref} and in the mapping of a discriminator alike. */
  private static void pointAnew(JsonNode node, Map<String, String> names) {
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .forEach(
              field -> {
                String to =
                    field.getValue().isTextual() ? names.get(field.getValue().textValue()) : null;
                if (to != null) {
                  field.setValue(TextNode.valueOf(to));
                } else {
                  pointAnew(field.getValue(), names);
                }
              });
    } else {
      node.forEach(child -> pointAnew(child, names));
    }
  }

  /** Whoever reads the page may log in instead of bringing a token. */
  private static void offerLogin(ObjectNode merged) {
    merged
        .withObject("/components/securitySchemes")
        .putObject(LOGIN)
        .put("type", "openIdConnect")
        .put("description", "Log in at the OpenID provider")
        .put("openIdConnectUrl", Placeholders.ISSUER + "/.well-known/openid-configuration");
    for (JsonNode path : merged.path("paths")) {
      for (JsonNode operation : path) {
        if (!operation.path("security").isEmpty()) {
          ((ArrayNode) operation.path("security")).addObject().putArray(LOGIN);
        }
      }
    }
  }
}
