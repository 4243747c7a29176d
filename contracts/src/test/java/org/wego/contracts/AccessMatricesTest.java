package org.wego.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the contracts promise of access and what the services' matrices expect is one thing: each
 * operation of each contract has a line with a cell for every kind of caller, and no cell lets in
 * whom the contract does not name.
 */
class AccessMatricesTest {

  private static final Path OPENAPI = Path.of("openapi");
  private static final String MATRIX = "src/test/resources/access-matrix.csv";

  private static final Set<String> ROLES =
      Set.of(
          "applicant",
          "member",
          "executive-committee",
          "regional-office",
          "judge",
          "partner",
          "secretariat");

  /** What the columns before the callers are. */
  private static final int CALLERS = 3;

  static List<String> services() throws IOException {
    try (Stream<Path> contracts = Files.list(OPENAPI)) {
      return contracts
          .map(contract -> contract.getFileName().toString().replaceFirst("-v\\d+\\.yaml$", ""))
          .sorted()
          .toList();
    }
  }

  @Test
  void each_service_with_a_matrix_has_a_contract() throws IOException {
    try (Stream<Path> modules = Files.list(Path.of(".."))) {
      assertThat(
              modules
                  .filter(module -> Files.exists(module.resolve(MATRIX)))
                  .map(module -> module.getFileName().toString().replaceFirst("-service$", "")))
          .containsExactlyInAnyOrderElementsOf(services());
    }
  }

  @ParameterizedTest
  @MethodSource("services")
  void the_matrix_and_the_contract_have_the_same_operations(String service) throws IOException {
    assertThat(matrix(service).keySet())
        .as("lines of the matrix (expected: the operations of the contract)")
        .containsExactlyInAnyOrderElementsOf(operations(service).keySet());
  }

  @ParameterizedTest
  @MethodSource("services")
  void the_matrix_has_a_column_for_every_role_and_for_the_anonymous(String service)
      throws IOException {
    Set<String> roles =
        matrix(service).values().iterator().next().keySet().stream()
            .map(AccessMatricesTest::role)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(roles).contains("anonymous").containsAll(ROLES);
    roles.remove("anonymous");
    assertThat(roles).as("roles that there are").isSubsetOf(ROLES);
  }

  @ParameterizedTest
  @MethodSource("services")
  void whom_the_contract_does_not_name_is_refused(String service) throws IOException {
    Map<String, JsonNode> operations = operations(service);
    List<String> faults = new ArrayList<>();
    matrix(service)
        .forEach(
            (operation, cells) -> {
              JsonNode security = operations.get(operation).path("security");
              cells.forEach(
                  (caller, cell) -> {
                    if (!suits(security, role(caller), cell)) {
                      faults.add("%s, %s: %s".formatted(operation, caller, cell));
                    }
                  });
            });

    assertThat(faults).as("cells that are not what the contract says").isEmpty();
  }

  /** An operation without a requirement is public; one that names no role is for all who log in. */
  private static boolean suits(JsonNode security, String role, String cell) {
    if (security.isEmpty()) {
      return !Set.of("401", "403").contains(cell);
    }
    if (role.equals("anonymous")) {
      return cell.equals("401");
    }
    JsonNode named = security.path(0).path("bearer");
    boolean may = named.isEmpty();
    for (JsonNode one : named) {
      may |= one.asText().equals(role);
    }
    return may || cell.equals("403");
  }

  /** Columns tell apart who owns what is asked for, and who is of the same role and does not. */
  private static String role(String column) {
    return column.replaceFirst("-(own|other)$", "");
  }

  private static Map<String, JsonNode> operations(String service) throws IOException {
    Map<String, JsonNode> operations = new TreeMap<>();
    new YAMLMapper()
        .readTree(Files.readString(OPENAPI.resolve(service + "-v1.yaml")))
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method ->
                            operations.put(
                                "%s %s %s"
                                    .formatted(
                                        method.getValue().path("operationId").asText(),
                                        method.getKey().toUpperCase(Locale.ROOT),
                                        path.getKey()),
                                method.getValue())));
    return operations;
  }

  private static Map<String, Map<String, String>> matrix(String service) throws IOException {
    List<List<String>> lines;
    try (Stream<String> text = Files.lines(Path.of("..", service + "-service").resolve(MATRIX))) {
      lines =
          text.filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> Arrays.stream(line.split(",")).map(String::strip).toList())
              .toList();
    }
    List<String> columns = lines.get(0);
    Map<String, Map<String, String>> matrix = new LinkedHashMap<>();
    for (List<String> line : lines.subList(1, lines.size())) {
      Map<String, String> cells = new LinkedHashMap<>();
      for (int i = CALLERS; i < columns.size(); i++) {
        cells.put(columns.get(i), line.get(i));
      }
      matrix.put(String.join(" ", line.subList(0, CALLERS)), cells);
    }
    return matrix;
  }
}
