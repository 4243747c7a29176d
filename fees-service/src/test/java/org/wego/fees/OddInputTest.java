package org.wego.fees;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.fees.testing.Api;
import org.wego.fees.testing.FeesTest;
import org.wego.fees.testing.Generated;
import org.wego.fees.testing.Invoices;
import org.wego.fees.testing.Payments;
import org.wego.fees.testing.Roster;

/** What the contract describes is called with what nobody would send. */
@QuarkusTest
class OddInputTest extends FeesTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Roster.Member SEOUL = Roster.member("Seoul");

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
          NODES.textNode("999999999999.99"),
          NODES.textNode("0.001"),
          NODES.numberNode(9999),
          NODES.numberNode(new BigDecimal("1e400")),
          NODES.numberNode(Long.MAX_VALUE),
          NODES.numberNode(new BigDecimal("0.0000000000000000000000000001")),
          NODES.arrayNode().addNull(),
          NODES.objectNode());

  private final List<String> broken = new ArrayList<>();
  private Map<String, String> ids;
  private int calls;
  private int turn;

  @BeforeEach
  void a_member_is_billed() {
    Generated.account(SEOUL);
    Api.importIndicators();
    String run = Api.run(2016).getString("id");
    String invoice = Invoices.of(2016).get(SEOUL.id()).id();
    String payment = Payments.pay(invoice, "1.00").extract().path("id");
    String schedule =
        Api.anyone().get("/api/v1/fee-schedules").then().extract().path("items[0].id");
    ids =
        Map.of(
            "fee-runs", run,
            "invoices", invoice,
            "payments", payment,
            "fee-schedules", schedule,
            "billing-accounts", SEOUL.id().toString());
  }

  @Test
  @DisplayName("Whatever a parameter holds, it is answered or refused, never a failure")
  void odd_parameters_are_refused() throws IOException {
    for (Operation operation : operations()) {
      if (!operation.method().equals("get") || operation.path().endsWith("/progress")) {
        continue;
      }
      for (JsonNode parameter : operation.node().path("parameters")) {
        if (!parameter.path("in").asText().equals("query")) {
          continue;
        }
        String name = parameter.path("name").asText();
        for (String odd : everyOther(ODD_PARAMETERS)) {
          check(
              operation,
              name + "=" + shown(odd),
              Api.secretariat().queryParam(name, odd).get(path(operation)));
        }
      }
    }
    assertThat(broken).as("of %d calls", calls).isEmpty();
  }

  @Test
  @DisplayName("Whatever a body holds, it is taken or refused, never a failure")
  void odd_bodies_are_refused() throws IOException {
    for (Operation operation : operations()) {
      JsonNode content = operation.node().path("requestBody").path("content");
      String type =
          content.has("application/merge-patch+json")
              ? "application/merge-patch+json"
              : "application/json";
      for (String whole : List.of("", "null", "[]", "{}", "{", "[".repeat(5_000))) {
        send(operation, type, whole);
      }
      for (String other : List.of("text/csv", "application/xml")) {
        send(operation, other, "x");
      }
      JsonNode example = example(content.path(type));
      if (example.isObject()) {
        mutate(operation, type, (ObjectNode) example, (ObjectNode) example);
      }
    }
    assertThat(broken).as("of %d calls", calls).isEmpty();
  }

  /** Half of them, the other half the next time: each is sent to many. */
  private <T> List<T> everyOther(List<T> all) {
    turn++;
    return IntStream.range(0, all.size())
        .filter(i -> (i + turn) % 2 == 0)
        .mapToObj(all::get)
        .toList();
  }

  private void mutate(Operation operation, String type, ObjectNode whole, ObjectNode part) {
    List<String> names = new ArrayList<>();
    part.fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      JsonNode kept = part.get(name);
      for (JsonNode odd : everyOther(ODD_VALUES)) {
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
    if (operation.method().equals("get") || operation.method().equals("delete")) {
      return;
    }
    RequestSpecification call =
        Api.secretariat()
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("If-Match", "\"1\"")
            .header("Content-Type", type)
            .body(body.replace("0153c9f8-3424-7aa1-84a6-3585008bcfb0", SEOUL.id().toString()));
    check(operation, shown(body), call.request(operation.method(), path(operation)));
  }

  private void check(Operation operation, String what, Response answer) {
    calls++;
    boolean refused = answer.statusCode() >= 400;
    if (answer.statusCode() >= 500
        || refused
            && !String.valueOf(answer.contentType()).startsWith("application/problem+json")) {
      broken.add(
          operation.method()
              + " "
              + operation.path()
              + " "
              + what
              + ": "
              + answer.statusCode()
              + " "
              + answer.contentType());
    }
  }

  private String path(Operation operation) {
    String kind = operation.path().split("/")[3];
    String id = ids.getOrDefault(kind, UUID.randomUUID().toString());
    return operation
        .path()
        .replaceFirst("\\{[^}]+}", id)
        .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
  }

  private static JsonNode example(JsonNode media) {
    JsonNode first = media.path("examples").path(0);
    for (JsonNode named : media.path("examples")) {
      first = named.path("value");
      break;
    }
    return media.has("example") ? media.get("example") : first;
  }

  private static String shown(String text) {
    return text.length() <= 300 ? text : text.substring(0, 300) + "…";
  }

  private record Operation(String method, String path, JsonNode node) {}

  private static List<Operation> operations() throws IOException {
    JsonNode contract =
        JSON.readTree(
            Api.anyone()
                .header("Accept", "application/json")
                .get("/q/openapi?format=json")
                .asByteArray());
    List<Operation> found = new ArrayList<>();
    contract
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method -> {
                          if (method.getValue().has("operationId")) {
                            found.add(
                                new Operation(method.getKey(), path.getKey(), method.getValue()));
                          }
                        }));
    assertThat(found).isNotEmpty();
    return found;
  }
}
