package org.wego.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MergedContractTest {

  private static final Path CONTRACTS = Path.of("..", "openapi");

  @Test
  void every_contract_is_merged() throws IOException {
    try (Stream<Path> files = Files.list(CONTRACTS)) {
      assertThat(files.map(file -> file.getFileName().toString().replace("-v1.yaml", "")))
          .containsExactlyInAnyOrderElementsOf(WriteMergedContract.SERVICES);
    }
  }

  @Test
  void every_operation_of_every_service_is_in_the_merged_contract_and_nothing_else()
      throws IOException {
    List<String> expected = new ArrayList<>();
    for (String service : WriteMergedContract.SERVICES) {
      expected.addAll(
          operations(
              WriteMergedContract.YAML.readTree(CONTRACTS.resolve(service + "-v1.yaml").toFile())));
    }
    assertThat(operations(WriteMergedContract.merged(CONTRACTS)))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void every_reference_leads_to_something() throws IOException {
    ObjectNode merged = WriteMergedContract.merged(CONTRACTS);

    assertThat(merged.findValuesAsText("$ref"))
        .isNotEmpty()
        .allSatisfy(
            reference ->
                assertThat(merged.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse());
  }

  @Test
  void the_build_has_written_it_as_json_and_as_yaml() throws IOException {
    Path written = Path.of("target", "classes", "org", "wego", "contracts");
    ObjectNode merged = WriteMergedContract.merged(CONTRACTS);

    assertThat(WriteMergedContract.JSON.readTree(written.resolve("openapi.json").toFile()))
        .isEqualTo(merged);
    assertThat(WriteMergedContract.YAML.readTree(written.resolve("openapi.yaml").toFile()))
        .isEqualTo(merged);
  }

  @Test
  void what_differs_is_called_after_its_service_and_what_is_the_same_is_kept_once()
      throws IOException {
    ObjectNode merged =
        new MergedContract(
                contracts(
                    """
                    components:
                      schemas:
                        Choice: {enum: [YES, NO]}
                        Ballot: {properties: {choice: {$ref: "#/components/schemas/Choice"}}}
                        Money: {type: string}
                    """,
                    """
                    components:
                      schemas:
                        Choice: {enum: [BEST, OUTSTANDING]}
                        Ballot: {properties: {choice: {$ref: "#/components/schemas/Choice"}}}
                        Money: {type: string}
                    """))
            .merge();

    assertThat(merged.at("/components/schemas").properties())
        .extracting(Map.Entry::getKey)
        .containsExactly("AlphaBallot", "AlphaChoice", "BetaBallot", "BetaChoice", "Money");
    assertThat(merged.at("/components/schemas/BetaBallot/properties/choice/$ref").textValue())
        .isEqualTo("#/components/schemas/BetaChoice");
  }

  @Test
  void paths_and_operations_that_clash_are_all_named() throws IOException {
    MergedContract merging =
        new MergedContract(
            contracts(
                """
                paths:
                  /api/v1/members: {get: {operationId: listMembers}}
                  /api/v1/notes: {get: {operationId: listNotes}}
                """,
                """
                paths:
                  /api/v1/members: {post: {operationId: registerMember}}
                  /api/v1/memos: {get: {operationId: listNotes}}
                """));

    assertThatThrownBy(merging::merge)
        .hasMessage(
            """
            more than one service has the path /api/v1/members
            the operation listNotes is both of alpha /api/v1/notes and of beta /api/v1/memos""");
  }

  private static Map<String, ObjectNode> contracts(String alpha, String beta) throws IOException {
    return new TreeMap<>(
        Map.of(
            "alpha", (ObjectNode) WriteMergedContract.YAML.readTree(alpha),
            "beta", (ObjectNode) WriteMergedContract.YAML.readTree(beta)));
  }

  private static TreeSet<String> operations(JsonNode contract) {
    TreeSet<String> operations = new TreeSet<>();
    contract
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(method -> operations.add(method.getKey() + " " + path.getKey())));
    return operations;
  }
}
