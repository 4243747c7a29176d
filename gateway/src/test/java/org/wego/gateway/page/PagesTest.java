package org.wego.gateway.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wego.gateway.GatewayTest;

@GatewayTest
class PagesTest {

  @Test
  void the_address_itself_says_where_everything_is() {
    given()
        .header("Host", "api.wego.example")
        .get("/")
        .then()
        .statusCode(200)
        .contentType("application/json")
        .body("name", equalTo("WeGO"))
        .body("links.self", equalTo("http://api.wego.example/"))
        .body("links.members", equalTo("http://api.wego.example/api/v1/members"))
        .body("links.'fee-quotes'", equalTo("http://api.wego.example/api/v1/fee-quotes"))
        .body("links.health", equalTo("http://api.wego.example/health"));
  }

  @Test
  void health_is_up_when_every_service_is_ready() {
    given()
        .get("/health")
        .then()
        .statusCode(200)
        .body("status", equalTo("UP"))
        .body("upstreams.membership", equalTo("UP"))
        .body("upstreams.fees", equalTo("UP"))
        .body("upstreams.awards", equalTo("UP"));
  }

  @Test
  void the_gateways_own_probes_are_where_a_platform_expects_them() {
    given().get("/q/health/live").then().statusCode(200);
    given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
  }

  @Test
  void metrics_count_requests_by_route_and_not_by_address() {
    given().get("/api/v1/members/0190-secret-id").then().statusCode(200);
    given().get("/nowhere-4711").then().statusCode(404);
    given()
        .get("/metrics")
        .then()
        .statusCode(200)
        .body(containsString("http_server_requests_seconds_count"))
        .body(containsString("uri=\"/api/v1/members\""))
        .body(not(containsString("0190-secret-id")))
        .body(not(containsString("nowhere-4711")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/health"})
  void a_page_is_only_read(String path) {
    given().head(path).then().statusCode(200).body(is(""));
    given()
        .post(path)
        .then()
        .statusCode(405)
        .contentType("application/problem+json")
        .body("code", equalTo("METHOD_NOT_ALLOWED"));
  }
}
