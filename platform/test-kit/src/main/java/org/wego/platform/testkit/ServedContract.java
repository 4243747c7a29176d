package org.wego.platform.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The OpenAPI document of the running service: what it shows, and whether an answer is like it. */
final class ServedContract {

  private static final String PROBLEM = "application/problem+json";
  private static final String RESPONSES = "#/components/responses/";

  private final JsonNode contract;
  private final ContractSchemas schemas;

  /** A body that the contract shows. */
  record Example(String mediaType, JsonNode content) {}

  private ServedContract(JsonNode contract) {
    this.contract = contract;
    this.schemas = new ContractSchemas(contract);
  }

  static ServedContract read(String path) {
    return of(PlainCall.of("GET", path).query("format", "json").send().text());
  }

  static ServedContract of(String text) {
    try {
      return new ServedContract(new ObjectMapper().readTree(ContractSchemas.rebased(text)));
    } catch (JsonProcessingException e) {
      throw new AssertionError("The contract is not JSON", e);
    }
  }

  /** The bodies that are shown of a request, those in JSON. */
  List<Example> requestExamples(AccessMatrix.Operation operation) {
    List<Example> examples = new ArrayList<>();
    described(operation)
        .path("requestBody")
        .path("content")
        .properties()
        .forEach(
            body -> {
              if (isJson(body.getKey())) {
                shown(body.getValue())
                    .forEach(example -> examples.add(new Example(body.getKey(), example)));
              }
            });
    return examples;
  }

  /** The examples of the query's parameters, by name. */
  Map<String, String> parameterExamples(AccessMatrix.Operation operation, boolean onlyRequired) {
    Map<String, String> examples = new LinkedHashMap<>();
    for (JsonNode parameter : described(operation).path("parameters")) {
      if (parameter.path("in").asText().equals("query")
          && (!onlyRequired || parameter.path("required").asBoolean())) {
        Stream.concat(shown(parameter), shown(parameter.path("schema")))
            .findFirst()
            .ifPresent(example -> examples.put(parameter.path("name").asText(), example.asText()));
      }
    }
    return examples;
  }

  /** Where an answer departs from what the contract says of its status. */
  List<String> departures(AccessMatrix.Operation operation, PlainCall.Answer answer) {
    JsonNode response = described(operation).path("responses").path("" + answer.status());
    if (response.isMissingNode()) {
      return List.of("the contract has no answer " + answer.status());
    }
    JsonNode content = resolved(response).path("content");
    String type = answer.header("Content-Type").orElse("").replaceFirst(";.*", "").strip();
    if (answer.body().length == 0 || operation.method().equals("HEAD")) {
      return List.of();
    }
    if (!content.has(type)) {
      return List.of("the contract has no " + type + " of an answer " + answer.status());
    }
    JsonNode schema = content.path(type).path("schema");
    if (!isJson(type) || schema.isMissingNode()) {
      return List.of();
    }
    JsonNode body = answer.json();
    if (type.equals(PROBLEM) && body instanceof ObjectNode problem) {
      // A problem may tell more than all of them do (RFC 9457), such as where the equal one is.
      List<String> common = new ArrayList<>();
      contract
          .at("/components/schemas/Problem/properties")
          .fieldNames()
          .forEachRemaining(common::add);
      problem.retain(common);
    }
    return schemas.departures(schema, body);
  }

  private JsonNode described(AccessMatrix.Operation operation) {
    return contract
        .path("paths")
        .path(operation.path())
        .path(operation.method().toLowerCase(Locale.ROOT));
  }

  private JsonNode resolved(JsonNode response) {
    return response.has("$ref")
        ? contract
            .path("components")
            .path("responses")
            .path(response.get("$ref").asText().substring(RESPONSES.length()))
        : response;
  }

  /** One as {@code example}, named ones of a body or parameter, or plain ones of a schema. */
  private static Stream<JsonNode> shown(JsonNode described) {
    List<JsonNode> shown = new ArrayList<>();
    if (described.has("example")) {
      shown.add(described.get("example"));
    }
    described
        .path("examples")
        .forEach(example -> shown.add(example.has("value") ? example.get("value") : example));
    return shown.stream();
  }

  private static boolean isJson(String mediaType) {
    return mediaType.equals("application/json") || mediaType.endsWith("+json");
  }
}
