package org.wego.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wego.gateway.GatewayTest;
import org.wego.gateway.RoutesOnDisk;

/** A service that is slow, or fails in the middle. */
@GatewayTest
class FailureTest {

  @TestHTTPResource URI gateway;

  @ConfigProperty(name = "wego.gateway.upstreams.membership")
  URI membership;

  @Test
  void a_service_that_does_not_answer_in_time_is_a_problem() {
    given()
        .get("/api/v1/members/silent")
        .then()
        .statusCode(504)
        .contentType("application/problem+json")
        .body("code", equalTo("UPSTREAM_TIMEOUT"))
        .body("detail", containsString("membership"));
  }

  @Test
  void the_wait_for_an_answer_begins_when_the_body_has_ended() {
    long start = System.nanoTime();
    given().body("words").post("/api/v1/members/silent").then().statusCode(504);
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isBetween(Duration.ofMillis(1_900), Duration.ofMillis(3_900));
  }

  @Test
  void a_client_may_send_slowly() throws IOException {
    try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
      socket.setSoTimeout(10_000);
      write(
          socket,
          "POST /api/v1/members HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
              + "Content-Length: 4\r\n\r\n");
      for (String letter : new String[] {"s", "l", "o", "w"}) {
        letTimePass();
        write(socket, letter);
      }
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 200 ")
          .contains("\"body\":\"slow\"");
    }
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
  }

  /** Slowness is what is tested here, so it has to be made: four of these are over the timeout. */
  private static void letTimePass() {
    await().pollDelay(Duration.ofMillis(600)).atMost(Duration.ofSeconds(5)).until(() -> true);
  }

  @Test
  void a_service_that_breaks_off_before_its_answer_is_a_problem() {
    given()
        .get("/api/v1/members/broken")
        .then()
        .statusCode(502)
        .contentType("application/problem+json")
        .body("code", equalTo("UPSTREAM_UNAVAILABLE"));
  }

  @ParameterizedTest
  @CsvSource({
    "failing, 502, UPSTREAM_UNAVAILABLE",
    "stopping, 503, UNAVAILABLE",
    "unreadable, 400, INVALID_INPUT"
  })
  void a_bare_error_of_a_services_server_becomes_a_problem(String how, int status, String code) {
    given()
        .get("/api/v1/members/" + how)
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("code", equalTo(code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"broken-halfway", "broken-halfway-with-length"})
  void an_answer_that_breaks_off_is_not_made_to_look_whole(String how) {
    assertThatThrownBy(() -> get("/api/v1/members/" + how)).isInstanceOf(IOException.class);
  }

  @Test
  void an_answer_that_hangs_halfway_is_broken_off_after_the_idle_time() {
    long start = System.nanoTime();
    assertThatThrownBy(() -> get("/api/v1/members/hanging-halfway"))
        .isInstanceOf(IOException.class);
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isBetween(Duration.ofMillis(3_500), Duration.ofSeconds(12));
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(gateway.resolve(path)).build(),
            HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void a_client_that_leaves_takes_its_request_to_the_service_with_it() throws IOException {
    int asked = count("calls");
    int abandoned = count("abandoned");
    try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
      write(socket, "GET /api/v1/members/silent HTTP/1.1\r\nHost: a\r\n\r\n");
      await().until(() -> count("calls") == asked + 1);
    }
    await().atMost(Duration.ofMillis(1_500)).until(() -> count("abandoned") == abandoned + 1);
  }

  private int count(String what) {
    return Integer.parseInt(given().baseUri(membership.toString()).get("/" + what).asString());
  }

  @Test
  void whatever_happens_to_an_exchange_it_is_over_in_the_end() {
    given().get("/api/v1/members/broken").then().statusCode(502);
    given().get("/api/v1/members/failing").then().statusCode(502);
    given().get("/api/v1/members").then().statusCode(200);
    given().body("words").post("/api/v1/members/refusing").then().statusCode(403);
    assertThatThrownBy(() -> get("/api/v1/members/broken-halfway")).isInstanceOf(IOException.class);
    await()
        .untilAsserted(
            () ->
                assertThat(
                        RoutesOnDisk.metric(
                            "wego_gateway_instance_outstanding{instance=\"localhost:%d\",upstream=\"membership\"}"
                                .formatted(membership.getPort())))
                    .isZero());
  }

  @Test
  void one_service_that_fails_leaves_the_other_alone() {
    given().get("/api/v1/members/broken").then().statusCode(502);
    given().get("/api/v1/invoices").then().statusCode(200);
  }
}
