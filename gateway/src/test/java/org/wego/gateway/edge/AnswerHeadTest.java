package org.wego.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wego.gateway.GatewayTest;
import org.wego.gateway.Surroundings;
import org.wego.gateway.Token;
import org.wego.gateway.Wire;

@GatewayTest
class AnswerHeadTest {

  @TestHTTPResource URI gateway;

  @ParameterizedTest
  @ValueSource(strings = {"/", "/nowhere", "/api/v1/members", "/metrics", "/q/health/live"})
  void an_answer_is_no_page_and_no_guess_to_a_browser(String path) {
    given()
        .get(path)
        .then()
        .header("X-Content-Type-Options", equalTo("nosniff"))
        .header(
            "Content-Security-Policy",
            allOf(
                containsString("default-src 'none'"),
                containsString("base-uri 'none'"),
                containsString("form-action 'none'"),
                containsString("frame-ancestors 'none'")))
        .header("Referrer-Policy", equalTo("no-referrer"))
        .header("Strict-Transport-Security", nullValue());
  }

  @Test
  void a_page_says_itself_what_it_may_load() {
    given()
        .get("/docs/")
        .then()
        .header("Content-Security-Policy", containsString("script-src"))
        .header("X-Content-Type-Options", equalTo("nosniff"));
  }

  @Test
  void what_is_answered_to_a_token_is_for_no_cache() {
    given()
        .header("Authorization", "Bearer " + Token.good().sign())
        .get("/api/v1/members")
        .then()
        .header("Cache-Control", equalTo("no-store"));
    given().get("/api/v1/members").then().header("Cache-Control", nullValue());
  }

  @Test
  void behind_tls_a_browser_is_told_to_stay_there() {
    assertThat(
            Wire.sendFrom(
                Surroundings.TRUSTED_PROXY,
                gateway,
                "GET /api/v1/members HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                    + "X-Forwarded-Proto: https\r\n\r\n"))
        .contains("strict-transport-security: max-age=31536000; includeSubDomains\r\n");
  }
}
