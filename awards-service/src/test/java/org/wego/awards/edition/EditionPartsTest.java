package org.wego.awards.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.awards.testing.Api;
import org.wego.awards.testing.AwardsTest;
import org.wego.awards.testing.Database;
import org.wego.awards.testing.Given;

@QuarkusTest
class EditionPartsTest extends AwardsTest {

  private UUID draft;

  @BeforeEach
  void an_edition_is_drafted() {
    draft = Given.edition(2017, Phase.DRAFT);
  }

  @Test
  @DisplayName("A6: the criteria are replaced as a whole, in the order given")
  void criteria_are_replaced_as_a_whole_in_the_order_given() {
    put(
            "criteria",
            "*",
            Map.of(
                "criteria",
                List.of(
                    Map.of("name", "Reach", "weight", 0.6667, "guidance", "How many"),
                    Map.of("name", "Cost", "weight", 0.3333))))
        .statusCode(200)
        .body("criteria.name", contains("Reach", "Cost"))
        .body("criteria.position", contains(1, 2))
        .body("criteria.weight", contains(new BigDecimal("0.6667"), new BigDecimal("0.3333")));
    assertThat(Database.number("SELECT count(*) FROM award_criterion")).isEqualTo(2);
  }

  @Test
  @DisplayName("A6: criteria have names of their own and weights above zero")
  void criteria_have_names_of_their_own_and_weights_above_zero() {
    put(
            "criteria",
            "*",
            Map.of(
                "criteria",
                List.of(
                    Map.of("name", "Reach", "weight", 0.5),
                    Map.of("name", "reach ", "weight", 0.5))))
        .statusCode(422)
        .body("code", equalTo("CRITERIA_UNCLEAR"))
        .body("errors.pointer", contains("/criteria/1/name"));
    put(
            "criteria",
            "*",
            Map.of(
                "criteria",
                List.of(
                    Map.of("name", "Reach", "weight", 0),
                    Map.of("name", " ", "weight", 1.1),
                    Map.of("name", "Cost", "weight", 0.33333),
                    Map.of("name", "In\nno", "weight", 0.1))))
        .statusCode(400)
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/criteria/0/weight",
                "/criteria/1/name",
                "/criteria/1/weight",
                "/criteria/2/weight",
                "/criteria/3/name"));
  }

  @Test
  @DisplayName("A2, A8: an edition is held in some of the five categories, each once")
  void an_edition_is_held_in_some_of_the_five_categories_each_once() {
    put(
            "categories",
            "*",
            Map.of(
                "categories",
                List.of(
                    Map.of("category", "OPEN_CITY", "bestPrizes", 2, "outstandingPrizes", 0),
                    Map.of("category", "SERVICES", "bestPrizes", 1, "outstandingPrizes", 3))))
        .statusCode(200)
        .body("categories.category", contains("SERVICES", "OPEN_CITY"))
        .body("categories.outstandingPrizes", contains(3, 0));
    put(
            "categories",
            "*",
            Map.of(
                "categories",
                List.of(
                    Map.of("category", "OPEN_CITY", "bestPrizes", 1, "outstandingPrizes", 1),
                    Map.of("category", "OPEN_CITY", "bestPrizes", 1, "outstandingPrizes", 1))))
        .statusCode(422)
        .body("code", equalTo("CATEGORIES_UNCLEAR"));
  }

  @Test
  @DisplayName("A4: a draft may permit what is possible, and has to permit what is fixed")
  void a_draft_permits_what_is_possible_and_has_to_permit_what_is_fixed() {
    List<Map<String, Object>> given = permissions();
    List<Map<String, Object>> wanted = new ArrayList<>();
    for (Map<String, Object> permission : given) {
      wanted.add(
          permission.get("act").equals("WITHDRAW_ENTRY")
              ? permission("ENTRANT", "WITHDRAW_ENTRY", "CALL_OPEN", "DELIBERATION")
              : permission);
    }
    put("permissions", "*", Map.of("permissions", wanted))
        .statusCode(200)
        .body(
            "permissions.find { it.act == 'WITHDRAW_ENTRY' }.phases",
            contains("CALL_OPEN", "DELIBERATION"));

    List<Map<String, Object>> impossible =
        new ArrayList<>(given.stream().filter(p -> !p.get("act").equals("ANNOUNCE")).toList());
    impossible.add(permission("PUBLIC", "SCORE", "JUDGING"));
    impossible.add(permission("PUBLIC", "SEE_PRIZES", "DECIDED"));
    put("permissions", "*", Map.of("permissions", impossible))
        .statusCode(422)
        .body("code", equalTo("PERMISSION_IMPOSSIBLE"))
        .body(
            "errors.detail",
            contains(
                "No edition lets the public score in JUDGING",
                "No edition lets the public see prizes in DECIDED",
                "Every edition lets the secretariat announce in DECIDED"));
  }

  @Test
  @DisplayName("A9: no permission ends the embargo before the announcement")
  void no_permission_ends_the_embargo_before_the_announcement() {
    Api.anyone()
        .get("/api/v1/award-editions/" + Given.edition(2014, Phase.CALL_OPEN) + "/permissions")
        .then()
        .statusCode(200)
        .body(
            "permissions.findAll {"
                + " it.act == 'SEE_PRIZES' && !(it.party in ['JUDGE', 'SECRETARIAT']) }"
                + ".possiblePhases",
            contains(List.of("ANNOUNCED")));
  }

  @Test
  void a_set_is_part_of_what_the_version_of_the_edition_is_about() {
    String before = tag("criteria");
    put("categories", before, Map.of("categories", List.of())).statusCode(200);

    put("criteria", before, Map.of("criteria", List.of())).statusCode(412);
    put("criteria", null, Map.of("criteria", List.of())).statusCode(428);
    put("criteria", tag("permissions"), Map.of("criteria", List.of())).statusCode(200);
  }

  @Test
  @DisplayName("A4: the sets of an edition stay once its call is open")
  void the_sets_of_an_edition_stay_once_its_call_is_open() {
    Database.execute("UPDATE award_edition SET phase = 'CALL_OPEN'");
    put("criteria", "*", Map.of("criteria", List.of())).statusCode(409);
    put("categories", "*", Map.of("categories", List.of())).statusCode(409);
    put("permissions", "*", Map.of("permissions", permissions()))
        .statusCode(409)
        .body("code", equalTo("PHASE_FORBIDS"));
  }

  @Test
  void the_sets_of_a_draft_are_seen_by_the_secretariat_only() {
    for (String set : List.of("criteria", "categories", "permissions")) {
      Api.anyone().get(path(set)).then().statusCode(404);
      Api.secretariat().get(path(set)).then().statusCode(200);
    }
  }

  private List<Map<String, Object>> permissions() {
    List<Map<String, Object>> told =
        Api.secretariat().get(path("permissions")).then().extract().path("permissions");
    return told.stream()
        .map(
            p ->
                p.entrySet().stream()
                    .filter(e -> List.of("party", "act", "phases").contains(e.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
        .toList();
  }

  private static Map<String, Object> permission(String party, String act, String... phases) {
    return Map.of("party", party, "act", act, "phases", List.of(phases));
  }

  private String tag(String set) {
    return Api.secretariat().get(path(set)).getHeader("ETag");
  }

  private ValidatableResponse put(String set, String tag, Map<String, ?> body) {
    var request = Api.secretariat().contentType(ContentType.JSON).body(body);
    return (tag == null ? request : request.header("If-Match", tag)).put(path(set)).then();
  }

  private String path(String set) {
    return "/api/v1/award-editions/" + draft + "/" + set;
  }
}
