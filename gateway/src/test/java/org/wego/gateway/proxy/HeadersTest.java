package org.wego.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.response.Response;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wego.gateway.GatewayTest;
import org.wego.gateway.Token;
import org.wego.gateway.Wire;

@GatewayTest
class HeadersTest {

  @TestHTTPResource URI gateway;

  @Test
  void the_service_learns_for_whom_and_under_which_address_it_answers() {
    given()
        .header("Host", "api.wego.example:8443")
        .get("/api/v1/members")
        .then()
        .body("headers.'x-forwarded-for'", equalTo(List.of("127.0.0.1")))
        .body("headers.'x-forwarded-proto'", equalTo(List.of("http")))
        .body("headers.'x-forwarded-host'", equalTo(List.of("api.wego.example:8443")))
        .body("headers.'x-forwarded-port'", equalTo(List.of("8443")))
        .body(
            "headers.forwarded",
            equalTo(List.of("for=127.0.0.1;host=\"api.wego.example:8443\";proto=http")));
  }

  @Test
  void what_a_client_says_of_its_own_address_is_not_believed() {
    given()
        .header("X-Forwarded-For", "10.0.0.1")
        .header("X-Forwarded-Host", "evil.example")
        .header("X-Forwarded-Prefix", "/evil")
        .header("X-Forwarded-Ssl", "on")
        .header("Forwarded", "for=10.0.0.1;host=evil.example")
        .header("X-Real-IP", "10.0.0.1")
        .header("X-Original-URL", "/operations")
        .get("/api/v1/members")
        .then()
        .body("headers.'x-forwarded-for'", equalTo(List.of("127.0.0.1")))
        .body("headers.'x-forwarded-host'[0]", startsWith("localhost"))
        .body("headers.'x-forwarded-prefix'", nullValue())
        .body("headers.'x-forwarded-ssl'", nullValue())
        .body("headers.'x-real-ip'", nullValue())
        .body("headers.'x-original-url'", nullValue())
        .body("headers.forwarded[0]", startsWith("for=127.0.0.1;host=\"localhost"));
  }

  @Test
  void headers_about_the_connection_end_with_it() {
    String token = Token.good().sign();
    assertThat(
            Wire.send(
                gateway,
                "GET /api/v1/members HTTP/1.1\r\n"
                    + "Host: a\r\n"
                    + "Connection: close, X-Mine, Authorization\r\n"
                    + "X-Mine: 1\r\n"
                    + "X-Other: 2\r\n"
                    + "Accept-Encoding: gzip\r\n"
                    + ("Authorization: Bearer " + token + "\r\n")
                    + "TE: trailers\r\nUpgrade: websocket\r\nProxy-Authorization: Basic eA==\r\n"
                    + "Keep-Alive: timeout=9\r\nProxy-Connection: keep-alive\r\n\r\n"))
        .startsWith("HTTP/1.1 200 ")
        .contains("\"x-other\":[\"2\"]", "\"accept-encoding\":[\"gzip\"]")
        .contains("\"authorization\":[\"Bearer " + token)
        .doesNotContain("x-mine", "\"te\"", "upgrade", "proxy-", "keep-alive\":");

    given()
        .get("/api/v1/members/hops")
        .then()
        .header("X-Public", "for all")
        .header("X-Private", nullValue())
        .header("Keep-Alive", nullValue())
        .header("Proxy-Authenticate", nullValue());
  }

  @Test
  void everything_else_passes_as_it_is() {
    given()
        .header("If-Match", "\"3\"")
        .header("Idempotency-Key", "k-1")
        .header("Accept", "text/csv")
        .header("Accept-Language", "ko")
        .get("/api/v1/members")
        .then()
        .body("headers.'if-match'[0]", equalTo("\"3\""))
        .body("headers.'idempotency-key'[0]", equalTo("k-1"))
        .body("headers.accept[0]", equalTo("text/csv"))
        .body("headers.'accept-language'[0]", equalTo("ko"));
  }

  @Test
  void a_location_leaves_with_the_gateways_address() {
    given()
        .header("Host", "api.wego.example")
        .redirects()
        .follow(false)
        .post("/api/v1/members/created")
        .then()
        .statusCode(201)
        .header("Location", "http://api.wego.example/api/v1/members/1?x=%20y");
  }

  @Test
  void links_leave_with_the_gateways_address_and_those_to_elsewhere_as_they_are() {
    given()
        .header("Host", "api.wego.example")
        .get("/api/v1/members/links")
        .then()
        .header("Location", "https://elsewhere.example/a")
        .header(
            "Link",
            "<http://api.wego.example/api/v1/members?cursor=a%3D>; rel=\"next\","
                + " </api/v1/members>; rel=\"first\"");
  }

  @Test
  void a_request_keeps_its_id_or_gets_one() {
    given()
        .header("X-Request-Id", "from-the-client-1")
        .get("/api/v1/members")
        .then()
        .header("X-Request-Id", "from-the-client-1")
        .body("headers.'x-request-id'", equalTo(List.of("from-the-client-1")));
    given()
        .header("X-Request-Id", "no id <script>")
        .get("/api/v1/members")
        .then()
        .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
    given().get("/nowhere").then().header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
  }

  @Test
  void the_callers_trace_goes_on_in_the_service_and_in_problems() {
    String trace = "0af7651916cd43dd8448eb211c80319c";
    String parent = "00-" + trace + "-b7ad6b7169203331-01";
    given()
        .header("traceparent", parent)
        .header("tracestate", "a=1")
        .get("/api/v1/members")
        .then()
        .header("traceresponse", matchesPattern("00-" + trace + "-[0-9a-f]{16}-0[01]"))
        .body("headers.traceparent", hasSize(1))
        .body("headers.traceparent[0]", startsWith("00-" + trace + "-"))
        .body("headers.traceparent[0]", not(equalTo(parent)))
        .body("headers.tracestate", equalTo(List.of("a=1")));
    given().header("traceparent", parent).get("/nowhere").then().body("traceId", equalTo(trace));
  }

  @Test
  void a_trace_begins_here_when_the_caller_has_none_and_every_answer_names_it() {
    Response answer = given().get("/api/v1/members");
    assertThat(answer.<String>path("headers.traceparent[0]"))
        .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]")
        .isEqualTo(answer.header("traceresponse"));
    assertThat(given().get("/nowhere").header("traceresponse")).startsWith("00-");
  }
}
