package org.wego.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the contract of all services lets a body of JSON hold.
 *
 * @param contract as the gateway serves it
 */
record DeclaredBodies(JsonNode contract) {

  private static final String NOBODYS_ID = "00000000-0000-7000-8000-000000000000";

  /**
   * An operation that takes an object.
   *
   * @param path with its parameters filled in by what is not there
   * @param example a body that the contract shows
   * @param fields all names that such a body may have
   */
  record Declared(String method, String path, ObjectNode example, Set<String> fields) {

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  /** Every operation with such a body, but patches, whose fields are looked at behind the data. */
  List<Declared> all() {
    List<Declared> found = new ArrayList<>();
    contract
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation -> {
                          JsonNode media =
                              operation
                                  .getValue()
                                  .at("/requestBody/content")
                                  .path("application/json");
                          if (example(media) instanceof ObjectNode example) {
                            found.add(
                                new Declared(
                                    operation.getKey().toUpperCase(Locale.ROOT),
                                    filled(path.getKey(), operation.getValue()),
                                    example,
                                    fields(media.path("schema"))));
                          }
                        }));
    return found;
  }

  private static JsonNode example(JsonNode media) {
    for (JsonNode named : media.path("examples")) {
      return named.path("value");
    }
    return media.path("example");
  }

  /** Ids are of nothing that is there; what is no id is as the contract shows it. */
  private String filled(String path, JsonNode operation) {
    String filled = path.replaceFirst("^/api/v1", "");
    for (JsonNode parameter : operation.path("parameters")) {
      if (parameter.path("in").asText().equals("path")) {
        filled =
            filled.replace(
                "{" + parameter.path("name").asText() + "}", value(parameter.path("schema")));
      }
    }
    return filled.replaceAll("\\{[^}]+}", NOBODYS_ID);
  }

  private String value(JsonNode schema) {
    if (schema.has("$ref")) {
      return value(contract.at(schema.path("$ref").asText().substring(1)));
    }
    if (schema.has("enum")) {
      return schema.path("enum").path(0).asText();
    }
    return schema.path("type").asText().equals("integer") ? "1" : NOBODYS_ID;
  }

  private Set<String> fields(JsonNode schema) {
    Set<String> names = new HashSet<>();
    schema.path("properties").fieldNames().forEachRemaining(names::add);
    if (schema.has("$ref")) {
      names.addAll(fields(contract.at(schema.path("$ref").asText().substring(1))));
    }
    for (String combined : List.of("allOf", "anyOf", "oneOf")) {
      schema.path(combined).forEach(part -> names.addAll(fields(part)));
    }
    return names;
  }
}
