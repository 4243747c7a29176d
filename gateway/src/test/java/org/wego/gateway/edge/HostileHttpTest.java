package org.wego.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wego.gateway.GatewayTest;
import org.wego.gateway.Token;
import org.wego.gateway.Wire;

/** What nobody sends by mistake, byte by byte: refused with a problem, or made harmless. */
@GatewayTest
class HostileHttpTest {

  private static final String REST = "Host: a\r\nConnection: close\r\n";

  @TestHTTPResource URI gateway;

  @ConfigProperty(name = "wego.gateway.upstreams.membership")
  URI membership;

  private void refuse(String text, int status, String code) {
    int before = calls();
    assertThat(Wire.send(gateway, text))
        .containsPattern("^HTTP/1.[01] " + status + " ")
        .contains("application/problem+json", "\"code\":\"" + code + "\"");
    assertThat(calls()).as("calls of the service").isEqualTo(before);
  }

  private void refuseUnreadable(String text) {
    refuse(text, 400, "INVALID_INPUT");
  }

  private int calls() {
    return Integer.parseInt(given().baseUri(membership.toString()).get("/calls").asString());
  }

  @Test
  void a_length_and_chunks_together_smuggle_no_second_request() {
    int before = calls();
    // By its length the body would end with the "0" and the rest be another request.
    String answer =
        Wire.send(
            gateway,
            "POST /api/v1/members HTTP/1.1\r\n"
                + REST
                + "Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "0\r\n\r\nGET /api/v1/members/smuggled HTTP/1.1\r\nHost: a\r\n\r\n");
    assertThat(answer).doesNotContain("smuggled");
    assertThat(calls()).as("calls of the service").isLessThanOrEqualTo(before + 1);
  }

  @Test
  void chunks_and_a_length_together_reach_the_service_as_chunks_only() {
    assertThat(
            Wire.send(
                gateway,
                "POST /api/v1/members HTTP/1.1\r\n"
                    + REST
                    + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n5\r\nwords\r\n0\r\n\r\n"))
        .satisfiesAnyOf(
            refused -> assertThat(refused).startsWith("HTTP/1.1 400 "),
            neutral ->
                assertThat(neutral)
                    .contains("\"body\":\"words\"", "\"transfer-encoding\":[\"chunked\"]")
                    .doesNotContain("\"content-length\""));
  }

  @Test
  void two_lengths_that_differ_are_refused() {
    refuseUnreadable(
        "POST /api/v1/members HTTP/1.1\r\n"
            + REST
            + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nwords!");
  }

  @Test
  void two_lengths_that_agree_are_refused_too() {
    refuseUnreadable(
        "POST /api/v1/members HTTP/1.1\r\n"
            + REST
            + "Content-Length: 5\r\nContent-Length: 5\r\n\r\nwords");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5, 5", "+5", "-5", "0x5", "5 5", "9999999999999999999"})
  void a_length_that_is_no_number_is_refused(String length) {
    refuseUnreadable(
        "POST /api/v1/members HTTP/1.1\r\n" + REST + "Content-Length: " + length + "\r\n\r\nwords");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"gzip, chunked", "chunked, chunked", "identity", "xchunked", "chunked;a=b"})
  void a_transfer_coding_that_another_reader_could_miss_is_refused(String coding) {
    int before = calls();
    assertThat(
            Wire.send(
                gateway,
                "POST /api/v1/members HTTP/1.1\r\n"
                    + REST
                    + "Transfer-Encoding: "
                    + coding
                    + "\r\n\r\n5\r\nwords\r\n0\r\n\r\n"))
        .startsWith("HTTP/1.1 400 ")
        .contains("application/problem+json");
    assertThat(calls()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zz\r\nwords\r\n0\r\n\r\n", "-5\r\nwords\r\n0\r\n\r\n", "\r\nwords\r\n"})
  void chunks_that_cannot_be_counted_never_make_a_whole_request(String chunks) {
    int before = calls();
    assertThat(
            Wire.send(
                gateway,
                "POST /api/v1/members HTTP/1.1\r\n"
                    + REST
                    + "Transfer-Encoding: chunked\r\n\r\n"
                    + chunks))
        .doesNotContain("HTTP/1.1 200 ");
    assertThat(calls()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"X-Mine : 1", "X Mine: 1", ": 1", "X-Mine: a\u0000b", "X-Mine\u0000: 1", "(X): 1"})
  void a_header_whose_name_or_value_has_what_is_not_allowed_is_refused(String header) {
    refuseUnreadable("GET /api/v1/members HTTP/1.1\r\n" + header + "\r\n" + REST + "\r\n");
  }

  @Test
  void a_lonely_line_feed_in_a_header_starts_no_header_that_the_service_alone_sees() {
    assertThat(
            Wire.send(
                gateway,
                "GET /api/v1/members HTTP/1.1\r\nX-Mine: a\nX-Forwarded-For: 6.6.6.6\r\n"
                    + REST
                    + "\r\n"))
        .satisfiesAnyOf(
            refused -> assertThat(refused).startsWith("HTTP/1.1 400 "),
            neutral ->
                assertThat(neutral).contains("\"x-mine\":[\"a\"]").doesNotContain("6.6.6.6"));
  }

  @Test
  void a_lonely_carriage_return_in_a_header_is_refused() {
    refuseUnreadable(
        "GET /api/v1/members HTTP/1.1\r\nX-Mine: a\rX-Forwarded-For: 6.6.6.6\r\n" + REST + "\r\n");
  }

  @Test
  void a_folded_header_reaches_the_service_in_one_line() {
    assertThat(
            Wire.send(
                gateway,
                "GET /api/v1/members HTTP/1.1\r\nX-Mine: a\r\n X-Forwarded-For: 6.6.6.6\r\n"
                    + REST
                    + "\r\n"))
        .satisfiesAnyOf(
            refused -> assertThat(refused).startsWith("HTTP/1.1 400 "),
            neutral ->
                assertThat(neutral)
                    .contains("\"x-mine\":[\"a X-Forwarded-For: 6.6.6.6\"]")
                    .contains("\"x-forwarded-for\":[\"127.0.0.1\"]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//api/v1/members",
        "/api/v1//members",
        "/api/v1/members/%2e%2e/%2e%2e/q/metrics",
        "/api/v1/members/%2E%2E%2fq",
        "/api/v1/members%2f7",
        "/api/v1/members/..%5cq",
        "/api/v1/members/%252e%252e/q\u0001",
        "/api/v1/members/./7",
        "/api/v1/members/%c0%ae%c0%ae/%00"
      })
  void a_path_with_two_readings_is_refused(String path) {
    refuseUnreadable("GET " + path + " HTTP/1.1\r\n" + REST + "\r\n");
  }

  @Test
  void a_backslash_in_the_request_line_is_refused() {
    refuseUnreadable("GET /api/v1/members\\..\\q HTTP/1.1\r\n" + REST + "\r\n");
  }

  @Test
  void a_request_line_that_is_too_long_is_refused_with_a_problem() {
    refuse(
        "GET /api/v1/members?q=" + "a".repeat(9_000) + " HTTP/1.1\r\n" + REST + "\r\n",
        414,
        "ADDRESS_TOO_LONG");
  }

  @Test
  void headers_that_are_too_large_are_refused_with_a_problem() {
    refuse(
        "GET /api/v1/members HTTP/1.1\r\nX-Mine: " + "a".repeat(20_000) + "\r\n" + REST + "\r\n",
        431,
        "HEADERS_TOO_LARGE");
  }

  @Test
  void many_small_headers_are_too_large_together() {
    refuse(
        "GET /api/v1/members HTTP/1.1\r\n" + "X-Mine: 12345678\r\n".repeat(1_500) + REST + "\r\n",
        431,
        "HEADERS_TOO_LARGE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "GET", "GET /api/v1/members", "GET /api/v1/members FTP/1.1"})
  void what_is_no_request_line_is_refused_with_a_problem(String line) {
    int before = calls();
    assertThat(Wire.send(gateway, line + "\r\n" + REST + "\r\n"))
        .containsPattern("^(HTTP|FTP)/1.[01] 400 ")
        .contains("application/problem+json", "\"code\":\"INVALID_INPUT\"")
        .containsIgnoringCase("x-request-id");
    assertThat(calls()).isEqualTo(before);
  }

  @Test
  void a_target_with_a_whole_address_chooses_no_upstream() {
    assertThat(
            Wire.send(
                gateway, "GET http://169.254.169.254/api/v1/members HTTP/1.1\r\n" + REST + "\r\n"))
        .startsWith("HTTP/1.1 200 ")
        .contains("\"uri\":\"/api/v1/members\"")
        .doesNotContain("169.254");
  }

  @ParameterizedTest
  @ValueSource(strings = {"CONNECT", "GET", "OPTIONS"})
  void a_target_that_is_an_authority_leads_nowhere(String method) {
    int before = calls();
    assertThat(Wire.send(gateway, method + " localhost:8081 HTTP/1.1\r\n" + REST + "\r\n"))
        .containsPattern("^HTTP/1.1 40[04] ")
        .contains("application/problem+json");
    assertThat(calls()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Host: a\r\nHost: b\r\n", "Host: a\r\nHost: a\r\n"})
  void a_request_names_one_host(String hosts) {
    refuseUnreadable("GET /api/v1/members HTTP/1.1\r\n" + hosts + "Connection: close\r\n\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2c", "websocket", "h2c, websocket", "TLS/1.0"})
  void an_upgrade_does_not_reach_the_service(String protocol) {
    String answer =
        Wire.send(
            gateway,
            "POST /api/v1/members HTTP/1.1\r\nHost: a\r\n"
                + "Connection: close\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: "
                + protocol
                + "\r\nSec-WebSocket-Key: eA==\r\nSec-WebSocket-Version: 13\r\n"
                + "HTTP2-Settings: AAMAAABkAAQAAP__\r\nContent-Length: 0\r\n\r\n");
    // Over to HTTP/2 the gateway may change itself; the service's part of that is its own answer.
    assertThat(answer.replaceAll("(?s)^HTTP/1.1 101 .*?\r\n\r\n", ""))
        .doesNotContain("\"upgrade\"", "\"http2-settings\"");
  }

  @Test
  void a_client_cannot_have_the_gateway_drop_its_own_ids_and_token() {
    String token = Token.good().sign();
    assertThat(
            Wire.send(
                gateway,
                "GET /api/v1/members HTTP/1.1\r\nHost: a\r\n"
                    + "Connection: close\r\nConnection: X-Request-Id, Authorization, traceparent, X-Forwarded-For\r\n"
                    + "X-Request-Id: mine\r\nAuthorization: Bearer "
                    + token
                    + "\r\n\r\n"))
        .startsWith("HTTP/1.1 200 ")
        .contains("\"x-request-id\":[\"mine\"]", "\"authorization\":[\"Bearer " + token)
        .contains("\"traceparent\":[\"00-", "\"x-forwarded-for\":[\"127.0.0.1\"]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "TRACK", "PROPFIND", "get"})
  void a_method_that_no_service_takes_is_refused(String method) {
    refuse(method + " /api/v1/members HTTP/1.1\r\n" + REST + "\r\n", 405, "METHOD_NOT_ALLOWED");
  }

  @Test
  void requests_that_are_sent_at_once_are_answered_in_their_order() {
    String answers =
        Wire.send(
            gateway,
            "GET /api/v1/members?n=1 HTTP/1.1\r\nHost: a\r\n\r\n"
                + "GET /api/v1/members?n=2 HTTP/1.1\r\nHost: a\r\n\r\n"
                + "nonsense\r\n\r\n");
    assertThat(answers.indexOf("n=1")).isPositive().isLessThan(answers.indexOf("n=2"));
    assertThat(answers.indexOf("n=2")).isLessThan(answers.indexOf("\"code\":\"INVALID_INPUT\""));
  }
}
