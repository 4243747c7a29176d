package org.wego.security.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wego.security.Sample;
import org.wego.security.check.AnswerCheck;
import org.wego.security.check.Finding.Kind;
import org.wego.security.check.SharedByDesign;
import org.wego.security.contract.Contract;
import org.wego.security.generate.Calls;
import org.wego.security.generate.Ids;
import org.wego.security.generate.Marks;

/** A small service with faults that were put in, each of which is found. */
class FuzzingTest {

  private static final int CALLS = 1_500;
  private static final ObjectMapper JSON = new ObjectMapper();

  static {
    // The JDK's server writes head and body apart, and without this waits 40 ms in between.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final Contract contract = Sample.contract();
  private final Map<String, ObjectNode> things = new ConcurrentHashMap<>();
  private final Map<String, String> owners = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private HttpServer server;
  private Planted planted = Planted.NOTHING;

  private enum Planted {
    NOTHING,
    FAILS_AT_A_NUL,
    COUNT_AS_TEXT,
    NOTES_OF_OTHERS,
    EVERYBODY_MAY,
    REFUSES_IN_PLAIN_TEXT
  }

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  private List<Kind> found(Planted fault) {
    planted = fault;
    Marks marks = new Marks();
    Ids ids = new Ids(contract);
    Tally tally = new Tally();
    new Fuzzing(
            URI.create("http://localhost:" + server.getAddress().getPort()),
            4,
            ids,
            new AnswerCheck(
                contract,
                marks,
                SharedByDesign.of(
                    "written,field,read,reader,reason\n"
                        + "addThing,/name,*,anybody,Names are public\n")),
            tally)
        .run(0, CALLS, new Calls(contract, Sample.CALLERS, Map.of(), ids, marks, 1)::call);
    assertThat(tally.answers()).isEqualTo(CALLS);
    return tally.faults().stream().map(found -> found.first().kind()).distinct().toList();
  }

  @Test
  void where_nothing_is_wrong_nothing_is_found() {
    assertThat(found(Planted.NOTHING)).isEmpty();
    assertThat(things).isNotEmpty();
  }

  @Test
  void a_failure_at_a_certain_letter_is_found() {
    assertThat(found(Planted.FAILS_AT_A_NUL)).containsExactly(Kind.FAILED);
  }

  @Test
  void an_answer_that_is_not_as_its_schema_says_is_found() {
    assertThat(found(Planted.COUNT_AS_TEXT)).containsExactly(Kind.UNLIKE_CONTRACT);
  }

  @Test
  void what_is_shown_of_others_is_found() {
    assertThat(found(Planted.NOTES_OF_OTHERS)).containsExactly(Kind.SHOWN_TO_OTHERS);
  }

  @Test
  void a_door_that_is_open_is_found() {
    assertThat(found(Planted.EVERYBODY_MAY)).contains(Kind.LET_IN);
  }

  @Test
  void refusals_that_are_no_problems_are_found() {
    assertThat(found(Planted.REFUSES_IN_PLAIN_TEXT)).contains(Kind.NO_PROBLEM);
  }

  private void handle(HttpExchange exchange) throws IOException {
    String token =
        String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
            .replace("Bearer ", "");
    String method = exchange.getRequestMethod();
    String path = exchange.getRequestURI().getRawPath();
    byte[] body = exchange.getRequestBody().readAllBytes();
    if (token.equals("forged") && planted != Planted.EVERYBODY_MAY) {
      refuse(exchange, 401);
    } else if (method.equals("GET") && path.matches("/things/[^/]+")) {
      ObjectNode thing = things.get(path.substring("/things/".length()));
      if (thing == null) {
        refuse(exchange, 404);
      } else {
        answer(exchange, 200, shown(thing, token).toString());
      }
    } else if (method.equals("GET") && path.equals("/things")) {
      list(exchange, token);
    } else if (method.equals("POST") && path.equals("/things")) {
      add(exchange, token, body);
    } else {
      refuse(exchange, 404);
    }
  }

  private void list(HttpExchange exchange, String token) throws IOException {
    if (token.equals("null")) {
      refuse(exchange, 401);
      return;
    }
    List<String> items = new ArrayList<>();
    things.values().stream().limit(20).forEach(thing -> items.add(shown(thing, token).toString()));
    answer(exchange, 200, "{\"items\":[" + String.join(",", items) + "]}");
  }

  private void add(HttpExchange exchange, String token, byte[] body) throws IOException {
    if (!List.of("seoul", "frankfurt").contains(token)) {
      refuse(exchange, token.equals("null") ? 401 : 403);
      return;
    }
    String text = new String(body, StandardCharsets.UTF_8);
    if (planted == Planted.FAILS_AT_A_NUL && text.contains("\\u0000")) {
      refuse(exchange, 500);
      return;
    }
    JsonNode read;
    try {
      read = JSON.readTree(text);
    } catch (IOException e) {
      refuse(exchange, 400);
      return;
    }
    if (!read.path("name").isTextual()) {
      refuse(exchange, 400);
      return;
    }
    String id = UUID.randomUUID().toString();
    ObjectNode thing = JSON.createObjectNode().put("id", id);
    thing.put("name", read.path("name").textValue());
    thing.put("note", read.path("note").asText("")).put("count", 7);
    things.put(id, thing);
    owners.put(id, token);
    answer(exchange, 201, shown(thing, token).toString());
  }

  private ObjectNode shown(ObjectNode thing, String token) {
    ObjectNode shown = thing.deepCopy();
    boolean own = owners.getOrDefault(thing.get("id").textValue(), "").equals(token);
    if (!own && planted != Planted.NOTES_OF_OTHERS) {
      shown.putNull("note");
    }
    if (planted == Planted.COUNT_AS_TEXT) {
      shown.put("count", "7");
    }
    return shown;
  }

  private void refuse(HttpExchange exchange, int status) throws IOException {
    boolean plain = planted == Planted.REFUSES_IN_PLAIN_TEXT;
    answer(
        exchange,
        status,
        plain ? "No" : Sample.problem(status),
        plain ? "text/plain" : "application/problem+json");
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    answer(exchange, status, body, "application/json");
  }

  private static void answer(HttpExchange exchange, int status, String body, String type)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
