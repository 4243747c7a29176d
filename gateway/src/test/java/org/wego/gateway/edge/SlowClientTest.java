package org.wego.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.wego.gateway.GatewayTest;

/** Clients that send a byte now and then, so that their connections last. */
@GatewayTest
class SlowClientTest {

  @TestHTTPResource URI gateway;

  /** Sends a byte every so often until the gateway has had enough, and tells what it said. */
  private String drip(String begin) throws IOException {
    try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
      socket.setSoTimeout(10_000);
      write(socket, begin);
      await()
          .pollInterval(Duration.ofMillis(250))
          .atMost(Duration.ofSeconds(9))
          .until(
              () -> {
                if (socket.getInputStream().available() == 0) {
                  write(socket, "a");
                  return false;
                }
                return true;
              });
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
  }

  @Test
  void a_head_that_drips_in_is_refused() throws IOException {
    long start = System.nanoTime();
    assertThat(drip("GET /api/v1/members HTTP/1.1\r\nHost: a\r\nX-Slow: "))
        .startsWith("HTTP/1.1 408 ")
        .contains("application/problem+json", "\"code\":\"REQUEST_TOO_SLOW\"");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
  }

  @Test
  void a_body_that_drips_in_is_refused_and_the_service_does_not_get_it() throws IOException {
    assertThat(
            drip("POST /api/v1/members HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\nbegin"))
        .startsWith("HTTP/1.1 408 ")
        .contains("application/problem+json", "\"code\":\"REQUEST_TOO_SLOW\"");
    given().get("/api/v1/members").then().statusCode(200);
  }

  @Test
  void a_connection_that_waits_between_requests_is_left_alone() throws IOException {
    try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
      socket.setSoTimeout(10_000);
      write(socket, "GET /health HTTP/1.1\r\nHost: a\r\n\r\n");
      assertThat(socket.getInputStream().read()).isEqualTo('H');
      // Longer than a head may take, and shorter than a connection may lie idle.
      await().pollDelay(Duration.ofMillis(1_500)).atMost(Duration.ofSeconds(5)).until(() -> true);
      socket.getInputStream().skipNBytes(socket.getInputStream().available());
      write(socket, "GET /health HTTP/1.1\r\nHost: a\r\n\r\n");
      assertThat(socket.getInputStream().read()).isEqualTo('H');
    }
  }
}
