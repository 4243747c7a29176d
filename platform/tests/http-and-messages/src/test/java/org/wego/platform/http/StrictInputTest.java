package org.wego.platform.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wego.platform.testkit.Tokens;
import org.wego.platform.testkit.WegoServers;

@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class StrictInputTest {

  private static final String THINGS = "/api/v1/things";

  @Test
  void every_fault_of_a_body_is_answered_at_once() {
    ValidatableResponse answer =
        post(
            """
            {
              "name": "%s",
              "colour": "PINK",
              "size": "7",
              "since": "2026-02-30",
              "nick~name/x": 1,
              "maker": {"name": 5, "for": 1.0, "founding": "yes", "rank": 6, "extra": null},
              "tags": ["fine", "", "much too long a tag", 4, null],
              "price": {"amount": 4500.00, "currency": "dollars"},
              "weight": 1e999999999
            }"""
                .formatted("x".repeat(10_000)));
    assertThat(faults(answer))
        .containsExactlyInAnyOrder(
            "/name TOO_LONG",
            "/colour UNKNOWN_VALUE",
            "/size WRONG_TYPE",
            "/since INVALID_FORMAT",
            "/nick~0name~1x UNKNOWN_FIELD",
            "/maker/name WRONG_TYPE",
            "/maker/for WRONG_TYPE",
            "/maker/founding WRONG_TYPE",
            "/maker/rank OUT_OF_RANGE",
            "/maker/extra UNKNOWN_FIELD",
            "/tags TOO_LONG",
            "/tags/1 REQUIRED",
            "/tags/2 TOO_LONG",
            "/tags/3 WRONG_TYPE",
            "/tags/4 REQUIRED",
            "/price/amount WRONG_TYPE",
            "/price/currency INVALID_FORMAT",
            "/weight OUT_OF_RANGE");
    answer.body("code", equalTo("INVALID_INPUT"));
  }

  @Test
  void a_map_has_names_of_the_callers_choice_and_values_of_one_kind() {
    assertThat(
            faults(
                post(
                    """
                    {"name":"A thing","colour":"RED","labels":
                      {"fine":"yes","a/b":"much too long a label","blank":" ","number":4,"none":null}}""")))
        .containsExactlyInAnyOrder(
            "/labels TOO_LONG",
            "/labels/a~1b TOO_LONG",
            "/labels/blank REQUIRED",
            "/labels/number WRONG_TYPE",
            "/labels/none REQUIRED");
    assertThat(faults(post("{\"name\":\"A thing\",\"colour\":\"RED\",\"labels\":[]}")))
        .containsExactly("/labels WRONG_TYPE");
  }

  @Test
  void what_is_absent_and_required_is_said() {
    assertThat(faults(post("{\"maker\":{}}")))
        .containsExactlyInAnyOrder(
            "/name REQUIRED",
            "/colour REQUIRED",
            "/maker/name REQUIRED",
            "/maker/for REQUIRED",
            "/maker/founding REQUIRED");
  }

  @Test
  void a_good_body_is_bound_in_full() {
    given()
        .auth()
        .oauth2(clerk())
        .contentType("application/json")
        .body(
            """
            {"name": "서울 Huế 🏙", "colour": "RED", "size": 0, "since": "2024-02-29",
             "maker": {"name": "Anna", "for": 12, "founding": true, "rank": 5},
             "tags": ["a", "b"], "price": {"amount": "4500.5", "currency": "USD"}, "weight": 1.50}""")
        .post(THINGS)
        .then()
        .statusCode(201)
        .body("name", equalTo("서울 Huế 🏙"))
        .header("ETag", equalTo("\"0\""));
  }

  @Test
  void control_characters_and_broken_surrogates_are_refused() {
    for (String escaped : List.of("\\u0000", "\\u0007", "\\u009f", "\\ud800")) {
      assertThat(faults(post("{\"name\":\"a" + escaped + "b\",\"colour\":\"RED\"}")))
          .containsExactly("/name INVALID_FORMAT");
    }
  }

  @Test
  void numbers_are_not_coerced() {
    for (String size : List.of("\"5\"", "5.0", "true", "[5]", "{}", "5e0")) {
      assertThat(faults(post("{\"name\":\"a\",\"colour\":\"RED\",\"size\":" + size + "}")))
          .containsExactly("/size WRONG_TYPE");
    }
    for (String size : List.of("2147483648", "-" + "9".repeat(300), "-1")) {
      assertThat(faults(post("{\"name\":\"a\",\"colour\":\"RED\",\"size\":" + size + "}")))
          .containsExactly("/size OUT_OF_RANGE");
    }
  }

  @Test
  void what_is_no_json_is_said_without_the_parsers_words() {
    for (String body :
        List.of(
            "{",
            "{\"name\":\"a\",\"name\":\"b\"}",
            "{} {}",
            "[".repeat(100),
            "{\"name\":'a'}",
            "{\"weight\":NaN}",
            "nonsense")) {
      String detail = post(body).body("code", equalTo("MALFORMED_JSON")).extract().path("detail");
      assertThat(detail).doesNotContain("Jackson", "jackson", "com.", "Token", "Source");
    }
    given()
        .auth()
        .oauth2(clerk())
        .contentType("application/json")
        .body("{\"name\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1))
        .post(THINGS)
        .then()
        .statusCode(400)
        .body("code", equalTo("MALFORMED_JSON"));
  }

  @Test
  void a_missing_body_is_required() {
    given()
        .auth()
        .oauth2(clerk())
        .contentType("application/json")
        .post(THINGS)
        .then()
        .statusCode(400)
        .body("code", equalTo("BODY_REQUIRED"));
    post("  \n").body("code", equalTo("BODY_REQUIRED"));
  }

  @Test
  void the_document_itself_has_a_type() {
    for (String body : List.of("[]", "\"a\"", "null", "7")) {
      assertThat(faults(post(body))).containsExactly(" WRONG_TYPE");
    }
  }

  @Test
  void lists_point_at_their_elements() {
    ValidatableResponse answer =
        given()
            .contentType("application/json")
            .body(
                "[{\"name\":\"a\",\"colour\":\"RED\"},{\"name\":\"\",\"colour\":\"RED\",\"x\":1}]")
            .post(THINGS + "/many")
            .then()
            .statusCode(400);
    assertThat(faults(answer)).containsExactlyInAnyOrder("/1/x UNKNOWN_FIELD", "/1/name REQUIRED");
  }

  @Test
  void an_answer_names_a_bounded_number_of_faults() {
    String fields =
        IntStream.range(0, 5_000)
            .mapToObj(i -> "\"f" + i + "\":1")
            .collect(Collectors.joining(","));
    post("{" + fields + "}").body("errors", hasSize(lessThanOrEqualTo(100)));
  }

  @Test
  void every_fault_of_the_parameters_is_answered_at_once() {
    ValidatableResponse answer =
        given()
            .queryParam("colour", "PINK")
            .queryParam("country", "Korea")
            .queryParam("since", "2026-02-30")
            .queryParam("top", "11")
            .queryParam("limit", "0")
            .queryParam("count", "maybe")
            .queryParam("sort", "name", "size")
            .queryParam("offset", "10")
            .get(THINGS)
            .then()
            .statusCode(400)
            .body("code", equalTo("INVALID_INPUT"));
    assertThat(faults(answer))
        .containsExactlyInAnyOrder(
            "/query/colour UNKNOWN_VALUE",
            "/query/country INVALID_FORMAT",
            "/query/since INVALID_FORMAT",
            "/query/top OUT_OF_RANGE",
            "/query/limit OUT_OF_RANGE",
            "/query/count INVALID_FORMAT",
            "/query/sort REPEATED",
            "/query/offset UNKNOWN_PARAMETER");
  }

  @Test
  void parameters_are_read_as_strictly_as_bodies() {
    assertThat(faults(given().get(THINGS + "?limit=ten").then().statusCode(400)))
        .containsExactly("/query/limit INVALID_FORMAT");
    assertThat(faults(given().get(THINGS + "?limit=99999999999").then().statusCode(400)))
        .containsExactly("/query/limit OUT_OF_RANGE");
    assertThat(
            faults(
                given()
                    .urlEncodingEnabled(false)
                    .get(THINGS + "?country=%00")
                    .then()
                    .statusCode(400)))
        .containsExactly("/query/country INVALID_FORMAT");
    assertThat(faults(given().get(THINGS + "?sort=secret").then().statusCode(400)))
        .containsExactly("/query/sort UNKNOWN_VALUE");
  }

  @Test
  void an_unknown_parameter_of_a_change_is_refused_too() {
    assertThat(
            faults(
                given()
                    .auth()
                    .oauth2(clerk())
                    .contentType("application/json")
                    .body("{\"name\":\"a\",\"colour\":\"RED\"}")
                    .post(THINGS + "?dryRum=true")
                    .then()
                    .statusCode(400)))
        .containsExactly("/query/dryRum UNKNOWN_PARAMETER");
  }

  private static ValidatableResponse post(String body) {
    return given()
        .auth()
        .oauth2(clerk())
        .contentType("application/json")
        .body(body)
        .post(THINGS)
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  private static String clerk() {
    return Tokens.of("clerk").token();
  }

  private static List<String> faults(ValidatableResponse answer) {
    List<Map<String, String>> errors = answer.extract().path("errors");
    assertThat(errors).allSatisfy(fault -> assertThat(fault.get("detail")).isNotBlank());
    return errors.stream().map(fault -> fault.get("pointer") + " " + fault.get("code")).toList();
  }
}
