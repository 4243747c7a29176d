package org.wego.platform.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wego.platform.testkit.Tokens;
import org.wego.platform.testkit.WegoServers;

@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class ConcurrencyTest {

  private static final String THINGS = "/api/v1/things";

  private String thing;

  @BeforeEach
  void a_thing() {
    String id =
        given()
            .auth()
            .oauth2(clerk())
            .contentType("application/json")
            .body("{\"name\":\"first\",\"colour\":\"RED\",\"size\":1}")
            .post(THINGS)
            .then()
            .statusCode(201)
            .header("Location", containsString(THINGS))
            .extract()
            .path("id");
    thing = THINGS + "/" + id;
  }

  @Test
  void a_change_needs_the_version_it_is_made_on() {
    patch(null, "{\"name\":\"second\"}")
        .statusCode(428)
        .contentType("application/problem+json")
        .body("code", equalTo("IF_MATCH_REQUIRED"));
    patch("\"0\"", "{\"name\":\"second\"}")
        .statusCode(200)
        .header("ETag", equalTo("\"1\""))
        .body("name", equalTo("second"))
        .body("colour", equalTo("RED"));
    patch("\"0\"", "{\"name\":\"third\"}")
        .statusCode(412)
        .contentType("application/problem+json")
        .body("code", equalTo("VERSION_STALE"));
    patch("W/\"1\"", "{\"name\":\"third\"}").statusCode(412);
    patch("\"7\", \"1\"", "{\"size\":null}").statusCode(200).body("size", nullValue());
    patch("*", "{\"name\":\"third\"}").statusCode(200).header("ETag", equalTo("\"3\""));
  }

  @Test
  void a_patch_is_as_strict_as_any_body() {
    patch(
            "\"0\"",
            "{\"name\":null,\"colour\":\"PINK\",\"size\":\"1\",\"nick\":1,\"maker\":{\"name\":\"x\"}}")
        .statusCode(400)
        .body("code", equalTo("INVALID_INPUT"))
        .body(
            "errors.pointer.sort()",
            equalTo(
                java.util.List.of(
                    "/colour", "/maker/for", "/maker/founding", "/name", "/nick", "/size")));
    patch("\"0\"", "[]").statusCode(400).body("errors[0].code", equalTo("WRONG_TYPE"));
    given().get(thing).then().header("ETag", equalTo("\"0\"")).body("name", equalTo("first"));
  }

  @Test
  void a_caller_who_has_the_present_version_gets_no_body() {
    given()
        .header("If-None-Match", "\"0\"")
        .get(thing)
        .then()
        .statusCode(304)
        .header("ETag", equalTo("\"0\""))
        .body(emptyString());
    given().header("If-None-Match", "\"1\"").get(thing).then().statusCode(200);
  }

  @Test
  void a_hashed_tag_is_compared_whole_for_reading_and_by_version_for_changing() {
    String tag =
        given()
            .get(thing + "/derived")
            .then()
            .statusCode(200)
            .header("ETag", matchesPattern("\"0-[0-9a-f]{24}\""))
            .extract()
            .header("ETag");
    given().header("If-None-Match", tag).get(thing + "/derived").then().statusCode(304);
    given().header("If-None-Match", "\"0\"").get(thing + "/derived").then().statusCode(200);
    patch(tag, "{\"name\":\"second\"}").statusCode(200);
    assertThat(given().get(thing + "/derived").header("ETag")).isNotEqualTo(tag);
  }

  @Test
  void compression_keeps_the_tag_usable() {
    String tag =
        given()
            .header("Accept-Encoding", "gzip")
            .get(thing)
            .then()
            .statusCode(200)
            .header("Content-Encoding", equalTo("gzip"))
            .extract()
            .header("ETag");
    patch(tag, "{\"name\":\"second\"}").statusCode(200);
  }

  private ValidatableResponse patch(String ifMatch, String body) {
    var request =
        given()
            .auth()
            .oauth2(clerk())
            .contentType("application/merge-patch+json")
            .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return (ifMatch == null ? request : request.header("If-Match", ifMatch)).patch(thing).then();
  }

  private static String clerk() {
    return Tokens.of("clerk").token();
  }
}
