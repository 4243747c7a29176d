package org.wego.deployment.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One resource, as it would be applied. */
record Manifest(ObjectNode content) {

  String apiVersion() {
    return content.path("apiVersion").asText();
  }

  String group() {
    return apiVersion().contains("/") ? apiVersion().substring(0, apiVersion().indexOf('/')) : "";
  }

  String kind() {
    return content.path("kind").asText();
  }

  String name() {
    return content.at("/metadata/name").asText();
  }

  JsonNode at(String pointer) {
    return content.at(pointer);
  }

  Stream<JsonNode> all(String pointer) {
    return elements(at(pointer));
  }

  Map<String, String> labels() {
    return map(at("/metadata/labels"));
  }

  /** The labels of the pods that it makes. */
  Map<String, String> podLabels() {
    return map(at("/spec/template/metadata/labels"));
  }

  boolean is(String kind) {
    return kind().equals(kind);
  }

  static Stream<JsonNode> elements(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  static Map<String, String> map(JsonNode object) {
    return object.properties().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue().asText()));
  }

  @Override
  public String toString() {
    return kind() + " " + name();
  }
}
