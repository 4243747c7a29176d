package org.wego.fees.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wego.fees.testing.Api;
import org.wego.fees.testing.Database;
import org.wego.fees.testing.FeesTest;
import org.wego.fees.testing.Generated;
import org.wego.fees.testing.Invoices;
import org.wego.fees.testing.Payments;
import org.wego.fees.testing.Roster;
import org.wego.platform.testkit.EventContracts;
import org.wego.platform.testkit.KafkaEvents;
import org.wego.platform.testkit.TestClock;

/** The fee years of the real roster, held against the printed charts. */
@QuarkusTest
class RosterBillingTest extends FeesTest {

  private static final List<Roster.Member> MEMBERS = Roster.members();
  private static final Map<String, BigDecimal> GDP = Roster.indicators();

  @BeforeEach
  void members_and_figures_are_known() {
    Generated.accounts(MEMBERS);
    Api.importIndicators();
  }

  @Test
  @DisplayName("F10: Hebron waits for a figure, all others are invoiced; then the run is resumed")
  void the_fee_year_2016_bills_all_but_hebron_and_hebron_when_its_figure_is_entered() {
    JsonPath run = Api.run(2016);
    assertCounts(run, "COMPLETED_WITH_EXCEPTIONS", 99, 98, 0, 1);
    String id = run.getString("id");
    Api.secretariat()
        .get("/api/v1/fee-runs/" + id + "/exceptions")
        .then()
        .statusCode(200)
        .body("items.memberName", contains("Hebron"))
        .body("items.code", contains("INDICATOR_MISSING"))
        .body("items.country", contains("PS"))
        .body("items.year", contains(2014))
        .body("items.detail", contains("GDP per capita of PS for 2014 is missing"));

    enterFigureOfPalestine(5000);
    resume(id).statusCode(202);
    assertCounts(Api.awaitRun(id), "COMPLETED", 99, 99, 0, 0);
    Api.secretariat()
        .get("/api/v1/fee-runs/" + id + "/exceptions")
        .then()
        .body("items.size()", equalTo(0));
    Invoices.Row hebron = Invoices.of(2016).get(Roster.member("Hebron").id());
    assertThat(hebron.number()).isEqualTo("WEGO-2016-000099");
    assertThat(hebron.explanation()).containsEntry("gdpSource", "Entered by hand");
    resume(id).statusCode(409).body("code", equalTo("FEE_RUN_COMPLETED"));
  }

  @ParameterizedTest
  @ValueSource(ints = {2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020})
  @DisplayName("F2 to F7a: a fee year bills each member what the printed charts say")
  void a_fee_year_bills_each_member_what_the_charts_say(int feeYear) {
    List<Roster.Member> liable = MEMBERS.stream().filter(m -> Roster.liable(m, feeYear)).toList();
    List<Roster.Member> billable =
        liable.stream().filter(m -> GDP.containsKey(m.country() + "/" + (feeYear - 2))).toList();
    int exceptions = liable.size() - billable.size();

    JsonPath run = Api.run(feeYear);

    assertCounts(
        run,
        exceptions == 0 ? "COMPLETED" : "COMPLETED_WITH_EXCEPTIONS",
        liable.size(),
        billable.size(),
        0,
        exceptions);
    Map<?, Invoices.Row> invoices = Invoices.of(feeYear);
    assertThat(invoices.keySet())
        .isEqualTo(billable.stream().map(Roster.Member::id).collect(Collectors.toSet()));
    for (Roster.Member member : billable) {
      BigDecimal gdp = GDP.get(member.country() + "/" + (feeYear - 2));
      Invoices.Row invoice = invoices.get(member.id());
      assertThat(invoice.total())
          .as("%s in %d", member.name(), feeYear)
          .isEqualByComparingTo(Roster.feeOf(member, gdp));
      assertThat(invoice.explanation())
          .containsEntry("gdpYear", feeYear - 2)
          .containsEntry("gdpPerCapitaPpp", gdp)
          .containsEntry("gdpEdition", "2019-04")
          .containsEntry(
              "rules",
              member.type().billedByPopulation()
                  ? List.of("F1", "F2", "F3", "F4", "F6", "F7", "F7a")
                  : List.of("F1", "F2", "F4", "F5", "F6", "F7"));
    }
    assertThat(invoices.values().stream().map(Invoices.Row::number))
        .containsExactlyInAnyOrderElementsOf(Invoices.numbers(feeYear, billable.size()));
  }

