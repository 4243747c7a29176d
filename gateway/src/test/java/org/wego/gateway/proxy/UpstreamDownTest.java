package org.wego.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.wego.gateway.Absent;
import org.wego.gateway.GatewayTest;

/** One service is not there at all. */
@GatewayTest
@TestProfile(Absent.class)
class UpstreamDownTest {

  @Test
  void a_service_that_is_down_is_a_problem_and_the_others_go_on() {
    given()
        .get("/api/v1/invoices")
        .then()
        .statusCode(502)
        .contentType("application/problem+json")
        .body("code", equalTo("UPSTREAM_UNAVAILABLE"))
        .body("detail", containsString("fees"));
    given().get("/api/v1/members").then().statusCode(200);
  }

  @Test
  void a_client_that_is_sending_to_a_service_that_is_down_reads_the_problem() {
    given()
        .body(new byte[5_000_000])
        .post("/api/v1/fee-runs")
        .then()
        .statusCode(502)
        .body("code", equalTo("UPSTREAM_UNAVAILABLE"));
  }

  @Test
  void health_says_which_service_is_not_ready() {
    given()
        .get("/health")
        .then()
        .statusCode(503)
        .body("status", equalTo("DOWN"))
        .body("gateway", equalTo("UP"))
        .body("upstreams.fees", equalTo("DOWN"))
        .body("upstreams.membership", equalTo("UP"));
    given().get("/q/health/ready").then().statusCode(200);
  }
}
