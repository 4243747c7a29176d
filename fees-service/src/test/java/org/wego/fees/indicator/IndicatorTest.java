package org.wego.fees.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.fees.testing.Api;
import org.wego.fees.testing.Database;
import org.wego.fees.testing.FeesTest;
import org.wego.fees.testing.Generated;
import org.wego.fees.testing.Invoices;
import org.wego.fees.testing.Payments;
import org.wego.fees.testing.Roster;
import org.wego.platform.testkit.TestClock;

@QuarkusTest
class IndicatorTest extends FeesTest {

  private static final String HEADER = "country,year,gdp_per_capita_ppp_usd\n";

  private static ValidatableResponse importFile(Object file, Map<String, ?> parameters) {
    return Api.secretariat()
        .contentType("text/csv")
        .queryParams(parameters)
        .body(file instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : (byte[]) file)
        .post("/api/v1/economic-indicators/imports")
        .then();
  }

  private static ValidatableResponse record(String json) {
    return Api.secretariat()
        .contentType(ContentType.JSON)
        .body(json)
        .post("/api/v1/economic-indicators")
        .then();
  }

  private static long figures() {
    return Database.number("SELECT count(*) FROM economic_indicator");
  }

  @Test
  void the_same_file_twice_changes_nothing() {
    importFile(Roster.indicatorFile(), Map.of())
        .statusCode(200)
        .body("dryRun", equalTo(false))
        .body("rows", equalTo(1718))
        .body("added", equalTo(1718))
        .body("unchanged", equalTo(0));
    importFile(Roster.indicatorFile(), Map.of())
        .statusCode(200)
        .body("added", equalTo(0))
        .body("unchanged", equalTo(1718));
    assertThat(figures()).isEqualTo(1718);
  }

  @Test
  void a_dry_run_tells_what_would_be_added_and_adds_nothing() {
    importFile(Roster.indicatorFile(), Map.of("dryRun", true))
        .statusCode(200)
        .body("dryRun", equalTo(true))
        .body("added", equalTo(1718));
    assertThat(figures()).isZero();
  }

