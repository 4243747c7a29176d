package org.wego.fees.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.fees.testing.Api;
import org.wego.fees.testing.FeesTest;
import org.wego.fees.testing.Generated;
import org.wego.fees.testing.Invoices;
import org.wego.fees.testing.Payments;
import org.wego.fees.testing.Roster;

/** What an invoice says of how its amount came about. */
@QuarkusTest
class KeptExplanationTest extends FeesTest {

  private static final Roster.Member SEOUL = Roster.member("Seoul");

  @BeforeEach
  void seoul_is_billed_by_a_small_figure_of_the_edition_of_2019() {
    Generated.account(SEOUL);
    Api.importIndicators();
    enterPopulation(599_999);
    Api.run(2016);
  }

  @Test
  @DisplayName("F9: an invoice tells schedule, cell, figures with their sources, and the rules")
  void an_invoice_explains_its_amount() {
    Invoices.Row invoice = Invoices.of(2016).get(SEOUL.id());
    BigDecimal gdp = Roster.indicators().get("KR/2014");

    assertThat(invoice.explanation())
        .containsEntry("schedule", "2011")
        .containsEntry("country", "KR")
        .containsEntry("gdpPerCapitaPpp", gdp)
        .containsEntry("gdpYear", 2014)
        .containsEntry("gdpSource", "IMF World Economic Outlook")
        .containsEntry("gdpEdition", "2019-04")
        .containsEntry("gdpProjection", false)
        .containsEntry("population", 599_999)
        .containsEntry("populationYear", 2015)
        .containsEntry("populationSource", "ENTERED")
        .containsEntry("populationBand", "300-599 thousand")
        .containsEntry("rules", List.of("F1", "F2", "F3", "F4", "F6", "F7", "F7a"));
    assertThat(invoice.total()).isEqualByComparingTo(Roster.feeOf(withPopulation(599_999), gdp));
  }

  @Test
  @DisplayName("F9: it keeps them when figures are corrected; what replaces it has the new ones")
  void an_invoice_keeps_its_explanation_when_figures_are_corrected() {
    Invoices.Row invoice = Invoices.of(2016).get(SEOUL.id());
    enterPopulation(600_000);
    Api.secretariat()
        .contentType("text/csv")
        .queryParam("edition", "2020-10")
        .body("country,year,gdp_per_capita_ppp_usd\nKR,2014,999.99\n")
        .post("/api/v1/economic-indicators/imports")
        .then()
        .statusCode(200);

    Map<String, Object> kept = Invoices.of(2016).get(SEOUL.id()).explanation();
    assertThat(kept).isEqualTo(invoice.explanation());

    Payments.post(
            "/api/v1/invoices/" + invoice.id() + "/void", "{\"reason\":\"Figures corrected\"}")
        .statusCode(200)
        .body("explanation.population", equalTo(599_999));
    Payments.post("/api/v1/invoices/" + invoice.id() + "/replacement", "")
        .statusCode(201)
        .body("explanation.population", equalTo(600_000))
        .body("explanation.gdpEdition", equalTo("2020-10"))
        .body("explanation.gdpBand", equalTo("0-999"))
        .body(
            "total.amount",
            equalTo(
                Roster.feeOf(withPopulation(600_000), new BigDecimal("999.99")).toPlainString()));
  }

  private static Roster.Member withPopulation(long population) {
    return new Roster.Member(
        SEOUL.id(),
        SEOUL.name(),
        SEOUL.type(),
        SEOUL.category(),
        SEOUL.since(),
        SEOUL.founding(),
        SEOUL.region(),
        SEOUL.country(),
        population);
  }

  private static void enterPopulation(long population) {
    Api.secretariat()
        .contentType(ContentType.JSON)
        .body(
            "{\"memberId\":\"%s\",\"year\":2015,\"population\":%d}"
                .formatted(SEOUL.id(), population))
        .post("/api/v1/population-figures")
        .then()
        .statusCode(201);
  }
}
