package org.wego.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Calls what the contract of the running service describes with what nobody would send: it is
 * answered or refused, and never a failure; and what refuses it is a problem document.
 *
 * <p>A service extends this class, annotated as its other tests, and says whom the calls are by
 * ({@link #caller}) and what they are about ({@link #pathParameter}). Bodies are the examples of
 * the contract, one field after the other changed; {@link #body} puts ids into them that are known,
 * so that what is read behind the first look is reached.
 */
public abstract class OddInput {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
  private static final String JSON = "application/json";
  private static final String MERGE_PATCH = "application/merge-patch+json";
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
  private static final int SHOWN = 300;

  private static final List<String> ODD_PARAMETERS =
      List.of(
          "",
          "0",
          "-1",
          "2147483647",
          "99999999999999999999",
          "0001-01-01",
          "9999-12-31",
          "2026-02-30",
          "ZZ",
          "9999-12",
          "x",
          "a\u0000b",
          "'\"\\",
          "x".repeat(5_000));

  private static final List<JsonNode> ODD_VALUES =
      List.of(
          NODES.nullNode(),
          NODES.textNode(""),
          NODES.textNode("a\u0000b"),
          NODES.textNode("\uD83D\uDE00<b>&'\"\\"),
          NODES.textNode("x".repeat(20_000)),
          NODES.textNode("ZZZ"),
          NODES.textNode("0001-01-01"),
          NODES.textNode("9999-12-31"),
          NODES.textNode("-999999999-01-01T00:00:00Z"),
          NODES.textNode("999999999999.99"),
          NODES.textNode("0.001"),
          NODES.numberNode(9999),
          NODES.numberNode(new BigDecimal("1e400")),
          NODES.numberNode(Long.MAX_VALUE),
          NODES.numberNode(new BigDecimal("0.0000000000000000000000000001")),
          NODES.arrayNode().addNull(),
          NODES.objectNode());

  private static final List<String> ODD_BODIES =
      List.of("", "null", "[]", "{}", "{", "[".repeat(5_000));

  private final List<String> broken = new ArrayList<>();
  private int calls;
  private int turn;

  /** An operation as the contract has it. */
  public record Operation(String method, String path, JsonNode described) {

    @Override
    public String toString() {
      return method.toUpperCase(Locale.ROOT) + " " + path;
    }
  }

  /** Whom the calls are by: whoever may do the most. */
  protected abstract Tokens caller();

  /**
   * What is put in place of a name in a path.
   *
   * @param name the name between the braces
   */
  protected abstract String pathParameter(Operation operation, String name);

  /** Whether the operation is left out, as one that answers without an end. */
  protected boolean leftOut(Operation operation) {
    return false;
  }

  /** The body that is sent, with the ids of the examples replaced where that leads further. */
  protected String body(String body) {
    return body;
  }

  /** Of how many odd values one is sent to each place; all are, to one place or another. */
  protected int oneOf() {
    return Proof.choose(6, 1);
  }

  @Test
  @DisplayName("Whatever a parameter holds, it is answered or refused, never a failure")
  protected void odd_parameters_are_refused() {
    for (Operation operation : operations()) {
      if (!operation.method().equals("get")) {
        continue;
      }
      for (JsonNode parameter : operation.described().path("parameters")) {
        if (!parameter.path("in").asText().equals("query")) {
          continue;
        }
        String name = parameter.path("name").asText();
        for (String odd : some(ODD_PARAMETERS)) {
          check(operation, name + "=" + odd, call(operation).query(name, odd));
        }
      }
    }
    assertThat(broken).as("of %d calls", calls).isEmpty();
  }

  @Test
  @DisplayName("Whatever a body holds, it is taken or refused, never a failure")
  protected void odd_bodies_are_refused() {
    for (Operation operation : operations()) {
      if (operation.method().equals("get") || operation.method().equals("delete")) {
        continue;
      }
      JsonNode content = operation.described().path("requestBody").path("content");
      String type = content.has(MERGE_PATCH) ? MERGE_PATCH : JSON;
      ODD_BODIES.forEach(body -> send(operation, type, body));
      List.of("text/csv", "application/xml").forEach(other -> send(operation, other, "x"));
      JsonNode example = example(content.path(type));
      if (example.isObject()) {
        mutate(operation, type, (ObjectNode) example, (ObjectNode) example);
      }
    }
    assertThat(broken).as("of %d calls", calls).isEmpty();
  }

  /** Some of them, others the next time: each is sent to many. */
  private <T> List<T> some(List<T> all) {
    turn++;
    return IntStream.range(0, all.size())
        .filter(i -> (i + turn) % oneOf() == 0)
        .mapToObj(all::get)
        .toList();
  }

  private void mutate(Operation operation, String type, ObjectNode whole, ObjectNode part) {
    List<String> names = new ArrayList<>();
    part.fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      JsonNode kept = part.get(name);
      for (JsonNode odd : some(ODD_VALUES)) {
        part.set(name, odd);
        send(operation, type, whole.toString());
      }
      part.set(name, kept);
      if (kept.isObject()) {
        mutate(operation, type, whole, (ObjectNode) kept);
      } else if (kept.isArray() && kept.path(0).isObject()) {
        mutate(operation, type, whole, (ObjectNode) kept.get(0));
      }
    }
  }

  private void send(Operation operation, String type, String body) {
    check(
        operation,
        body,
        call(operation)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("If-Match", "*")
            .body(type, body(body).getBytes(StandardCharsets.UTF_8)));
  }

  private PlainCall call(Operation operation) {
    String path =
        PLACEHOLDER
            .matcher(operation.path())
            .replaceAll(found -> pathParameter(operation, found.group(1)));
    return PlainCall.of(operation.method().toUpperCase(Locale.ROOT), path).as(caller());
  }

  private void check(Operation operation, String what, PlainCall call) {
    calls++;
    PlainCall.Answer answer = call.send();
    String type = answer.header("Content-Type").orElse("none");
    if (answer.status() >= 500
        || answer.status() >= 400 && !type.startsWith("application/problem+json")) {
      String shown = what.length() <= SHOWN ? what : what.substring(0, SHOWN) + "…";
      broken.add("%s %s: %d %s".formatted(operation, shown, answer.status(), type));
    }
  }

  private List<Operation> operations() {
    List<Operation> found = new ArrayList<>();
    PlainCall.of("GET", "/q/openapi")
        .query("format", "json")
        .send()
        .json()
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue().properties().stream()
                    .filter(method -> METHODS.contains(method.getKey()))
                    .map(method -> new Operation(method.getKey(), path.getKey(), method.getValue()))
                    .filter(operation -> !leftOut(operation))
                    .forEach(found::add));
    assertThat(found).isNotEmpty();
    return found;
  }

  private static JsonNode example(JsonNode media) {
    for (JsonNode named : media.path("examples")) {
      return named.path("value");
    }
    return media.path("example");
  }
}
