package org.wego.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.wego.gateway.GatewayConfig;
import org.wego.gateway.GatewayTest;

@GatewayTest
class CorsTest {

  private static final String PORTAL = "https://portal.wego.example";

  @ConfigProperty(name = "wego.gateway.upstreams.membership")
  String membership;

  private static ValidatableResponse preflight(String origin) {
    return given()
        .header("Origin", origin)
        .header("Access-Control-Request-Method", "PATCH")
        .header("Access-Control-Request-Headers", "authorization,if-match")
        .options("/api/v1/members/7")
        .then();
  }

  private int calls() {
    return Integer.parseInt(given().baseUri(membership).get("/calls").asString());
  }

  @Test
  void a_browsers_question_for_a_listed_origin_is_answered_here() {
    int before = calls();
    preflight(PORTAL)
        .statusCode(204)
        .header("Access-Control-Allow-Origin", equalTo(PORTAL))
        .header("Access-Control-Allow-Methods", containsString("PATCH"))
        .header("Access-Control-Allow-Headers", containsString("If-Match"))
        .header("Access-Control-Max-Age", equalTo("3600"))
        .header("Access-Control-Allow-Credentials", nullValue());
    assertThat(calls()).isEqualTo(before);
  }

  @Test
  void of_another_origin_a_browser_is_told_nothing() {
    for (String origin : List.of("https://evil.example", "null", PORTAL + ".evil.example")) {
      preflight(origin)
          .statusCode(204)
          .header("Access-Control-Allow-Origin", nullValue())
          .header("Access-Control-Allow-Methods", nullValue());
    }
  }

  @Test
  void a_page_of_a_listed_origin_may_read_the_answer_and_what_clients_need_of_its_head() {
    ValidatableResponse answer =
        given().header("Origin", PORTAL).get("/api/v1/members").then().statusCode(200);
    answer.header("Access-Control-Allow-Origin", equalTo(PORTAL));
    for (String name :
        List.of("ETag", "Link", "Location", "X-Request-Id", "RateLimit", "Retry-After")) {
      answer.header("Access-Control-Expose-Headers", containsString(name));
    }
  }

  @Test
  void a_problem_can_be_read_too() {
    given()
        .header("Origin", PORTAL)
        .get("/nowhere")
        .then()
        .statusCode(404)
        .header("Access-Control-Allow-Origin", equalTo(PORTAL));
  }

  @Test
  void caches_are_told_that_answers_differ_with_the_origin_even_without_one() {
    assertThat(given().get("/api/v1/members").headers().getValues("Vary")).contains("Origin");
    assertThat(given().header("Origin", PORTAL).get("/").headers().getValues("Vary"))
        .contains("Origin");
  }

  @Test
  void a_program_with_another_origin_is_served_as_ever() {
    given()
        .header("Origin", "https://elsewhere.example")
        .get("/api/v1/members")
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", nullValue());
  }

  @Test
  void every_origin_with_credentials_is_no_configuration() {
    assertThatThrownBy(
            () -> new Cors(with(Map.of("cors.origins", "*", "cors.credentials", "true"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("together with credentials");
    assertThatThrownBy(() -> new Cors(with(Map.of("cors.origins", "https://a.example/path"))))
        .hasMessageContaining("alone");
  }

  private static GatewayConfig with(Map<String, String> settings) {
    SmallRyeConfigBuilder builder =
        new SmallRyeConfigBuilder()
            .withMapping(GatewayConfig.class)
            .withDefaultValue("wego.gateway.tokens.issuer", "http://localhost/realm")
            .withDefaultValue("wego.gateway.tokens.audience", "wego-api");
    settings.forEach((name, value) -> builder.withDefaultValue("wego.gateway." + name, value));
    return builder.addDiscoveredConverters().build().getConfigMapping(GatewayConfig.class);
  }
}
