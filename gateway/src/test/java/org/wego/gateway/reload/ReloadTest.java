package org.wego.gateway.reload;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.vertx.core.Vertx;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wego.gateway.GatewayTest;
import org.wego.gateway.RoutesOnDisk;
import org.wego.gateway.UpstreamServer;

/** The route table changes while the gateway is at work. */
@GatewayTest
class ReloadTest {

  @TestHTTPResource URI gateway;

  private final Vertx vertx = Vertx.vertx();
  private final UpstreamServer one = new UpstreamServer("one");
  private final UpstreamServer two = new UpstreamServer("two");
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @AfterEach
  void stop() {
    RoutesOnDisk.restore();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void tables_good_and_bad_come_under_load_and_no_request_notices() throws Exception {
    int first = one.start(vertx);
    int second = two.start(vertx);
    RoutesOnDisk.add("/api/v1/reloads", "", first);
    ConcurrentLinkedQueue<Integer> answers = new ConcurrentLinkedQueue<>();
    AtomicBoolean enough = new AtomicBoolean();
    ExecutorService callers = Executors.newFixedThreadPool(2);
    Future<?> reading = callers.submit(() -> call("GET", enough, answers));
    Future<?> writing = callers.submit(() -> call("POST", enough, answers));

    RoutesOnDisk.add("/api/v1/reloads", "", second);
    given().get("/api/v1/reloads").then().body("service", equalTo("two"));
    RoutesOnDisk.write("routes: {/q: nobody}");
    await().until(() -> faults() > 0);
    given().get("/api/v1/reloads").then().body("service", equalTo("two"));
    RoutesOnDisk.add("/api/v1/reloads", "", first, second);
    RoutesOnDisk.add("/api/v1/reloads", "", first);
    given().get("/api/v1/reloads").then().body("service", equalTo("one"));

    enough.set(true);
    reading.get(10, TimeUnit.SECONDS);
    writing.get(10, TimeUnit.SECONDS);
    callers.shutdown();
    assertThat(answers).hasSizeGreaterThan(50).containsOnly(200);
  }

  private Void call(String method, AtomicBoolean enough, ConcurrentLinkedQueue<Integer> answers)
      throws Exception {
    while (!enough.get()) {
      answers.add(
          client
              .send(
                  HttpRequest.newBuilder(gateway.resolve("/api/v1/reloads"))
                      .method(method, HttpRequest.BodyPublishers.noBody())
                      .build(),
                  HttpResponse.BodyHandlers.discarding())
              .statusCode());
    }
    return null;
  }

  @Test
  void a_bad_table_changes_nothing_and_is_told_of_until_it_is_put_right() {
    RoutesOnDisk.write("upstreams: {\n");
    await().until(() -> faults() == 1);
    given().get("/health").then().statusCode(200).body("routes", equalTo("OUTDATED"));
    given().get("/api/v1/members").then().statusCode(200).body("service", equalTo("membership"));

    RoutesOnDisk.restore();
    assertThat(faults()).isZero();
    given().get("/health").then().statusCode(200).body("routes", equalTo("CURRENT"));
  }

  private static double faults() {
    return RoutesOnDisk.metric("wego_gateway_routes_faults");
  }

  @Test
  void an_answer_on_its_way_ends_on_the_table_it_began_with() throws Exception {
    RoutesOnDisk.add("/api/v1/leavings", "", one.start(vertx));
    HttpResponse<InputStream> response =
        client.send(
            HttpRequest.newBuilder(gateway.resolve("/api/v1/leavings/trickle")).build(),
            HttpResponse.BodyHandlers.ofInputStream());
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
      assertThat(lines.readLine()).isEqualTo("data: 0");
      RoutesOnDisk.restore();
      given().get("/api/v1/leavings").then().statusCode(404);
      assertThat(lines.lines().filter(line -> line.startsWith("data"))).hasSize(8);
    }
    assertThat(given().get("/metrics").asString())
        .contains("wego_gateway_instance_ready{")
        .doesNotContainPattern("wego_gateway_(instance|breaker|retries).*upstream=\"leavings\"");
  }

  @Test
  void a_route_has_bounds_of_its_own() throws Exception {
    RoutesOnDisk.add(
        "/api/v1/bounds", ", response: 300ms, idle: 300ms, body: 1K", one.start(vertx));

    long start = System.nanoTime();
    given().post("/api/v1/bounds/silent").then().statusCode(504);
    assertThatThrownBy(
            () ->
                client.send(
                    HttpRequest.newBuilder(gateway.resolve("/api/v1/bounds/hanging-halfway"))
                        .build(),
                    HttpResponse.BodyHandlers.ofString()))
        .isInstanceOf(IOException.class);
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .as("both, where two seconds are the general bound of each")
        .isBetween(Duration.ofMillis(600), Duration.ofMillis(1_900));

    given().body(new byte[1024]).post("/api/v1/bounds").then().statusCode(200);
    given()
        .body(new byte[1025])
        .post("/api/v1/bounds")
        .then()
        .statusCode(413)
        .body("code", equalTo("BODY_TOO_LARGE"));
    assertThat(firstLineOf(chunked("/api/v1/bounds/digest", 1025))).startsWith("HTTP/1.1 413 ");
    given().body(new byte[1025]).post("/api/v1/members").then().statusCode(200);
  }

  private static byte[] chunked(String path, int size) {
    byte[] body = new byte[size];
    Arrays.fill(body, (byte) 'x');
    return ("PUT %s HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n"
            .formatted(path, size, new String(body, StandardCharsets.ISO_8859_1)))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private String firstLineOf(byte[] request) throws IOException {
    try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request);
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
          .readLine();
    }
  }
}
