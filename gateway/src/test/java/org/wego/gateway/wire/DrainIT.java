package org.wego.gateway.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wego.gateway.PackagedGateway;
import org.wego.gateway.UpstreamServer;

/** The packaged gateway, told to end while it works. */
class DrainIT {

  private final Vertx vertx = Vertx.vertx();
  private PackagedGateway gateway;

  @AfterEach
  void end() {
    if (gateway != null) {
      gateway.close();
    }
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void it_is_not_ready_then_takes_no_connection_and_what_is_under_way_ends_whole()
      throws Exception {
    gateway =
        PackagedGateway.start(
            new UpstreamServer("any").start(vertx),
            // Long enough for a busy machine to ask twice meanwhile.
            "-Dquarkus.shutdown.delay=3s",
            "-Dquarkus.shutdown.timeout=10s");
    URI address = gateway.address();
    try (Socket stream = new Socket(address.getHost(), address.getPort())) {
      stream.setSoTimeout(10_000);
      stream
          .getOutputStream()
          .write(
              "GET /api/v1/members/long-trickle HTTP/1.1\r\nHost: a\r\n\r\n"
                  .getBytes(StandardCharsets.ISO_8859_1));
      BufferedReader events =
          new BufferedReader(
              new InputStreamReader(stream.getInputStream(), StandardCharsets.UTF_8));
      assertThat(events.readLine()).isEqualTo("HTTP/1.1 200 OK");

      gateway.process().destroy();

      await()
          .atMost(Duration.ofSeconds(5))
          .pollInterval(Duration.ofMillis(20))
          .until(() -> gateway.get("/q/health/ready") == 503);
      assertThat(gateway.get("/api/v1/members")).as("while balancers look away").isEqualTo(200);
      assertThat(headOf("/api/v1/members"))
          .as("told to take another connection for the next request")
          .startsWith("HTTP/1.1 200 OK")
          .containsIgnoringCase("\nconnection: close");
      await()
          .atMost(Duration.ofSeconds(10))
          .pollInterval(Duration.ofMillis(50))
          .untilAsserted(
              () ->
                  assertThatThrownBy(() -> new Socket(address.getHost(), address.getPort()).close())
                      .isInstanceOf(ConnectException.class));
      assertThat(gateway.process().isAlive()).isTrue();
      CompletableFuture<Long> rest =
          CompletableFuture.supplyAsync(
              () -> events.lines().filter(line -> line.startsWith("data: ")).count());
      assertThat(rest.get(10, TimeUnit.SECONDS)).as("events of the stream").isEqualTo(20);
    }
    assertThat(gateway.process().waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(gateway.console())
        .as("lines of the access log, the stream's written at the very end")
        .filteredOn(line -> line.contains("\"route\":\"/api/v1/members\""))
        .hasSize(3)
        .allMatch(line -> line.startsWith("{\"time\":\"") && line.endsWith("\"}"));
  }

  /** The head of an answer on a connection that the client would keep. */
  private String headOf(String path) throws IOException {
    URI address = gateway.address();
    try (Socket connection = new Socket(address.getHost(), address.getPort())) {
      connection.setSoTimeout(10_000);
      connection
          .getOutputStream()
          .write(
              "GET %s HTTP/1.1\r\nHost: a\r\n\r\n"
                  .formatted(path)
                  .getBytes(StandardCharsets.ISO_8859_1));
      BufferedReader answer =
          new BufferedReader(
              new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
      return answer.lines().takeWhile(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }
  }
}
