package org.wego.security.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The contract of all services, as the gateway offers it. */
public final class Contract {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MERGED = "/org/wego/contracts/openapi.json";
  private static final String SCHEMAS = "#/components/schemas/";
  private static final String REBASED = AnswerSchemas.reference("");
  private static final String RESPONSES = "#/components/responses/";

  private final JsonNode document;
  private final List<Operation> operations;
  private final AnswerSchemas schemas;

  private Contract(JsonNode document) {
    this.document = document;
    this.schemas = new AnswerSchemas(document.at("/components/schemas"));
    this.operations = read();
  }

  /** The one that the build has merged. */
  public static Contract merged() {
    try (InputStream in = Contract.class.getResourceAsStream(MERGED)) {
      if (in == null) {
        throw new IllegalStateException(MERGED + " is not on the class path");
      }
      return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * One that is given.
   *
   * @param text OpenAPI 3.1 as JSON
   */
  public static Contract of(String text) {
    try {
      return new Contract(JSON.readTree(text.replace(SCHEMAS, REBASED)));
    } catch (IOException e) {
      throw new UncheckedIOException("The contract is no JSON", e);
    }
  }

  /** All operations, in the order of their paths. */
  public List<Operation> operations() {
    return operations;
  }

  /** The operation of this id. */
  public Operation operation(String id) {
    return operations.stream()
        .filter(operation -> operation.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("The contract has no " + id));
  }

  /** What answers have to be like. */
  public AnswerSchemas schemas() {
    return schemas;
  }

  /** A reference to the schema of this name. */
  public static JsonNode reference(String name) {
    return JSON.createObjectNode().put("$ref", REBASED + name);
  }

  /** The schema itself, where the node is a reference to it. */
  public JsonNode resolved(JsonNode schema) {
    JsonNode found = schema;
    while (found.has("$ref")) {
      found =
          document
              .path("components")
              .path("schemas")
              .path(found.get("$ref").asText().substring(REBASED.length()));
    }
    return found;
  }

  private List<Operation> read() {
    List<Operation> read = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method ->
                            read.add(
                                operation(path.getKey(), method.getKey(), method.getValue()))));
    return List.copyOf(read);
  }

  private Operation operation(String path, String method, JsonNode described) {
    List<Parameter> parameters = new ArrayList<>();
    for (JsonNode parameter : described.path("parameters")) {
      parameters.add(
          new Parameter(
              parameter.path("name").asText(),
              parameter.path("in").asText(),
              parameter.path("required").asBoolean(),
              parameter.path("schema"),
              examples(parameter).stream().findFirst().orElse(MissingNode.getInstance())));
    }
    Map<Integer, Map<String, Operation.Media>> answers = new LinkedHashMap<>();
    described
        .path("responses")
        .properties()
        .forEach(
            answer ->
                answers.put(Integer.valueOf(answer.getKey()), media(response(answer.getValue()))));
    return new Operation(
        described.path("operationId").asText(),
        method.toUpperCase(Locale.ROOT),
        path,
        List.copyOf(parameters),
        media(described.path("requestBody")),
        answers,
        roles(described.path("security")));
  }

  private JsonNode response(JsonNode response) {
    return response.has("$ref")
        ? document
            .path("components")
            .path("responses")
            .path(response.get("$ref").asText().substring(RESPONSES.length()))
        : response;
  }

  private static Map<String, Operation.Media> media(JsonNode described) {
    Map<String, Operation.Media> media = new LinkedHashMap<>();
    described
        .path("content")
        .properties()
        .forEach(
            type ->
                media.put(
                    type.getKey(),
                    new Operation.Media(
                        type.getValue().path("schema"), examples(type.getValue()))));
    return media;
  }

  private static List<JsonNode> examples(JsonNode described) {
    List<JsonNode> examples = new ArrayList<>();
    if (described.has("example")) {
      examples.add(described.get("example"));
    }
    described
        .path("examples")
        .forEach(example -> examples.add(example.has("value") ? example.get("value") : example));
    described.path("schema").path("examples").forEach(examples::add);
    return List.copyOf(examples);
  }

  private static Optional<Set<String>> roles(JsonNode security) {
    if (security.isEmpty()) {
      return Optional.empty();
    }
    Set<String> roles = new LinkedHashSet<>();
    security.path(0).path("bearer").forEach(role -> roles.add(role.asText()));
    return Optional.of(Set.copyOf(roles));
  }
}
