package org.wego.fees.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.fees.testing.Api;
import org.wego.fees.testing.Database;
import org.wego.fees.testing.FeesTest;
import org.wego.fees.testing.Schedules;
import org.wego.platform.testkit.Tokens;

@QuarkusTest
class ScheduleDraftTest extends FeesTest {

  private static JsonPath schedule(String id) {
    return Schedules.get(id).statusCode(200).extract().jsonPath();
  }

  @Test
  @DisplayName("F3: a draft has the cells that were given, with their bands in words")
  void a_draft_has_the_cells_that_were_given() {
    String id =
        Schedules.draft(
                2017,
                Schedules.chart(
                    Schedules.cell(0, 4000, 0, 300_000L, "100.00"),
                    Schedules.cell(0, 4000, 300_000, null, "200.5"),
                    Schedules.cell(4000, null, 0, null, "300")))
            .statusCode(201)
            .header("ETag", equalTo("\"0\""))
            .body("code", equalTo("2017"))
            .body("status", equalTo("DRAFT"))
            .body("gdpYearOffset", equalTo(2))
            .body("warnings", empty())
            .extract()
            .path("id");
    JsonPath draft = schedule(id);
    assertThat(draft.getList("cells.gdpBand"))
        .containsExactly("0-3999", "0-3999", "4000 or more", "0 or more", "0 or more");
    assertThat(draft.getList("cells.populationBand"))
        .containsExactly(
            "0-299 thousand", "300 thousand or more", "0 thousand or more", null, null);
    assertThat(draft.getList("cells.amount.amount"))
        .containsExactly("100.00", "200.50", "300.00", "200.00", "300.00");
  }

  @Test
  @DisplayName("F3: a draft begins as another schedule, each fee changed by a percentage")
  void a_draft_begins_as_another_schedule_changed_by_a_percentage() {
    String printed = Schedules.printed();
    String id =
        Schedules.copy(printed, 2017, "10")
            .statusCode(201)
            .body("basedOn", equalTo(printed))
            .body("changePercent", equalTo(new BigDecimal("10.00")))
            .body("cells", hasSize(78))
            .extract()
            .path("id");
    List<BigDecimal> before = fees(printed);
    List<BigDecimal> after = fees(id);
    for (int i = 0; i < before.size(); i++) {
      assertThat(after.get(i)).isEqualByComparingTo(before.get(i).multiply(new BigDecimal("1.1")));
    }
    String finer = Schedules.copy(id, 2018, "-33.33").statusCode(201).extract().path("id");
    assertThat(fees(finer)).contains(new BigDecimal("293.35"));
  }

  private static List<BigDecimal> fees(String id) {
    return schedule(id).<String>getList("cells.amount.amount").stream()
        .map(BigDecimal::new)
        .toList();
  }

  @Test
  @DisplayName("F4: cells that overlap are refused, all of them at once")
  void cells_that_overlap_are_refused_all_at_once() {
    Schedules.draft(
            2017,
            Schedules.chart(
                Schedules.cell(0, 4000, 0, null, "100"),
                Schedules.cell("3999.99", null, 0, 300_000L, "200"),
                Schedules.cell(4000, null, 299_999, null, "300")))
        .statusCode(422)
        .body("code", equalTo("SCHEDULE_CELLS_OVERLAP"))
        .body("rule", equalTo("F4"))
        .body("errors.pointer", contains("/cells/1", "/cells/2"));
  }