  @Test
  void every_fault_of_every_row_is_answered_at_once_and_nothing_is_imported() {
    importFile(
            HEADER
                + "VN,2014,5674.67\n"
                + "Vietnam,2014,1\n"
                + "KR,year,-5\n"
                + "KR,2014,0\n"
                + "KR,2015,1e99\n"
                + "VN,2014,5674.67\n"
                + "KR,2016\n"
                + "KR,2017,\n",
            Map.of())
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("INVALID_INPUT"))
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/rows/3/country",
                "/rows/4/year",
                "/rows/4/gdp_per_capita_ppp_usd",
                "/rows/5/gdp_per_capita_ppp_usd",
                "/rows/6/gdp_per_capita_ppp_usd",
                "/rows/7/year",
                "/rows/8",
                "/rows/9/gdp_per_capita_ppp_usd"));
    assertThat(figures()).isZero();
  }

  @Test
  void a_file_that_is_no_such_table_is_refused() {
    importFile("", Map.of()).statusCode(400);
    importFile(HEADER, Map.of()).statusCode(400).body("errors.pointer", contains("/rows/1"));
    importFile("land,year,gdp_per_capita_ppp_usd\nVN,2014,1\n", Map.of())
        .statusCode(400)
        .body("errors.code", containsInAnyOrder("REQUIRED", "UNKNOWN_FIELD"));
    importFile(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1}, Map.of()).statusCode(400);
    importFile(HEADER + "\"VN,2014,1\n", Map.of()).statusCode(400);
    importFile(HEADER + "VN,2014,1\n", Map.of("edition", "April 2019", "colour", "red"))
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/query/edition", "/query/colour"));
    assertThat(figures()).isZero();
  }

  @Test
  @DisplayName("F6: figures of the edition's own year and later are projections")
  void a_figure_carries_source_edition_and_whether_it_is_a_projection() {
    importFile(HEADER + "VN,2018,7000\nVN,2019,7400\n", Map.of("edition", "2019-04"));
    Api.secretariat()
        .get("/api/v1/economic-indicators?country=VN")
        .then()
        .statusCode(200)
        .body("items.year", contains(2018, 2019))
        .body("items.edition", contains("2019-04", "2019-04"))
        .body("items.source", contains("IMF World Economic Outlook", "IMF World Economic Outlook"))
        .body("items.projection", contains(false, true));
  }

  @Test
  @DisplayName("F6: of several editions the latest comes first, of one edition its correction")
  void the_figure_that_counts_comes_first() {
    importFile(HEADER + "VN,2014,1000\n", Map.of("edition", "2020-04"));
    importFile(HEADER + "VN,2014,2000\n", Map.of("edition", "2019-04"));
    importFile(HEADER + "VN,2014,3000\n", Map.of("edition", "2020-04"));
    Api.secretariat()
        .get("/api/v1/economic-indicators?country=VN&year=2014&includeSuperseded=true")
        .then()
        .body(
            "items.gdpPerCapitaPpp",
            contains(
                new BigDecimal("3000.00"), new BigDecimal("1000.00"), new BigDecimal("2000.00")));
    Api.secretariat()
        .get("/api/v1/economic-indicators?country=VN&year=2014")
        .then()
        .body("items.edition", contains("2020-04", "2019-04"))
        .body(
            "items.gdpPerCapitaPpp",
            contains(new BigDecimal("3000.00"), new BigDecimal("2000.00")));
    Api.secretariat()
        .get("/api/v1/economic-indicators?edition=2020-04&includeSuperseded=true")
        .then()
        .body(
            "items.gdpPerCapitaPpp",
            contains(new BigDecimal("3000.00"), new BigDecimal("1000.00")));
    Api.anyone()
        .get("/api/v1/fee-quotes?organizationType=CITY&population=1&country=VN&feeYear=2016")
        .then()
        .body("explanation.gdpPerCapitaPpp", equalTo(new BigDecimal("3000.00")));
  }

  @Test
  void a_figure_is_entered_by_hand_once() {
    TestClock.moveTo(LocalDate.of(2016, 5, 2));
    String figure = "{\"country\":\"PS\",\"year\":2014,\"gdpPerCapitaPpp\":5000}";
    record(figure)
        .statusCode(201)
        .body("country", equalTo("PS"))
        .body("gdpPerCapitaPpp", equalTo(new BigDecimal("5000.00")))
        .body("source", equalTo("Entered by hand"))
        .body("edition", equalTo("2016-05"))
        .body("projection", equalTo(false));
    record(figure).statusCode(200);
    assertThat(figures()).isEqualTo(1);
  }

  @Test
  void every_fault_of_a_figure_by_hand_is_answered_at_once() {
    record(
            """
            {"country":"Palestine","year":"2014","gdpPerCapitaPpp":-1,"source":"%s",
             "edition":"2014","colour":"red"}
            """
                .formatted("x".repeat(10_000)))
        .statusCode(400)
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/country", "/year", "/gdpPerCapitaPpp", "/source", "/edition", "/colour"));
    record("{}")
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/country", "/year", "/gdpPerCapitaPpp"));
    record("{\"country\":\"PS\",\"year\":2014,\"gdpPerCapitaPpp\":\"5000\"}")
        .statusCode(400)
        .body("errors.code", contains("WRONG_TYPE"));
    record("nonsense").statusCode(400).body("code", equalTo("MALFORMED_JSON"));
    assertThat(figures()).isZero();
  }

  @Test
  @DisplayName("F4: a figure is kept as published and not rounded over the edge of a band")
  void a_figure_is_kept_with_all_decimals_that_were_published() {
    importFile(HEADER + "VN,2014,3999.996\nKR,2014,4000\n", Map.of()).statusCode(200);
    Api.anyone()
        .get("/api/v1/fee-quotes?organizationType=CITY&population=1&country=VN&feeYear=2016")
        .then()
        .statusCode(200)
        .body("amount.amount", equalTo("500.00"))
        .body("explanation.gdpPerCapitaPpp", equalTo(new BigDecimal("3999.996")))
        .body("explanation.gdpBand", equalTo("2000-3999"));
    Api.anyone()
        .get("/api/v1/fee-quotes?organizationType=CITY&population=1&country=KR&feeYear=2016")
        .then()
        .body("explanation.gdpBand", equalTo("4000-5999"))
        .body("explanation.gdpPerCapitaPpp", equalTo(new BigDecimal("4000.00")));
  }

  @Test
  @DisplayName("F9: an invoice keeps the figure it was computed from when that is corrected")
  void an_invoice_keeps_its_figure_when_that_is_corrected() {
    Roster.Member seoul = Roster.member("Seoul");
    Generated.account(seoul);
    importFile(HEADER + "KR,2014,34000.125\n", Map.of()).statusCode(200);
    Api.run(2016);
    Invoices.Row invoice = Invoices.of(2016).get(seoul.id());
    importFile(HEADER + "KR,2014,1000\n", Map.of()).statusCode(200).body("added", equalTo(1));
    Invoices.Row kept = Invoices.of(2016).get(seoul.id());
    assertThat(kept).isEqualTo(invoice);
    assertThat(kept.explanation()).containsEntry("gdpPerCapitaPpp", new BigDecimal("34000.125"));

    Payments.post("/api/v1/invoices/" + invoice.id() + "/void", "{\"reason\":\"A wrong figure\"}")
        .statusCode(200);
    Payments.post("/api/v1/invoices/" + invoice.id() + "/replacement", "")
        .statusCode(201)
        .body("explanation.gdpPerCapitaPpp", equalTo(new BigDecimal("1000.00")));
  }
}
