package org.wego.fees.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.fees.testing.Api;
import org.wego.fees.testing.Database;
import org.wego.fees.testing.FeesTest;

/** The IMF's own JSON, whose keys are ISO-like codes of three letters and names of groups. */
@QuarkusTest
class DataMapperImportTest extends FeesTest {

  private static final String FILE =
      """
      {"values":{"PPPPC":{
         "KOR":{"2014":35000.125,"2015":36000,"2016":null},
         "UVK":{"2014":9000.5},"WBG":{"2014":5000.5},"TWN":{"2014":44000.5},"HKG":{"2014":55000.5},
         "ADVEC":{"2014":44000.5},"WEOWORLD":{"2014":15000.5},"AFQ":{"2014":4000.5},
         "EU":{"2014":1},"ZZZ":{"2014":1},"Korea":{"2014":1}}},
       "api":{"version":"1","output-method":"json"}}
      """;

  private static ValidatableResponse importFile(String file, Map<String, ?> parameters) {
    return Api.secretariat()
        .contentType(ContentType.JSON)
        .queryParams(parameters)
        .body(file)
        .post("/api/v1/economic-indicators/imports")
        .then();
  }

  private static String series(String years) {
    return "{\"values\":{\"PPPPC\":{\"KOR\":" + years + "}}}";
  }

  private static long figures() {
    return Database.number("SELECT count(*) FROM economic_indicator");
  }

  @Test
  @DisplayName("F6: figures of countries are imported, groups and unknown keys counted")
  void figures_of_countries_are_imported_and_the_others_counted() {
    importFile(FILE, Map.of("edition", "2020-10", "projectionFrom", 2015))
        .statusCode(200)
        .body("dryRun", equalTo(false))
        .body("rows", equalTo(6))
        .body("added", equalTo(6))
        .body("skipped.aggregates", equalTo(4))
        .body("skipped.withoutFigure", equalTo(1))
        .body("skipped.unknown", equalTo(2))
        .body("skipped.unknownKeys", contains("ZZZ", "Korea"));
    Api.secretariat()
        .get("/api/v1/economic-indicators")
        .then()
        .body("items.country", contains("HK", "KR", "KR", "PS", "TW", "XK"))
        .body("items.year", contains(2014, 2014, 2015, 2014, 2014, 2014))
        .body("items.projection", contains(false, false, true, false, false, false))
        .body("items[1].gdpPerCapitaPpp", equalTo(new BigDecimal("35000.125")))
        .body("items[1].edition", equalTo("2020-10"))
        .body("items[1].source", equalTo("IMF World Economic Outlook"));
  }

  @Test
  void the_same_file_twice_changes_nothing_and_a_dry_run_neither() {
    importFile(FILE, Map.of("dryRun", true)).statusCode(200).body("added", equalTo(6));
    assertThat(figures()).isZero();
    importFile(FILE, Map.of()).statusCode(200).body("added", equalTo(6));
    importFile(FILE, Map.of()).body("added", equalTo(0)).body("unchanged", equalTo(6));
    assertThat(figures()).isEqualTo(6);
  }

  @Test
  @DisplayName("F9: a correction adds a figure and keeps the earlier one")
  void a_correction_keeps_the_earlier_figure() {
    importFile(series("{\"2014\":35000.1}"), Map.of()).body("added", equalTo(1));
    importFile(series("{\"2014\":35000.2}"), Map.of()).body("added", equalTo(1));
    Api.secretariat()
        .get("/api/v1/economic-indicators")
        .then()
        .body("items.gdpPerCapitaPpp", contains(new BigDecimal("35000.20")));
    Api.secretariat()
        .get("/api/v1/economic-indicators?includeSuperseded=true")
        .then()
        .body(
            "items.gdpPerCapitaPpp",
            contains(new BigDecimal("35000.20"), new BigDecimal("35000.10")));
  }

  @Test
  void every_fault_of_a_file_is_answered_at_once_and_nothing_is_imported() {
    importFile(
            """
            {"values":{"PPPPC":{
               "KOR":{"2014":0,"2015":-1,"2016":"35000","14":1,"2017":1e10,"2018":1e999999999,
                      "2019":0.00000000001,"2020":1,"a/b":1},
               "UVK":{"2014":1},"XKX":{"2014":2},
               "VNM":[2014]},
              "NGDP":{}},"colour":"red"}
            """,
            Map.of())
        .statusCode(400)
        .body("code", equalTo("INVALID_INPUT"))
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/colour",
                "/values/NGDP",
                "/values/PPPPC/KOR/2014",
                "/values/PPPPC/KOR/2015",
                "/values/PPPPC/KOR/2016",
                "/values/PPPPC/KOR/14",
                "/values/PPPPC/KOR/2017",
                "/values/PPPPC/KOR/2018",
                "/values/PPPPC/KOR/2019",
                "/values/PPPPC/KOR/a~1b",
                "/values/PPPPC/XKX",
                "/values/PPPPC/VNM"));
    assertThat(figures()).isZero();
  }

  @Test
  void what_is_no_such_file_is_refused() {
    importFile("", Map.of()).statusCode(400);
    importFile("[1]", Map.of()).statusCode(400).body("errors.code", contains("WRONG_TYPE"));
    importFile("{}", Map.of()).statusCode(400).body("errors.pointer", contains("/values"));
    importFile("{\"values\":{}}", Map.of())
        .statusCode(400)
        .body("errors.pointer", contains("/values/PPPPC"));
    importFile("{\"values\":", Map.of()).statusCode(400).body("code", equalTo("MALFORMED_JSON"));
    importFile(series("{\"2014\":1,\"2014\":2}"), Map.of())
        .statusCode(400)
        .body("code", equalTo("MALFORMED_JSON"));
    importFile("[".repeat(10_000), Map.of()).statusCode(400);
    importFile(" ".repeat(2 * 1024 * 1024) + series("{}"), Map.of())
        .statusCode(413)
        .body("code", equalTo("BODY_TOO_LARGE"));
    Api.secretariat()
        .contentType("text/plain")
        .body(FILE)
        .post("/api/v1/economic-indicators/imports")
        .then()
        .statusCode(415);
    assertThat(figures()).isZero();
  }

  @Test
  void a_table_has_nothing_that_is_skipped() {
    Api.secretariat()
        .contentType("text/csv")
        .body("country,year,gdp_per_capita_ppp_usd\nVN,2014,1\n")
        .post("/api/v1/economic-indicators/imports")
        .then()
        .statusCode(200)
        .body("$", not(hasKey("skipped")));
  }
}