  @Test
  void every_fault_of_a_draft_is_answered_at_once() {
    Api.secretariat()
        .contentType(ContentType.JSON)
        .body(
            """
            {"name":" ","effectiveFromYear":17,"gdpYearOffset":-1,"colour":"red","cells":[
              {"category":"HONORARY","gdpFrom":-1,"amount":{"amount":"1.005","currency":"USD"}}]}
            """)
        .post("/api/v1/fee-schedules")
        .then()
        .statusCode(400)
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/name",
                "/effectiveFromYear",
                "/gdpYearOffset",
                "/colour",
                "/cells/0/category",
                "/cells/0/gdpFrom",
                "/cells/0/amount/amount"));
    Schedules.draft(
            2017,
            """
            [{"category":"FULL","organizationType":"CITY","gdpFrom":10,"gdpBelow":10,
              "amount":{"amount":"-1.00","currency":"EUR"}},
             {"category":"FRIENDSHIP","gdpFrom":0,"populationFrom":0,
              "amount":{"amount":"1.00","currency":"USD"}},
             {"category":"FRIENDSHIP","organizationType":"CITY","gdpFrom":0,
              "amount":{"amount":"1.00","currency":"USD"}},
             {"category":"ASSOCIATE","gdpFrom":0,"amount":{"amount":"1.00","currency":"USD"}},
             {"category":"FULL","gdpFrom":0,"populationFrom":9,"populationBelow":9,
              "amount":{"amount":"1.00","currency":"USD"}}]
            """)
        .statusCode(400)
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/cells/0/organizationType",
                "/cells/0/gdpBelow",
                "/cells/0/populationFrom",
                "/cells/0/amount/amount",
                "/cells/0/amount/currency",
                "/cells/1/organizationType",
                "/cells/1/populationFrom",
                "/cells/2/organizationType",
                "/cells/3/category",
                "/cells/4/populationBelow"));
    assertThat(Database.number("SELECT count(*) FROM fee_schedule")).isEqualTo(1);
  }

  @Test
  void a_draft_has_cells_or_the_schedule_that_they_are_taken_from() {
    String both =
        """
        {"name":"x","effectiveFromYear":2017,"basedOn":"%s","cells":[]}
        """
            .formatted(Schedules.printed());
    post(both).statusCode(400).body("errors.pointer", contains("/basedOn"));
    post("{\"name\":\"x\",\"effectiveFromYear\":2017,\"changePercent\":10}")
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/cells", "/changePercent", "/gdpYearOffset"));
    Schedules.copy(UUID.randomUUID().toString(), 2017, "10")
        .statusCode(422)
        .body("code", equalTo("SCHEDULE_UNKNOWN"))
        .body("errors.pointer", contains("/basedOn"));
  }

  private static ValidatableResponse post(String body) {
    return Api.secretariat()
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/fee-schedules")
        .then();
  }

  @Test
  void a_draft_is_changed_by_who_has_seen_it() {
    String id = Schedules.copy(Schedules.printed(), 2017, "10").extract().path("id");
    Api.secretariat()
        .contentType("application/merge-patch+json")
        .body("{}")
        .patch("/api/v1/fee-schedules/" + id)
        .then()
        .statusCode(428);
    String etag =
        Schedules.patch(id, "\"0\"", "{\"name\":\"Other\",\"cells\":" + Schedules.FLAT + "}")
            .statusCode(200)
            .body("name", equalTo("Other"))
            .body("cells", hasSize(3))
            .extract()
            .header("ETag");
    assertThat(etag).isNotEqualTo("\"0\"");
    Schedules.patch(id, "\"0\"", "{\"name\":\"Third\"}").statusCode(412);
    Schedules.patch(id, etag, "{\"name\":null,\"colour\":1,\"status\":\"ACTIVE\"}")
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/name", "/colour", "/status"));
    Schedules.patch(id, etag, "{\"code\":\"2011\"}")
        .statusCode(409)
        .body("code", equalTo("SCHEDULE_CODE_TAKEN"));
    Schedules.get(id).header("ETag", equalTo(etag)).body("name", equalTo("Other"));
  }

  @Test
  void a_draft_is_dropped_and_its_code_is_free_again() {
    String first = Schedules.copy(Schedules.printed(), 2017, "10").extract().path("id");
    Schedules.copy(Schedules.printed(), 2017, "20").body("code", equalTo("2017-2"));
    Schedules.discard(first).statusCode(204);
    Schedules.get(first).statusCode(404);
    Schedules.discard(first).statusCode(404);
    Schedules.copy(Schedules.printed(), 2017, "30").body("code", equalTo("2017"));
  }

  @Test
  void drafts_are_for_those_who_decide_on_them() {
    String id = Schedules.copy(Schedules.printed(), 2017, "10").extract().path("id");
    Api.anyone().get("/api/v1/fee-schedules/" + id).then().statusCode(404);
    Api.as(Tokens.of("member").with("member_id", UUID.randomUUID()))
        .get("/api/v1/fee-schedules/" + id)
        .then()
        .statusCode(404);
    Api.as(Tokens.of("executive-committee").with("member_id", UUID.randomUUID()))
        .get("/api/v1/fee-schedules/" + id)
        .then()
        .statusCode(200);
    Api.anyone().get("/api/v1/fee-schedules").then().body("items.code", contains("2011"));
    Api.anyone().get("/api/v1/fee-schedules?status=DRAFT").then().body("items", empty());
    Api.secretariat()
        .get("/api/v1/fee-schedules")
        .then()
        .body("items.code", contains("2017", "2011"));
    Api.secretariat()
        .get("/api/v1/fee-schedules?status=DRAFT")
        .then()
        .body("items.code", contains("2017"));
  }

  @Test
  @DisplayName("F9: an active schedule never changes, neither by the API nor in the database")
  void an_active_schedule_never_changes() {
    String printed = Schedules.printed();
    Schedules.patch(printed, "*", "{\"name\":\"x\"}")
        .statusCode(409)
        .body("code", equalTo("SCHEDULE_ACTIVE"))
        .body("rule", equalTo("F9"));
    Schedules.discard(printed).statusCode(409).body("code", equalTo("SCHEDULE_ACTIVE"));
    Schedules.activate(printed, "{}").statusCode(409).body("code", equalTo("SCHEDULE_ACTIVE"));
    for (String statement :
        List.of(
            "UPDATE fee_schedule SET name = 'x'",
            "UPDATE fee_schedule SET status = 'DRAFT'",
            "UPDATE fee_schedule SET gdp_year_offset = 3",
            "DELETE FROM fee_schedule",
            "UPDATE fee_cell SET amount = amount + 1",
            "DELETE FROM fee_cell",
            "INSERT INTO fee_cell (schedule_id, category, organization_type, gdp_band,"
                + " population_band, gdp_label, amount) SELECT id, 'FRIENDSHIP',"
                + " 'LOCAL_GOVERNMENT', '[0,)', '[,)', 'x', 1 FROM fee_schedule")) {
      assertThatThrownBy(() -> Database.execute(statement))
          .as(statement)
          .rootCause()
          .hasMessageContaining("never change");
    }
  }
}
