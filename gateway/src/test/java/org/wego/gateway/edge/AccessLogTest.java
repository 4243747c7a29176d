package org.wego.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wego.gateway.GatewayTest;
import org.wego.gateway.Token;

@GatewayTest
class AccessLogTest {

  @Inject ObjectMapper json;

  private final List<String> lines = new CopyOnWriteArrayList<>();

  private final Handler reader =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          lines.add(entry.getMessage());
        }

        @Override
        public void flush() {
          // Nothing is kept back.
        }

        @Override
        public void close() {
          // Nothing is open.
        }
      };

  @BeforeEach
  void read() {
    Logger.getLogger(AccessLog.CATEGORY).addHandler(reader);
  }

  @AfterEach
  void stop() {
    Logger.getLogger(AccessLog.CATEGORY).removeHandler(reader);
  }

  private JsonNode lineOf(String requestId) throws Exception {
    await()
        .atMost(Duration.ofSeconds(5))
        .until(() -> lines.stream().anyMatch(line -> line.contains(requestId)));
    return json.readTree(
        lines.stream().filter(line -> line.contains(requestId)).findFirst().orElseThrow());
  }

  @Test
  void a_line_says_what_was_asked_and_how_it_went() throws Exception {
    String trace = "0af7651916cd43dd8448eb211c80319d";
    given()
        .header("X-Request-Id", "logged-1")
        .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
        .header("Authorization", "Bearer " + Token.good().subject("a-person").sign())
        .get("/api/v1/members/0190-secret?q=Kim&email=kim@example.org")
        .then()
        .statusCode(200);
    JsonNode line = lineOf("logged-1");
    assertThat(line.get("method").asText()).isEqualTo("GET");
    assertThat(line.get("route").asText()).isEqualTo("/api/v1/members");
    assertThat(line.get("status").asInt()).isEqualTo(200);
    assertThat(line.get("bytes").asLong()).isPositive();
    assertThat(line.get("durationMs").asDouble()).isPositive();
    assertThat(line.get("traceId").asText()).isEqualTo(trace);
    assertThat(line.get("client").asText()).isEqualTo("portal");
    assertThat(line.get("time").asText()).endsWith("Z");
    assertThat(line.toString())
        .doesNotContain("secret", "Kim", "example.org", "Bearer", "eyJ", "a-person", "127.0.0.1");
  }

  @Test
  void what_is_refused_has_a_line_too_and_its_problem_the_same_trace() throws Exception {
    String trace =
        given()
            .header("X-Request-Id", "logged-2")
            .get("/nowhere/at/all")
            .then()
            .statusCode(404)
            .extract()
            .path("traceId");
    JsonNode line = lineOf("logged-2");
    assertThat(line.get("status").asInt()).isEqualTo(404);
    assertThat(line.get("route").asText()).isEqualTo("OTHER");
    assertThat(line.get("traceId").asText()).isEqualTo(trace);
  }

  @Test
  void probes_have_none() throws Exception {
    given().header("X-Request-Id", "probe-1").get("/q/health/live").then().statusCode(200);
    given().header("X-Request-Id", "logged-3").get("/").then().statusCode(200);
    lineOf("logged-3");
    assertThat(lines).noneMatch(line -> line.contains("probe-1"));
  }
}
