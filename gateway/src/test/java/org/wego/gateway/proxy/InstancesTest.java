package org.wego.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.vertx.core.Vertx;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wego.gateway.GatewayTest;
import org.wego.gateway.RoutesOnDisk;
import org.wego.gateway.UpstreamServer;

/** A service that runs twice, or fails so often that it is let alone. */
@GatewayTest
class InstancesTest {

  @TestHTTPResource URI gateway;

  private final Vertx vertx = Vertx.vertx();
  private final UpstreamServer one = new UpstreamServer("one");
  private final UpstreamServer two = new UpstreamServer("two");

  @AfterEach
  void stop() {
    RoutesOnDisk.restore();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void one_of_two_instances_dies_under_load_and_no_get_fails() throws Exception {
    int first = one.start(vertx);
    int second = two.start(vertx);
    RoutesOnDisk.add("/api/v1/pairs", "", first, second);
    ConcurrentLinkedQueue<Integer> answers = new ConcurrentLinkedQueue<>();
    AtomicInteger left = new AtomicInteger(1_200);
    ExecutorService callers = Executors.newFixedThreadPool(8);
    List<Future<?>> running = new ArrayList<>();
    HttpClient client = HttpClient.newHttpClient();
    for (int i = 0; i < 8; i++) {
      running.add(
          callers.submit(
              () -> {
                while (left.getAndDecrement() > 0) {
                  answers.add(get(client, "/api/v1/pairs").statusCode());
                }
                return null;
              }));
    }

    await().until(() -> answers.size() > 300);
    two.kill();
    for (Future<?> caller : running) {
      caller.get(30, TimeUnit.SECONDS);
    }
    callers.shutdown();

    assertThat(answers).hasSize(1_200).containsOnly(200);
    assertThat(one.calls()).isGreaterThan(100);
    assertThat(two.calls()).as("before it died").isGreaterThan(50);
    await().until(() -> instance("ready", "pairs", second) == 0);
    assertThat(instance("ready", "pairs", first)).isEqualTo(1);
    given()
        .get("/health")
        .then()
        .statusCode(200)
        .body("upstreams.pairs", equalTo("UP"))
        .body("instances.pairs.ready", equalTo(1))
        .body("instances.pairs.all", equalTo(2));
    given().body("words").post("/api/v1/pairs").then().statusCode(200);
  }

  private HttpResponse<String> get(HttpClient client, String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(gateway.resolve(path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static double instance(String what, String upstream, int port) {
    return RoutesOnDisk.metric(
        "wego_gateway_instance_%s{instance=\"localhost:%d\",upstream=\"%s\"}"
            .formatted(what, port, upstream));
  }

  @Test
  void a_get_is_tried_once_more_at_the_other_instance_and_a_post_never() {
    RoutesOnDisk.add("/api/v1/repeats", "", one.start(vertx), two.start(vertx));

    given().get("/api/v1/repeats/broken").then().statusCode(502);
    assertThat(one.calls()).isEqualTo(1);
    assertThat(two.calls()).isEqualTo(1);
    given().head("/api/v1/repeats/stopping").then().statusCode(503);
    assertThat(one.calls()).isEqualTo(2);
    assertThat(two.calls()).isEqualTo(2);
    for (String how : new String[] {"broken", "stopping"}) {
      int before = one.calls() + two.calls();
      given()
          .body("words")
          .post("/api/v1/repeats/" + how)
          .then()
          .statusCode(how.equals("broken") ? 502 : 503);
      given().put("/api/v1/repeats/" + how).then().statusCode(how.equals("broken") ? 502 : 503);
      given().delete("/api/v1/repeats/" + how).then().statusCode(how.equals("broken") ? 502 : 503);
      assertThat(one.calls() + two.calls()).as(how).isEqualTo(before + 3);
    }
    assertThat(retries("repeats", "made")).isEqualTo(2);
  }

  private static double retries(String upstream, String result) {
    return RoutesOnDisk.metric(
        "wego_gateway_retries_total{result=\"%s\",upstream=\"%s\"}".formatted(result, upstream));
  }

  @Test
  void what_was_never_sent_goes_to_the_other_instance_whatever_it_is() {
    int first = one.start(vertx);
    int second = two.start(vertx);
    RoutesOnDisk.add("/api/v1/refusals", "", first, second);
    given().get("/api/v1/refusals").then().statusCode(200);

    two.kill();
    for (int i = 0; i < 20; i++) {
      given()
          .body("words")
          .post("/api/v1/refusals")
          .then()
          .statusCode(200)
          .body("service", equalTo("one"))
          .body("body", equalTo("words"));
    }
  }

  @Test
  void a_used_up_budget_leaves_failures_alone() {
    RoutesOnDisk.add("/api/v1/budgets", "", one.start(vertx), two.start(vertx));

    for (int i = 0; i < 15; i++) {
      given().get("/api/v1/budgets/broken").then().statusCode(502);
    }

    assertThat(one.calls() + two.calls()).as("ten, and a fifth of fifteen").isEqualTo(15 + 13);
    assertThat(retries("budgets", "made")).isEqualTo(13);
    assertThat(retries("budgets", "over_budget")).isEqualTo(2);
  }

  @Test
  void too_many_failures_open_the_breaker_and_good_answers_close_it() {
    RoutesOnDisk.add("/api/v1/breakers", "", one.start(vertx));
    for (int i = 0; i < 20; i++) {
      given().post("/api/v1/breakers/stopping").then().statusCode(503);
    }

    int before = one.calls();
    given()
        .get("/api/v1/breakers")
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .header("Retry-After", "5")
        .body("code", equalTo("UNAVAILABLE"))
        .body("detail", containsString("let alone"));
    assertThat(one.calls()).isEqualTo(before);
    assertThat(breaker()).as("open").isEqualTo(2);

    await()
        .untilAsserted(
            () ->
                given()
                    .post("/api/v1/breakers/stopping")
                    .then()
                    .body("detail", containsString("starting")));
    assertThat(breaker()).as("open again, after one bad trial").isEqualTo(2);

    await().untilAsserted(() -> given().get("/api/v1/breakers").then().statusCode(200));
    assertThat(breaker()).as("half open").isEqualTo(1);
    given().get("/api/v1/breakers").then().statusCode(200);
    given().get("/api/v1/breakers").then().statusCode(200);
    assertThat(breaker()).as("closed").isZero();
    given().get("/api/v1/members").then().statusCode(200);
  }

  private static double breaker() {
    return RoutesOnDisk.metric("wego_gateway_breaker_state{upstream=\"breakers\"}");
  }

  @Test
  void an_instance_that_answers_nothing_but_checks_is_ejected() {
    int first = one.start(vertx);
    int second = two.start(vertx);
    RoutesOnDisk.add("/api/v1/ejections", "", first, second);
    for (int i = 0; i < 10; i++) {
      given().post("/api/v1/ejections/failing").then().statusCode(502);
    }

    assertThat(instance("ejected", "ejections", first) + instance("ejected", "ejections", second))
        .as("one, and never both")
        .isEqualTo(1);
    given().get("/health").then().body("instances.ejections.ejected", equalTo(1));
    int ofOne = one.calls();
    int ofTwo = two.calls();
    for (int i = 0; i < 10; i++) {
      given().get("/api/v1/ejections").then().statusCode(200);
    }
    assertThat(one.calls() == ofOne || two.calls() == ofTwo).isTrue();
  }
}
