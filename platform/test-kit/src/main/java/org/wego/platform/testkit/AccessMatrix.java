package org.wego.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Tests every operation of the running service with every kind of caller.
 *
 * <p>The file {@code access-matrix.csv} on the test class path says what each may: its first
 * columns are {@code operationId,method,path}, each further column is a kind of caller. A cell is
 * {@code allow}, or the status that refuses: {@code 401}, {@code 403}, or {@code 404} where data of
 * others must not be admitted to exist. The matrix and the OpenAPI document of the running service
 * must name the same operations, so that no endpoint is without a line.
 *
 * <p>A service extends this class, annotated as its other tests, and says who its callers are
 * ({@link #caller}) and which data a call is about ({@link #pathParameters}, {@link #body}). Data
 * is asked for anew for each cell, so that an allowed call may change it.
 *
 * <p>A refusal is checked to the letter, status and problem document. An allowed call need not
 * succeed (the default body is an empty object, and its refusal as invalid is fine), but must not
 * be refused for who calls, not be missing, and not fail. What it answers is as the contract says.
 *
 * <p>Tokens that are not good need no columns: every operation refuses each of {@link BadTokens}
 * with {@code 401}, also those that anybody may call without one.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public abstract class AccessMatrix {

  private static final String ANONYMOUS = "anonymous";
  private static final String ALLOW = "allow";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
  private static final List<String> METHODS =
      List.of("get", "post", "put", "patch", "delete", "head", "options");
  private static final List<String> FIRST_COLUMNS = List.of("operationId", "method", "path");

  /** One operation of the service, as its OpenAPI document has it. */
  public record Operation(String operationId, String method, String path) {

    @Override
    public String toString() {
      return "%s (%s %s)".formatted(operationId, method, path);
    }
  }

  /** What is sent. */
  public record Body(String contentType, byte[] content) {

    public static Body json(String content) {
      return new Body("application/json", content.getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * The token of a kind of caller, named as its column; none for {@code anonymous}. By default the
   * column's name is the caller's role.
   */
  protected Optional<Tokens> caller(String column) {
    return column.equals(ANONYMOUS) ? Optional.empty() : Optional.of(Tokens.of(column));
  }

  /**
   * Values of the path's placeholders for this caller: its own data in one column, somebody else's
   * in another.
   */
  protected Map<String, String> pathParameters(Operation operation, String column) {
    return Map.of();
  }

  /**
   * What is sent, where the operation takes a body; by default the emptiest of its first content
   * type.
   */
  protected Optional<Body> body(Operation operation, String column) {
    return Optional.empty();
  }

  /** Further headers of a call, such as a precondition. */
  protected Map<String, String> headers(Operation operation, String column) {
    return Map.of();
  }

  /** The matrix, on the test class path. */
  protected String matrixFile() {
    return "access-matrix.csv";
  }

  /** Where the service shows its OpenAPI document. */
  protected String openApiPath() {
    return "/q/openapi";
  }

  /**
   * Whether each of those who may do something does it. By default one of them does in each build,
   * another one for each operation, and all with {@code -Pproof}: what they may do is in other
   * tests too, and preparing it takes most of the time. Who may not is refused in every build.
   */
  protected boolean allAllowed() {
    return Proof.choose(false, true);
  }

  /** First, because an application that a dynamic test starts sees the wrong class loader. */
  @Test
  @Order(1)
  protected void every_operation_is_in_the_matrix_and_the_matrix_names_no_other() {
    Set<String> documented = names(documentedOperations().keySet());
    Set<String> listed = names(readMatrix().keySet());

    assertThat(documented).as("operations of the OpenAPI document").isNotEmpty();
    assertThat(listed)
        .as("operations in %s (expected: those of the OpenAPI document)", matrixFile())
        .containsExactlyInAnyOrderElementsOf(documented);
  }

  /**
   * Whoever may is given what the contract shows, as a body and as a parameter: it is done, or a
   * rule refuses it for the data that is there, but never as malformed; and what comes back is as
   * the contract says of its status.
   */
  @Test
  @Order(2)
  protected void every_example_of_the_contract_is_taken() {
    ContractExamples examples = new ContractExamples(ServedContract.read(openApiPath()));
    readMatrix()
        .forEach(
            (operation, cells) ->
                cells.keySet().stream()
                    .filter(column -> cells.get(column).equals(ALLOW))
                    .findFirst()
                    .ifPresent(
                        column -> examples.send(operation, () -> exampleCall(operation, column))));
    examples.verify();
  }

  /**
   * Whoever brings a token that is not good is refused for it. Where nobody needs one, a service
   * need not look at it, and then answers as it answers nobody; the gateway always looks.
   *
   * <p>With {@code -Pproof}; each build sends such tokens through the gateway.
   */
  @Test
  @Tag("proof")
  @Order(2)
  protected void a_token_that_is_not_good_opens_nothing() {
    Map<Operation, List<String>> contentTypes = documentedOperations();
    BadTokens tokens = new BadTokens();
    List<String> taken = new ArrayList<>();
    readMatrix()
        .forEach(
            (operation, cells) -> {
              List<String> types = contentTypes.getOrDefault(operation, List.of());
              String path = path(operation, unseen(operation));
              boolean needed = "401".equals(cells.get(ANONYMOUS));
              taken.addAll(tokens.taken(() -> empty(operation.method(), path, types), needed));
            });
    assertThat(taken).as("calls with a token that is not good, not refused for it").isEmpty();
  }

  private static PlainCall empty(String method, String path, List<String> contentTypes) {
    PlainCall call = PlainCall.of(method, path);
    contentTypes.stream()
        .findFirst()
        .map(AccessMatrix::emptiest)
        .ifPresent(body -> call.body(body.contentType(), body.content()));
    return call;
  }

  private PlainCall exampleCall(Operation operation, String column) {
    PlainCall call =
        PlainCall.of(operation.method(), path(operation, pathParameters(operation, column)));
    if (operation.method().equals("POST")) {
      call.header("Idempotency-Key", UUID.randomUUID().toString());
    } else if (!operation.method().equals("GET")) {
      call.header("If-Match", "*");
    }
    headers(operation, column).forEach(call::header);
    caller(column).ifPresent(call::as);
    return call;
  }

  @TestFactory
  protected Stream<DynamicTest> every_caller_gets_what_the_matrix_says() {
    Map<Operation, List<String>> contentTypes = documentedOperations();
    ServedContract contract = ServedContract.read(openApiPath());
    List<DynamicTest> tests = new ArrayList<>();
    readMatrix()
        .forEach(
            (operation, cells) ->
                taken(operation, cells)
                    .forEach(
                        (column, cell) ->
                            tests.add(
                                DynamicTest.dynamicTest(
                                    "%s, %s: %s".formatted(operation, column, cell),
                                    () ->
                                        check(
                                            contract,
                                            operation,
                                            column,
                                            cell,
                                            contentTypes.getOrDefault(operation, List.of()))))));
    assertThat(tests).as("cells in %s", matrixFile()).isNotEmpty();
    return tests.stream();
  }

  private Map<String, String> taken(Operation operation, Map<String, String> cells) {
    if (allAllowed()) {
      return cells;
    }
    List<String> allowed =
        cells.keySet().stream().filter(column -> cells.get(column).equals(ALLOW)).toList();
    Map<String, String> taken = new LinkedHashMap<>(cells);
    taken.keySet().removeAll(allowed);
    if (!allowed.isEmpty()) {
      int one = Math.floorMod(operation.operationId().hashCode(), allowed.size());
      taken.put(allowed.get(one), ALLOW);
    }
    return taken;
  }

  private void check(
      ServedContract contract,
      Operation operation,
      String column,
      String cell,
      List<String> contentTypes) {
    PlainCall.Answer answer = refusedUnseen(operation, column, cell, contentTypes);
    if (answer == null) {
      answer = call(operation, column, pathParameters(operation, column), contentTypes);
    }
    String told = "%s as %s answered %s".formatted(operation, column, answer.text());
    if (cell.equals(ALLOW)) {
      assertThat(answer.status()).as(told).isNotIn(401, 403, 404, 405, 406, 415).isLessThan(500);
      assertThat(contract.departures(operation, answer)).as(told).isEmpty();
      return;
    }
    int expected = Integer.parseInt(cell);
    assertThat(answer.status()).as(told).isEqualTo(expected);
    if (!operation.method().equals("HEAD")) {
      assertThat(answer.header("Content-Type").orElse("none"))
          .as(told)
          .startsWith("application/problem+json");
      JsonNode problem = answer.json();
      assertThat(problem.path("status").asInt()).as(told).isEqualTo(expected);
      assertThat(problem.path("code").textValue()).as(told).isNotBlank();
    }
    if (expected == 401) {
      assertThat(answer.header("WWW-Authenticate").orElse("none")).as(told).startsWith("Bearer");
    }
  }

  /**
   * Who lacks a token or the role is refused before anything is looked up, so what the path names
   * need not be there, which spares most calls their preparation. {@code null} when something was
   * looked up: the real thing is called for then.
   */
  private PlainCall.Answer refusedUnseen(
      Operation operation, String column, String cell, List<String> contentTypes) {
    if (!Set.of("401", "403").contains(cell) || !operation.path().contains("{")) {
      return null;
    }
    PlainCall.Answer answer = call(operation, column, unseen(operation), contentTypes);
    return answer.status() == Integer.parseInt(cell) ? answer : null;
  }

  /** Ids of what is not there. */
  private static Map<String, String> unseen(Operation operation) {
    Map<String, String> nothing = new HashMap<>();
    PLACEHOLDER
        .matcher(operation.path())
        .results()
        .forEach(found -> nothing.put(found.group(1), UUID.randomUUID().toString()));
    return nothing;
  }

  private PlainCall.Answer call(
      Operation operation,
      String column,
      Map<String, String> pathParameters,
      List<String> contentTypes) {
    PlainCall call = PlainCall.of(operation.method(), path(operation, pathParameters));
    headers(operation, column).forEach(call::header);
    caller(column).ifPresent(call::as);
    body(operation, column)
        .or(() -> contentTypes.stream().findFirst().map(AccessMatrix::emptiest))
        .ifPresent(body -> call.body(body.contentType(), body.content()));
    return call.send();
  }

  private static String path(Operation operation, Map<String, String> parameters) {
    return PLACEHOLDER
        .matcher(operation.path())
        .replaceAll(
            found -> {
              String value = parameters.get(found.group(1));
              if (value == null) {
                throw new AssertionError(operation + " is given no " + found.group(1));
              }
              // A path writes a space as %20, a form as +.
              return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
            });
  }

  private static Body emptiest(String contentType) {
    String content = contentType.contains("json") ? "{}" : "x";
    return new Body(contentType, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Each operation with the content types it takes. */
  private Map<Operation, List<String>> documentedOperations() {
    JsonPath document =
        RestAssured.given()
            .queryParam("format", "json")
            .get(openApiPath())
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    Map<Operation, List<String>> operations = new LinkedHashMap<>();
    Map<String, Map<String, Object>> paths = document.getMap("paths");
    paths.forEach(
        (path, item) ->
            item.forEach(
                (method, details) -> {
                  if (METHODS.contains(method)) {
                    Map<?, ?> operation = (Map<?, ?>) details;
                    operations.put(
                        new Operation(
                            String.valueOf(operation.get("operationId")),
                            method.toUpperCase(Locale.ROOT),
                            path),
                        contentTypes(operation));
                  }
                }));
    return operations;
  }

  private static List<String> contentTypes(Map<?, ?> operation) {
    if (operation.get("requestBody") instanceof Map<?, ?> requestBody
        && requestBody.get("content") instanceof Map<?, ?> content) {
      return content.keySet().stream()
          .map(String::valueOf)
          .map(type -> type.equals("*/*") ? "application/octet-stream" : type)
          .toList();
    }
    return List.of();
  }

  private static Set<String> names(Set<Operation> operations) {
    return operations.stream()
        .map(Operation::toString)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Map<Operation, Map<String, String>> readMatrix() {
    List<List<String>> lines = readLines();
    List<String> columns = lines.get(0);
    if (!columns.subList(0, FIRST_COLUMNS.size()).equals(FIRST_COLUMNS)) {
      throw new AssertionError(matrixFile() + " must begin with the columns " + FIRST_COLUMNS);
    }
    Map<Operation, Map<String, String>> matrix = new LinkedHashMap<>();
    for (List<String> line : lines.subList(1, lines.size())) {
      assertThat(line).as("line of %s", matrixFile()).hasSameSizeAs(columns);
      Map<String, String> cells = new LinkedHashMap<>();
      for (int i = FIRST_COLUMNS.size(); i < columns.size(); i++) {
        assertThat(line.get(i))
            .as("cell of %s: %s", matrixFile(), line)
            .matches(ALLOW + "|4\\d\\d");
        cells.put(columns.get(i), line.get(i));
      }
      Operation operation = new Operation(line.get(0), line.get(1), line.get(2));
      assertThat(matrix.put(operation, cells))
          .as("%s twice in %s", operation, matrixFile())
          .isNull();
    }
    return matrix;
  }

  /** The lines as cells; blank lines and those that begin with {@code #} are for readers. */
  private List<List<String>> readLines() {
    InputStream file = getClass().getClassLoader().getResourceAsStream(matrixFile());
    if (file == null) {
      throw new AssertionError(matrixFile() + " is not on the class path of the tests");
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> Arrays.stream(line.split(",", -1)).map(String::strip).toList())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(matrixFile() + " cannot be read", e);
    }
  }
}
