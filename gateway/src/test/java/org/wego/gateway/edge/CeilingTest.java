package org.wego.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wego.gateway.GatewayTest;

/** More requests at once than are taken; each upstream has 20 places here. */
@GatewayTest
class CeilingTest {

  @TestHTTPResource URI gateway;

  private static void inFlight(int requests) {
    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(
            () ->
                assertThat(given().get("/metrics").asString())
                    .contains(
                        "wego_gateway_upstream_requests{upstream=\"events\"} " + requests + ".0"));
  }

  private List<Socket> ask(int times, String path) throws IOException {
    List<Socket> waiting = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      Socket socket = new Socket(gateway.getHost(), gateway.getPort());
      socket
          .getOutputStream()
          .write(
              ("GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n")
                  .getBytes(StandardCharsets.ISO_8859_1));
      waiting.add(socket);
    }
    return waiting;
  }

  private static void leave(List<Socket> waiting) throws IOException {
    for (Socket socket : waiting) {
      socket.close();
    }
  }

  @Test
  void requests_over_the_ceiling_are_turned_away_at_once_and_the_other_services_go_on()
      throws IOException {
    List<Socket> waiting = ask(20, "/api/v1/events/silent");
    try {
      inFlight(20);
      long start = System.nanoTime();
      given()
          .get("/api/v1/events")
          .then()
          .statusCode(503)
          .contentType("application/problem+json")
          .header("Retry-After", equalTo("1"))
          .body("code", equalTo("UNAVAILABLE"))
          .body("detail", containsString("under way"));
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
      given().get("/api/v1/members").then().statusCode(200);
      given().get("/health").then().statusCode(200);
    } finally {
      leave(waiting);
    }
    inFlight(0);
    given().get("/api/v1/events").then().statusCode(200);
  }

  @Test
  void event_streams_take_no_place_from_requests() throws IOException {
    List<Socket> listening = ask(20, "/api/v1/events/trickle");
    try {
      for (Socket socket : listening) {
        socket.setSoTimeout(5_000);
        assertThat(socket.getInputStream().read()).isEqualTo('H');
      }
      given().get("/api/v1/events").then().statusCode(200);
      assertThat(given().get("/metrics").asString()).contains("wego_gateway_streams 20.0");
    } finally {
      leave(listening);
    }
    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(
            () ->
                assertThat(given().get("/metrics").asString())
                    .contains("wego_gateway_streams 0.0"));
  }
}
