package org.wego.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.wego.gateway.GatewayTest;
import org.wego.gateway.Surroundings;
import org.wego.gateway.Token;
import org.wego.gateway.Wire;

@GatewayTest
class RateLimitTest {

  private static final String WINNERS = "/api/v1/award-winners";
  private static final String PRACTICES = "/api/v1/good-practices";

  @TestHTTPResource URI gateway;

  /** A request that a trusted proxy brings for someone. */
  private String winnersFor(String client) {
    return Wire.sendFrom(
        Surroundings.TRUSTED_PROXY,
        gateway,
        "GET "
            + WINNERS
            + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\nX-Forwarded-For: "
            + client
            + "\r\n\r\n");
  }

  @Test
  void every_answer_tells_the_policies_and_what_is_left_of_them() {
    given()
        .get("/api/v1/members")
        .then()
        .header("RateLimit-Policy", equalTo("\"anonymous\";q=5000;w=1"))
        .header("RateLimit", matchesPattern("\"anonymous\";r=[0-9]+;t=1"))
        .header("Retry-After", nullValue());
    given()
        .header("Authorization", "Bearer " + Token.good().subject("reader").sign())
        .get("/api/v1/members")
        .then()
        .header("RateLimit-Policy", equalTo("\"client\";q=1000;w=1"))
        .header("RateLimit", startsWith("\"client\";r=9"));
  }

  @Test
  void an_anonymous_address_that_asks_too_often_is_told_to_wait() {
    for (int left = 2; left >= 0; left--) {
      assertThat(winnersFor("192.0.2.1"))
          .startsWith("HTTP/1.1 200 ")
          .contains("ratelimit-policy: \"anonymous\";q=5000;w=1, \"winners\";q=3;w=3600")
          .contains("\"winners\";r=" + left + ";t=");
    }
    assertThat(winnersFor("192.0.2.1"))
        .startsWith("HTTP/1.1 429 ")
        .contains("application/problem+json", "\"code\":\"TOO_MANY_REQUESTS\"")
        .containsPattern("(?i)retry-after: 1[0-9]{3}\r\n")
        .contains("\"winners\";r=0;t=1");
    assertThat(winnersFor("192.0.2.2")).as("another address").startsWith("HTTP/1.1 200 ");
  }

  @Test
  void the_addresses_of_one_ipv6_network_are_one_caller() {
    for (int host = 1; host <= 3; host++) {
      assertThat(winnersFor("2001:db8:7:1::" + host)).startsWith("HTTP/1.1 200 ");
    }
    assertThat(winnersFor("[2001:db8:7:1:ffff::9]:4711")).startsWith("HTTP/1.1 429 ");
    assertThat(winnersFor("2001:db8:7:2::1")).as("another network").startsWith("HTTP/1.1 200 ");
  }

  @Test
  void a_client_has_a_limit_of_its_own_that_fills_again() {
    String one = Token.good().subject("busy").sign();
    String other = Token.good().subject("idle").sign();
    assertThat(practices(one).statusCode()).isEqualTo(200);
    assertThat(practices(one).statusCode()).isEqualTo(200);
    practices(one)
        .then()
        .statusCode(429)
        .contentType("application/problem+json")
        .header("Retry-After", equalTo("1"))
        .header("X-Request-Id", notNullValue())
        .body("code", equalTo("TOO_MANY_REQUESTS"))
        .body("traceId", notNullValue());
    assertThat(practices(other).statusCode()).as("another client").isEqualTo(200);
    assertThat(practices(Token.good().subject("busy").expiredFor(-30).sign()).statusCode())
        .as("another token of the same client")
        .isEqualTo(429);
    await()
        .atMost(Duration.ofSeconds(4))
        .untilAsserted(() -> assertThat(practices(one).statusCode()).isEqualTo(200));
  }

  private static Response practices(String token) {
    return given().header("Authorization", "Bearer " + token).get(PRACTICES);
  }

  @Test
  void a_policy_counts_its_methods_only() {
    String token = Token.good().subject("writer").sign();
    for (int i = 0; i < 4; i++) {
      given()
          .header("Authorization", "Bearer " + token)
          .post(PRACTICES)
          .then()
          .statusCode(200)
          .header("RateLimit-Policy", equalTo("\"client\";q=1000;w=1"));
    }
  }

  @Test
  void whoever_tries_tokens_is_counted_as_the_address() {
    String request =
        "GET "
            + WINNERS
            + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
            + "X-Forwarded-For: 192.0.2.77\r\nAuthorization: Bearer nonsense\r\n\r\n";
    for (int i = 0; i < 3; i++) {
      assertThat(Wire.sendFrom(Surroundings.TRUSTED_PROXY, gateway, request))
          .startsWith("HTTP/1.1 401 ");
    }
    assertThat(Wire.sendFrom(Surroundings.TRUSTED_PROXY, gateway, request))
        .startsWith("HTTP/1.1 429 ");
  }

  @Test
  void probes_have_no_limit() {
    given().get("/health").then().statusCode(200).header("RateLimit", nullValue());
    given().get("/metrics").then().statusCode(200).header("RateLimit", nullValue());
    given().get("/q/health/ready").then().statusCode(200).header("RateLimit", nullValue());
  }
}