  @Test
  @DisplayName("F10: Caracas in 2020 is a gap of the edition as well")
  void the_fee_year_2020_has_caracas_among_its_exceptions() {
    JsonPath run = Api.run(2020);
    List<String> names =
        Api.secretariat()
            .get("/api/v1/fee-runs/" + run.getString("id") + "/exceptions?sort=memberName")
            .then()
            .extract()
            .path("items.memberName");
    assertThat(names).containsExactly("Caracas", "Hebron");
  }

  @Test
  @DisplayName("F7, F10: 2011 asks for figures of 2009, which the edition does not have")
  void the_fee_year_2011_has_exceptions_only() {
    int founders = (int) MEMBERS.stream().filter(m -> Roster.liable(m, 2011)).count();
    assertCounts(Api.run(2011), "COMPLETED_WITH_EXCEPTIONS", founders, 0, 0, founders);
    assertThat(Invoices.of(2011)).isEmpty();
  }

  @Test
  @DisplayName("F3a: 2010 has no schedule in force")
  void the_fee_year_2010_is_refused() {
    Api.requestRun(2010, false)
        .statusCode(422)
        .body("code", equalTo("SCHEDULE_NOT_IN_FORCE"))
        .body("rule", equalTo("F3a"));
    assertThat(Database.number("SELECT count(*) FROM fee_run")).isZero();
  }

  @Test
  @DisplayName("F11: a second run issues what is missing and counts the rest as issued")
  void a_second_run_for_a_year_changes_nothing() {
    Api.run(2016);
    Map<?, Invoices.Row> before = Invoices.of(2016);
    assertCounts(Api.run(2016), "COMPLETED_WITH_EXCEPTIONS", 99, 0, 98, 1);
    assertThat(Invoices.of(2016)).isEqualTo(before);
  }

  @Test
  @DisplayName("F11: a void invoice is replaced on demand only, not by a run")
  void a_run_does_not_replace_a_void_invoice() {
    Api.run(2016);
    String invoice = Invoices.of(2016).get(Roster.member("Seoul").id()).id();
    Payments.post("/api/v1/invoices/" + invoice + "/void", "{\"reason\":\"Billed wrong\"}")
        .statusCode(200);
    assertCounts(Api.run(2016), "COMPLETED_WITH_EXCEPTIONS", 99, 0, 98, 1);
  }

