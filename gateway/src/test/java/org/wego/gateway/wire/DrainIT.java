package org.wego.gateway.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wego.gateway.UpstreamServer;

/** The packaged gateway, told to end while it works. */
class DrainIT {

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private Process gateway;

  @AfterEach
  void end() {
    if (gateway != null) {
      gateway.destroyForcibly();
    }
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  private URI start() throws IOException {
    int upstream = new UpstreamServer("any").start(vertx);
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dquarkus.http.host=localhost",
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.shutdown.delay=1s",
                "-Dquarkus.shutdown.timeout=10s"));
    Stream.of("membership", "fees", "awards", "events")
        .forEach(
            name ->
                command.add("-Dwego.gateway.upstreams." + name + "=http://localhost:" + upstream));
    command.addAll(List.of("-jar", Path.of("target", "quarkus-app", "quarkus-run.jar").toString()));
    gateway =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(Path.of("target", "drain.log").toFile())
            .start();
    URI address = URI.create("http://localhost:" + port);
    await()
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptionsInstanceOf(IOException.class)
        .until(() -> get(address, "/q/health/ready") == 200);
    return address;
  }

  private int get(URI address, String path) throws IOException, InterruptedException {
    return client
        .send(
            HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(5)).build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  @Test
  void it_is_not_ready_then_takes_no_connection_and_what_is_under_way_ends_whole()
      throws Exception {
    URI address = start();
    try (Socket stream = new Socket(address.getHost(), address.getPort())) {
      stream.setSoTimeout(10_000);
      stream
          .getOutputStream()
          .write(
              "GET /api/v1/members/trickle HTTP/1.1\r\nHost: a\r\n\r\n"
                  .getBytes(StandardCharsets.ISO_8859_1));
      BufferedReader events =
          new BufferedReader(
              new InputStreamReader(stream.getInputStream(), StandardCharsets.UTF_8));
      assertThat(events.readLine()).isEqualTo("HTTP/1.1 200 OK");

      gateway.destroy();

      await()
          .atMost(Duration.ofSeconds(5))
          .pollInterval(Duration.ofMillis(20))
          .until(() -> get(address, "/q/health/ready") == 503);
      assertThat(get(address, "/api/v1/members")).as("while balancers look away").isEqualTo(200);
      await()
          .atMost(Duration.ofSeconds(5))
          .pollInterval(Duration.ofMillis(50))
          .untilAsserted(
              () ->
                  assertThatThrownBy(() -> new Socket(address.getHost(), address.getPort()).close())
                      .isInstanceOf(ConnectException.class));
      assertThat(gateway.isAlive()).isTrue();
      CompletableFuture<Long> rest =
          CompletableFuture.supplyAsync(
              () -> events.lines().filter(line -> line.startsWith("data: ")).count());
      assertThat(rest.get(10, TimeUnit.SECONDS)).as("events of the stream").isEqualTo(9);
    }
    assertThat(gateway.waitFor(10, TimeUnit.SECONDS)).isTrue();
  }
}
