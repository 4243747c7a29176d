package org.wego.platform.testkit;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;

/**
 * Holds the examples of a contract against it: every operation that takes or answers JSON shows
 * what, and what it shows is as its schema says, with no property that the schema does not know.
 */
public final class OpenApiExamples {

  private static final Path FILES = Path.of("src", "main", "resources", "openapi-examples");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final JsonNode contract;
  private final ContractSchemas schemas;
  private final List<String> faults = new ArrayList<>();
  private final Set<String> operations = new HashSet<>();

  private OpenApiExamples(JsonNode contract) {
    this.contract = contract;
    this.schemas = new ContractSchemas(contract);
  }

  /**
   * Fails with everything that is missing or wrong in the contract of the running service, and with
   * the files in {@code src/main/resources/openapi-examples} that belong to no operation.
   */
  public static void validate() {
    String served =
        given().get("/q/openapi?format=json").then().statusCode(200).extract().asString();
    Assertions.assertThat(faults(served, fileNames())).as("faults of the examples").isEmpty();
  }

  /** What is missing or wrong in a contract, or in the names of files with examples for it. */
  static List<String> faults(String contract, List<String> fileNames) {
    try {
      OpenApiExamples examples =
          new OpenApiExamples(MAPPER.readTree(ContractSchemas.rebased(contract)));
      examples.checkOperations();
      examples.checkFiles(fileNames);
      return examples.faults;
    } catch (JsonProcessingException e) {
      throw new AssertionError("The contract is not JSON", e);
    }
  }

  private void checkOperations() {
    contract
        .path("paths")
        .forEach(
            path ->
                path.forEach(
                    operation -> {
                      if (operation.has("operationId")) {
                        check(operation);
                      }
                    }));
    if (operations.isEmpty()) {
      faults.add("The contract has no operation");
    }
  }

  private void check(JsonNode operation) {
    String id = operation.path("operationId").asText();
    operations.add(id);
    check(id + " request", operation.path("requestBody").path("content"));
    forEach(
        operation.path("responses"),
        (status, response) -> {
          if (status.startsWith("2")) {
            check(id + " response " + status, response.path("content"));
          }
        });
  }

  private void check(String what, JsonNode content) {
    forEach(
        content,
        (mediaType, body) -> {
          if (mediaType.equals("application/json") || mediaType.endsWith("+json")) {
            List<JsonNode> examples = examples(body);
            if (examples.isEmpty()) {
              faults.add(what + " has no example");
            }
            for (JsonNode example : examples) {
              schemas
                  .departures(body.path("schema"), example)
                  .forEach(departure -> faults.add(what + ": " + departure));
            }
          }
        });
  }

  private static List<JsonNode> examples(JsonNode body) {
    List<JsonNode> examples = new ArrayList<>();
    if (body.has("example")) {
      examples.add(body.get("example"));
    }
    body.path("examples").forEach(example -> examples.add(example.path("value")));
    return examples;
  }

  private void checkFiles(List<String> fileNames) {
    for (String name : fileNames) {
      if (!operations.contains(name.replaceFirst("\\.(request|response)\\.json$", ""))) {
        faults.add(name + " belongs to no operation");
      }
    }
  }

  private static List<String> fileNames() {
    if (!Files.isDirectory(FILES)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(FILES)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void forEach(JsonNode object, BiConsumer<String, JsonNode> action) {
    object.fields().forEachRemaining(entry -> action.accept(entry.getKey(), entry.getValue()));
  }
}
