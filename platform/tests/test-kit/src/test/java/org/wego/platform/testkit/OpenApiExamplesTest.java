package org.wego.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OpenApiExamplesTest {

  private static final String CONTRACT =
      """
      {"paths": {"/things": {
         "get": {"operationId": "listThings", "responses": {
           "200": {"content": {
             "application/json": {"schema": {"$ref": "#/components/schemas/Things"}%s},
             "text/csv": {"schema": {"type": "string"}}}},
           "400": {"content": {"application/problem+json": {}}}}},
         "post": {"operationId": "addThing",
           "requestBody": {"content": {
             "application/json": {"schema": {"$ref": "#/components/schemas/Thing"}%s}}},
           "responses": {"204": {}}}}},
       "components": {"schemas": {
         "Things": {"type": "object", "properties": {"items": {"type": "array",
           "items": {"$ref": "#/components/schemas/Thing"}}}},
         "Thing": {"type": "object", "required": ["name"], "properties": {
           "name": {"type": "string"},
           "since": {"anyOf": [{"$ref": "#/components/schemas/Day"}, {"type": "null"}]}}},
         "Day": {"type": "string", "format": "date"}}}}
      """;

  @Test
  void examples_that_are_as_their_schemas_say_have_no_faults() {
    assertThat(
            faults(
                "\"example\": {\"items\": [{\"name\": \"a\", \"since\": null}]}",
                "\"examples\": {\"one\": {\"value\": {\"name\": \"a\", \"since\": \"2014-11-06\"}}}"))
        .isEmpty();
  }

  @Test
  void an_operation_without_examples_is_a_fault() {
    assertThat(OpenApiExamples.faults(CONTRACT.formatted("", ""), List.of()))
        .containsExactly(
            "listThings response 200 has no example", "addThing request has no example");
  }

  @Test
  void an_example_that_departs_from_its_schema_is_a_fault() {
    assertThat(
            faults(
                "\"example\": {\"items\": [{\"name\": 1, \"since\": \"today\"}]}",
                "\"example\": {\"colour\": \"red\"}"))
        .hasSize(5)
        .anyMatch(fault -> fault.startsWith("listThings response 200: ") && fault.contains("name"))
        .anyMatch(fault -> fault.startsWith("listThings response 200: ") && fault.contains("date"))
        .anyMatch(fault -> fault.startsWith("addThing request: ") && fault.contains("colour"))
        .anyMatch(fault -> fault.startsWith("addThing request: ") && fault.contains("name"));
  }

  @Test
  void a_file_without_an_operation_is_a_fault() {
    String example = ", \"example\": {\"name\": \"a\"}";
    assertThat(
            OpenApiExamples.faults(
                CONTRACT.formatted(", \"example\": {}", example),
                List.of("addThing.request.json", "listThing.response.json", "notes.txt")))
        .containsExactly(
            "listThing.response.json belongs to no operation", "notes.txt belongs to no operation");
  }

  @Test
  void a_contract_without_operations_is_a_fault() {
    assertThat(OpenApiExamples.faults("{}", List.of()))
        .containsExactly("The contract has no operation");
  }

  private static List<String> faults(String response, String request) {
    return OpenApiExamples.faults(
        CONTRACT.formatted(", " + response, ", " + request), List.of("addThing.request.json"));
  }
}
