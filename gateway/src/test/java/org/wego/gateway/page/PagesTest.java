package org.wego.gateway.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import java.util.List;
import java.util.regex.Pattern;
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
  void metrics_tell_of_each_route_how_many_how_long_and_how_it_went() {
    given().get("/api/v1/members").then().statusCode(200);
    given().request("BREW", "/api/v1/members").then().statusCode(405);
    given()
        .get("/metrics")
        .then()
        .body(
            matchesPattern(
                "(?s).*http_server_requests_seconds_sum\\{method=\"GET\",outcome=\"SUCCESS\",status=\"200\",uri=\"/api/v1/members\"}.*"))
        .body(containsString("http_server_requests_in_flight{uri=\"/api/v1/members\"} 0.0"))
        .body(containsString("method=\"OTHER\""))
        .body(not(containsString("BREW")));
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

  @Test
  void the_contract_of_all_services_names_the_address_it_was_asked_at_and_the_provider() {
    for (String path : List.of("/openapi.json", "/openapi.yaml")) {
      Response answer = given().header("Host", "api.wego.example").get(path);
      answer.then().statusCode(200).header("ETag", startsWith("\""));
      assertThat(answer.asString())
          .contains("http://api.wego.example", "/.well-known/openid-configuration", "listMembers")
          .doesNotContain(".invalid");
      given()
          .header("Host", "api.wego.example")
          .header("If-None-Match", answer.header("ETag"))
          .get(path)
          .then()
          .statusCode(304);
    }
    given()
        .header("Host", "api.wego.example")
        .get("/openapi.json")
        .then()
        .contentType("application/json")
        .body("servers[0].url", equalTo("http://api.wego.example"))
        .body("paths.'/api/v1/members'.get.operationId", equalTo("listMembers"))
        .body("paths.'/api/v1/invoices'.get.operationId", equalTo("listInvoices"));
  }

  @Test
  void the_page_of_the_contract_is_served_whole_and_speaks_with_no_one_but_the_provider() {
    given()
        .redirects()
        .follow(false)
        .get("/docs")
        .then()
        .statusCode(308)
        .header("Location", "/docs/");
    String page =
        given()
            .get("/docs/")
            .then()
            .statusCode(200)
            .contentType("text/html")
            .header("Content-Security-Policy", startsWith("default-src 'none';"))
            .extract()
            .asString();
    List<String> files =
        Pattern.compile("(?:src|href)=\"([^\".]+[.](?:js|css|png))\"")
            .matcher(page)
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(files).contains("swagger-ui-bundle.js", "swagger-ui.css", "docs.js");
    assertThat(files).allSatisfy(file -> given().get("/docs/" + file).then().statusCode(200));
    assertThat(page).doesNotContain("http://", "https://", "{{");
  }

  @Test
  void nothing_but_the_files_of_the_page_is_beside_it() {
    for (String other : List.of("application.properties", "index.html", "swagger-ui.js.map")) {
      given()
          .get("/docs/" + other)
          .then()
          .statusCode(404)
          .contentType("application/problem+json")
          .body("code", equalTo("NOT_FOUND"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/health", "/openapi.json", "/docs/"})
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