  @Test
  @DisplayName("F11, F12: runs at once make one set of invoices with gapless numbers")
  void runs_at_once_make_one_set_of_invoices() {
    List<CompletableFuture<String>> requests =
        IntStream.range(0, 4)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> Api.requestRun(2016, false).extract().<String>path("id")))
            .toList();
    List<JsonPath> runs =
        requests.stream().map(CompletableFuture::join).map(Api::awaitRun).toList();

    assertThat(runs).allSatisfy(run -> assertThat(run.getInt("counts.liable")).isEqualTo(99));
    assertThat(runs.stream().mapToInt(run -> run.getInt("counts.issued")).sum()).isEqualTo(98);
    assertThat(runs.stream().mapToInt(run -> run.getInt("counts.alreadyIssued")).sum())
        .isEqualTo(3 * 98);
    assertThat(Invoices.of(2016).values().stream().map(Invoices.Row::number))
        .containsExactlyInAnyOrderElementsOf(Invoices.numbers(2016, 98));
  }

  @Test
  void a_dry_run_tells_what_would_be_and_changes_nothing() {
    String id = Api.requestRun(2016, true).statusCode(202).extract().path("id");
    JsonPath run = Api.awaitRun(id);
    assertCounts(run, "COMPLETED_WITH_EXCEPTIONS", 99, 98, 0, 1);
    assertThat(run.getBoolean("dryRun")).isTrue();
    assertThat(Invoices.of(2016)).isEmpty();
    assertThat(Database.number("SELECT count(*) FROM outbox_event")).isZero();
    assertThat(Database.number("SELECT count(*) FROM invoice_counter")).isZero();
    resume(id).statusCode(409).body("code", equalTo("FEE_RUN_DRY"));
  }

  @Test
  @DisplayName(
      "F6, F9: a run takes the latest edition; invoices keep the figure they were issued by")
  void invoices_keep_the_edition_that_they_were_issued_by() {
    Roster.Member bucharest =
        MEMBERS.stream().filter(m -> m.country().equals("RO")).findFirst().orElseThrow();
    importEdition("2020-10", "RO,2014,19999.99");
    Api.run(2016);
    importEdition("2021-04", "RO,2014,20042.00");
    Invoices.Row invoice = Invoices.of(2016).get(bucharest.id());
    assertThat(invoice.explanation())
        .containsEntry("gdpEdition", "2020-10")
        .containsEntry("gdpPerCapitaPpp", new BigDecimal("19999.99"))
        .containsEntry("gdpBand", "15000-19999");
    assertThat(invoice.total())
        .isEqualByComparingTo(Roster.feeOf(bucharest, new BigDecimal("19999.99")));
  }

  @Test
  @DisplayName("F12: an invoice is a snapshot with issuer, line, due date and balance")
  void an_invoice_tells_all_it_needs_for_ever() {
    TestClock.moveTo(LocalDate.of(2016, 1, 4));
    Api.run(2016);
    Roster.Member seoul = Roster.member("Seoul");
    Invoices.Row row = Invoices.of(2016).get(seoul.id());
    String etag =
        Api.secretariat()
            .get("/api/v1/invoices/" + row.id())
            .then()
            .statusCode(200)
            .body("number", equalTo(row.number()))
            .body("memberName", equalTo("Seoul"))
            .body("total.amount", equalTo("10000.00"))
            .body("status", equalTo("OPEN"))
            .body("issuedOn", equalTo("2016-01-04"))
            .body("dueOn", equalTo("2016-03-04"))
            .body("billTo.name", equalTo("Seoul"))
            .body("billTo.country", equalTo("KR"))
            .body("issuer.name", equalTo("WeGO Secretariat"))
            .body("paymentReference", matchesPattern("RF\\d\\d" + row.number().replace("-", "")))
            .body("lines.description", contains("Annual membership fee 2016"))
            .body("lines.amount.amount", contains("10000.00"))
            .body("explanation.populationSource", equalTo("DECLARED"))
            .extract()
            .header("ETag");
    Api.secretariat()
        .header("If-None-Match", etag)
        .get("/api/v1/invoices/" + row.id())
        .then()
        .statusCode(304);
    Api.secretariat()
        .get("/api/v1/billing-accounts/" + seoul.id())
        .then()
        .body("balance.amount", equalTo("10000.00"));
  }

  @Test
  void every_invoice_is_told_once_on_its_topic_as_the_contract_has_it() {
    Api.run(2016);
    Map<?, Invoices.Row> invoices = Invoices.of(2016);
    List<KafkaEvents.Event> events =
        KafkaEvents.await(
            "wego.fees.invoice.v1",
            event ->
                invoices.values().stream()
                    .anyMatch(i -> i.id().equals(event.data().path("invoiceId").asText())),
            found -> found.size() >= invoices.size());
    assertThat(events).hasSize(98);
    assertThat(events)
        .allSatisfy(
            event -> {
              assertThat(event.type()).isEqualTo("org.wego.fees.invoice-issued.v1");
              assertThat(event.sequence()).isEqualTo(1);
              EventContracts.validate(event.type(), event.data());
            });
  }

  @Test
  void the_progress_of_a_run_streams_until_it_is_finished() {
    String id = Api.requestRun(2016, false).extract().path("id");
    String stream =
        Api.secretariat()
            .accept("text/event-stream")
            .get("/api/v1/fee-runs/" + id + "/progress")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    List<String> told =
        Stream.of(stream.split("\n")).filter(line -> line.startsWith("data:")).toList();
    assertThat(told).isNotEmpty();
    JsonPath last = JsonPath.from(told.get(told.size() - 1).substring("data:".length()));
    assertThat(last.getString("state")).isEqualTo("COMPLETED_WITH_EXCEPTIONS");
    assertThat(last.getInt("progress.done")).isEqualTo(99);
  }

  private static void assertCounts(
      JsonPath run, String state, int liable, int issued, int alreadyIssued, int exceptions) {
    assertThat(run.getString("state")).isEqualTo(state);
    assertThat(run.<String, Integer>getMap("counts"))
        .isEqualTo(
            Map.of(
                "liable", liable,
                "issued", issued,
                "alreadyIssued", alreadyIssued,
                "exempt", 0,
                "exceptions", exceptions));
  }

  private static ValidatableResponse resume(String id) {
    return Api.secretariat().post("/api/v1/fee-runs/" + id + "/resumption").then();
  }

  private static void enterFigureOfPalestine(int gdp) {
    Api.secretariat()
        .contentType(ContentType.JSON)
        .body("{\"country\":\"PS\",\"year\":2014,\"gdpPerCapitaPpp\":%d}".formatted(gdp))
        .post("/api/v1/economic-indicators")
        .then()
        .statusCode(201);
  }

  private static void importEdition(String edition, String row) {
    Api.secretariat()
        .contentType("text/csv")
        .queryParam("edition", edition)
        .body("country,year,gdp_per_capita_ppp_usd\n" + row + "\n")
        .post("/api/v1/economic-indicators/imports")
        .then()
        .statusCode(200);
  }
}
