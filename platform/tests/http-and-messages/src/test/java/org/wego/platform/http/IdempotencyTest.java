package org.wego.platform.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wego.platform.testkit.TestClock;
import org.wego.platform.testkit.Tokens;
import org.wego.platform.testkit.WegoServers;

@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class IdempotencyTest {

  private static final String THINGS = "/api/v1/things";
  private static final String GOOD = "{\"name\":\"good\",\"colour\":\"RED\"}";

  private final String key = UUID.randomUUID().toString();

  @BeforeEach
  void nothing_is_there() throws SQLException {
    execute("DELETE FROM thing");
    execute("DELETE FROM idempotency_record");
  }

  @AfterEach
  void real_time() {
    TestClock.real();
  }

  @Test
  void a_replay_is_the_same_to_the_byte_and_runs_nothing() throws SQLException {
    Response first = post(key, GOOD);
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(first.header("Idempotency-Replayed")).isNull();
    Response replay = post(key, "{ \"colour\": \"RED\",\n \"name\": \"good\" }");
    assertThat(replay.statusCode()).isEqualTo(201);
    assertThat(replay.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(replay.asByteArray()).isEqualTo(first.asByteArray());
    for (String header : List.of("Location", "ETag", "Content-Type")) {
      assertThat(replay.header(header)).isNotNull().isEqualTo(first.header(header));
    }
    assertThat(count("thing")).isOne();
  }

  @Test
  void twenty_requests_at_once_with_one_key_run_once() throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(20);
    try {
      CountDownLatch together = new CountDownLatch(20);
      Callable<Response> call =
          () -> {
            together.countDown();
            together.await();
            return post(key, GOOD);
          };
      List<Future<Response>> answers = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        answers.add(callers.submit(call));
      }
      int ran = 0;
      for (Future<Response> future : answers) {
        Response answer = future.get();
        assertThat(answer.statusCode()).isIn(201, 409);
        if (answer.statusCode() == 409) {
          assertThat(answer.<String>path("code")).isEqualTo("IDEMPOTENCY_KEY_IN_USE");
        } else if (answer.header("Idempotency-Replayed") == null) {
          ran++;
        }
      }
      assertThat(ran).isOne();
      assertThat(count("thing")).isOne();
      assertThat(post(key, GOOD).header("Idempotency-Replayed")).isEqualTo("true");
    } finally {
      callers.shutdownNow();
    }
  }

  @Test
  void another_request_with_the_key_is_refused() {
    post(key, GOOD);
    Response other = post(key, "{\"name\":\"other\",\"colour\":\"RED\"}");
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.<String>path("code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    assertThat(post(key, GOOD).statusCode()).isEqualTo(201);
  }

  @Test
  void keys_of_different_callers_do_not_meet() throws SQLException {
    post(key, GOOD);
    Response other = post(Tokens.of("clerk").subject("another"), key, GOOD);
    assertThat(other.statusCode()).isEqualTo(201);
    assertThat(other.header("Idempotency-Replayed")).isNull();
    assertThat(count("thing")).isEqualTo(2);
  }

  @Test
  void a_refusal_is_stored_and_nothing_else_is() throws SQLException {
    String forbidden = "{\"name\":\"forbidden\",\"colour\":\"RED\"}";
    Response first = post(key, forbidden);
    assertThat(first.statusCode()).isEqualTo(422);
    assertThat(first.<String>path("rule")).isEqualTo("T1");
    assertThat(count("thing")).isZero();
    assertThat(count("idempotency_record")).isOne();
    Response replay = post(key, forbidden);
    assertThat(replay.statusCode()).isEqualTo(422);
    assertThat(replay.contentType()).startsWith("application/problem+json");
    assertThat(replay.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(replay.asByteArray()).isEqualTo(first.asByteArray());
  }

  @Test
  void neither_too_many_requests_nor_our_own_failures_are_stored() throws SQLException {
    assertThat(post(key, "{\"name\":\"busy\",\"colour\":\"RED\"}").statusCode()).isEqualTo(429);
    assertThat(post(key, "{\"name\":\"bug\",\"colour\":\"RED\"}").statusCode()).isEqualTo(500);
    assertThat(count("idempotency_record")).isZero();
    assertThat(count("thing")).isZero();
    assertThat(post(key, GOOD).statusCode()).isEqualTo(201);
  }

  @Test
  void without_a_key_each_request_is_its_own() throws SQLException {
    post(null, GOOD);
    post(null, GOOD);
    assertThat(count("thing")).isEqualTo(2);
    assertThat(count("idempotency_record")).isZero();
    assertThat(post(null, "{\"name\":\"bug\",\"colour\":\"RED\"}").statusCode()).isEqualTo(500);
    assertThat(count("thing")).isEqualTo(2);
  }

  @Test
  void where_a_key_is_required_its_absence_is_a_problem() {
    given()
        .contentType("application/octet-stream")
        .body(new byte[] {1, 2, 3})
        .post(THINGS + "/paid")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("IDEMPOTENCY_KEY_REQUIRED"));
  }

  @Test
  void the_query_and_the_bytes_are_part_of_the_request() {
    assertThat(pay("?dryRun=true", 1)).isEqualTo(200);
    assertThat(pay("?dryRun=true", 1)).isEqualTo(200);
    assertThat(pay("?dryRun=false", 1)).isEqualTo(422);
    assertThat(pay("?dryRun=true", 2)).isEqualTo(422);
  }

  @Test
  void a_key_is_visible_ascii_of_bounded_length() {
    for (String bad : List.of("", "a b", "x".repeat(256))) {
      Response answer = post(bad, GOOD);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.<String>path("errors[0].pointer")).isEqualTo("/header/Idempotency-Key");
    }
  }

  @Test
  void an_answer_is_kept_for_a_day() throws SQLException {
    post(key, GOOD);
    TestClock.advance(Duration.ofHours(23));
    assertThat(post(key, GOOD).header("Idempotency-Replayed")).isEqualTo("true");
    TestClock.advance(Duration.ofHours(2));
    assertThat(post(key, GOOD).header("Idempotency-Replayed")).isNull();
    assertThat(count("thing")).isEqualTo(2);
    assertThat(post(key, GOOD).header("Idempotency-Replayed")).isEqualTo("true");
  }

  private int pay(String query, int bytes) {
    return given()
        .header("Idempotency-Key", key)
        .contentType("application/octet-stream")
        .body(new byte[bytes])
        .post(THINGS + "/paid" + query)
        .statusCode();
  }

  private static Response post(String key, String body) {
    return post(Tokens.of("clerk"), key, body);
  }

  private static Response post(Tokens caller, String key, String body) {
    var request = given().auth().oauth2(caller.token()).contentType("application/json").body(body);
    return (key == null ? request : request.header("Idempotency-Key", key)).post(THINGS);
  }

  private static long count(String table) throws SQLException {
    try (Connection connection = WegoServers.postgres().connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = WegoServers.postgres().connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
