package org.wego.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wego.gateway.GatewayTest;
import org.wego.gateway.Wire;

@GatewayTest
class RoutingTest {

  @TestHTTPResource URI gateway;

  @ConfigProperty(name = "wego.gateway.upstreams.membership")
  URI membership;

  @ParameterizedTest
  @CsvSource({
    "/api/v1/members, membership",
    "/api/v1/members/0190/periods, membership",
    "/api/v1/member-statistics, membership",
    "/api/v1/member-imports, membership",
    "/api/v1/membership-applications, membership",
    "/api/v1/committee-decisions, membership",
    "/api/v1/fee-schedules, fees",
    "/api/v1/fee-quotes, fees",
    "/api/v1/economic-indicators/imports, fees",
    "/api/v1/population-figures, fees",
    "/api/v1/fee-runs, fees",
    "/api/v1/invoices, fees",
    "/api/v1/billing-accounts/0190, fees"
  })
  void each_collection_reaches_its_service_under_the_same_path(String path, String service) {
    given()
        .get(path)
        .then()
        .statusCode(200)
        .body("service", equalTo(service))
        .body("uri", equalTo(path));
  }

  @Test
  void the_query_passes_as_it_was_written() {
    assertThat(Wire.get(gateway, "/api/v1/members?q=S%C3%A3o%20Paulo&limit=2&x=a%2Fb&y=../z"))
        .contains("\"uri\":\"/api/v1/members?q=S%C3%A3o%20Paulo&limit=2&x=a%2Fb&y=../z\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
  void each_method_passes_with_its_body(String method) {
    given()
        .body("some words")
        .request(method, "/api/v1/members/7")
        .then()
        .statusCode(200)
        .body("method", equalTo(method))
        .body("body", equalTo("some words"));
  }

  @Test
  void an_answer_without_a_body_stays_one() {
    given().get("/api/v1/members/no-content").then().statusCode(204).body(is(""));
    // Not even an empty one in chunks, for whose end some clients wait.
    given()
        .get("/api/v1/members/not-modified")
        .then()
        .statusCode(304)
        .header("ETag", "\"1\"")
        .header("Transfer-Encoding", nullValue());
    given().head("/api/v1/members").then().statusCode(200).body(is(""));
  }

  @Test
  void a_problem_of_a_service_passes_untouched() {
    given()
        .get("/api/v1/members/problem")
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("code", equalTo("ITS_OWN"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nowhere",
        "/api/v1",
        "/api/v1/unknown",
        "/api/v1/members-2",
        "/api/v2/members",
        "/q",
        "/q/metrics",
        "/q/openapi",
        "/operations",
        "/operations/republications",
        "/API/v1/members"
      })
  void an_unknown_path_is_a_problem_not_found(String path) {
    given()
        .get(path)
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("code", equalTo("NOT_FOUND"))
        .body("status", equalTo(404));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/members/../../../operations/inbox",
        "/api/v1/members/%2e%2e/%2e%2e/operations",
        "/api/v1/members/..%2f..%2foperations",
        "/api/v1/members/..;/..;/operations",
        "//api/v1/members",
        "/api/v1//members",
        "/api/v1/members//7",
        "/api/v1/members/7%2f8",
        "/api/v1/members/..%5c..%5coperations",
        "/api/v1/members/%00"
      })
  void a_path_with_two_readings_reaches_no_service(String path) {
    int before = calls();
    assertThat(Wire.get(gateway, path))
        .startsWith("HTTP/1.1 400 ")
        .contains("application/problem+json")
        .contains("\"code\":\"INVALID_INPUT\"");
    assertThat(calls()).isEqualTo(before);
  }

  @Test
  void a_request_line_with_a_whole_address_does_not_choose_the_upstream() {
    assertThat(Wire.get(gateway, "http://elsewhere.example/api/v1/members?x=1"))
        .startsWith("HTTP/1.1 200 ")
        .contains("\"uri\":\"/api/v1/members?x=1\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "BREW"})
  void a_method_that_no_service_takes_is_refused(String method) {
    assertThat(
            Wire.send(
                gateway,
                method + " /api/v1/members HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 405 ")
        .contains("\"code\":\"METHOD_NOT_ALLOWED\"");
  }

  @Test
  void a_tunnel_is_not_opened() {
    assertThat(
            Wire.send(
                gateway,
                "CONNECT elsewhere.example:443 HTTP/1.1\r\n"
                    + "Host: elsewhere.example:443\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 404 ")
        .contains("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Host: a b\r\n", "Host: a/../b\r\n", "Host: <script>\r\n"})
  void a_request_that_names_no_readable_host_is_refused(String host) {
    assertThat(
            Wire.send(
                gateway, "GET /api/v1/members HTTP/1.1\r\n" + host + "Connection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 400 ")
        .contains("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense\r\n\r\n",
        "GET /api/v1/members\\..\\operations HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /api/v1/members\\..\\..\\operations HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /api/v1/members HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n",
        "POST /api/v1/members HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
        "GET /api/v1/members HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\n"
      })
  void what_is_not_http_reaches_no_service(String text) {
    int before = calls();
    assertThat(Wire.send(gateway, text)).containsPattern("^HTTP/1.[01] 400 ");
    assertThat(calls()).isEqualTo(before);
  }

  private int calls() {
    return Integer.parseInt(given().baseUri(membership.toString()).get("/calls").asString());
  }
}
