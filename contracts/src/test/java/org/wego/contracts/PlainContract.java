package org.wego.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;

/**
 * A contract of OpenAPI 3.1 said in the words of 3.0: openapi-diff reads 3.1, but compares neither
 * its types nor what stands beside a reference, and would let a string become a number.
 */
final class PlainContract {

  private static final ObjectMapper YAML = new YAMLMapper();
  private static final ObjectMapper JSON = new ObjectMapper();

  private PlainContract() {}

  static String of(String contract) {
    try {
      ObjectNode plain = (ObjectNode) YAML.readTree(contract);
      plain.put("openapi", "3.0.3");
      // Unknown to 3.0; what a webhook brings is an event, as its own schema says.
      plain.remove("webhooks");
      rewrite(plain);
      return JSON.writeValueAsString(plain);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not a contract in YAML", e);
    }
  }

  private static void rewrite(JsonNode node) {
    if (node instanceof ObjectNode object) {
      if (object.path("$ref").isTextual()) {
        object.retain("$ref");
        return;
      }
      // What an example holds looks like anything, and changes as it likes.
      object.remove(List.of("example", "examples"));
      plainType(object);
      plainBound(object, "exclusiveMinimum", "minimum");
      plainBound(object, "exclusiveMaximum", "maximum");
    }
    node.forEach(PlainContract::rewrite);
  }

  private static void plainType(ObjectNode schema) {
    if (schema.path("anyOf") instanceof ArrayNode either) {
      List<JsonNode> something = new ArrayList<>();
      either.forEach(
          one -> {
            if (one.path("type").asText().equals("null")) {
              schema.put("nullable", true);
            } else {
              something.add(one);
            }
          });
      if (something.size() == 1) {
        schema.remove(List.of("anyOf", "type"));
        schema.putArray("allOf").addAll(something);
      }
    }
    if (schema.path("type") instanceof ArrayNode types) {
      types.forEach(
          type -> {
            if (type.asText().equals("null")) {
              schema.put("nullable", true);
            } else {
              schema.set("type", TextNode.valueOf(type.asText()));
            }
          });
    }
  }

  private static void plainBound(ObjectNode schema, String exclusive, String bound) {
    if (schema.path(exclusive).isNumber()) {
      schema.set(bound, schema.get(exclusive));
      schema.put(exclusive, true);
    }
  }
}
