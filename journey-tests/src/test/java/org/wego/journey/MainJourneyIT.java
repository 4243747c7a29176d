package org.wego.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A city joins, and the fee year bills every member: on the organization's own roster. */
@Journey
@Order(1)
class MainJourneyIT {

  private static final String SEOUL = "0153c9f8-3424-7aa1-84a6-3585008bcfb0";

  private static String application;
  private static String member;
  private static String run2016;

  private static Api api;

  @BeforeAll
  static void meet(Api given) {
    api = given;
  }

  @Test
  @Order(1)
  void a_dry_run_of_the_roster_finds_99_members_and_changes_nothing() {
    api.importMembers(api.data("members-2016-03.csv"), true)
        .then()
        .statusCode(200)
        .body("dryRun", equalTo(true))
        .body("rows", equalTo(99));

    assertThat(api.count("/members", Map.of())).isZero();
  }

  @Test
  @Order(2)
  @DisplayName("M6: the statistics of March 2016 are the brochure's right after the import")
  void the_statistics_of_march_2016_are_the_brochures() {
    api.importMembers(api.data("members-2016-03.csv"), false).then().statusCode(201);

    String statistics =
        api.anonymous()
            .queryParam("asOf", "2016-03-31")
            .get("/member-statistics")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(statistics)
        .isEqualTo(
            "{\"asOf\":\"2016-03-31\",\"byCategory\":{\"FULL\":96,\"ASSOCIATE\":0,"
                + "\"FRIENDSHIP\":3},\"byRegion\":{\"ASIA\":43,\"AFRICA\":24,\"EUROPE\":17,"
                + "\"AMERICA\":7,\"MIDDLE_EAST\":4,\"OCEANIA\":1}}");
  }

  @Test
  @Order(3)
  void the_roster_a_second_time_changes_nothing() {
    api.importMembers(api.data("members-2016-03.csv"), false);

    assertThat(api.count("/members", Map.of())).isEqualTo(99);
  }

  @Test
  @Order(4)
  @DisplayName("M6, M7: anyone can look members up, as of any day")
  void the_directory_is_public() {
    api.anonymous()
        .queryParam("q", "seoul")
        .get("/members")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].id", equalTo(SEOUL))
        .body("items[0].name", equalTo("Seoul"))
        .body("items[0].category", equalTo("FULL"))
        .body("items[0].region", equalTo("ASIA"))
        .body("items[0].country", equalTo("KR"))
        .body("items[0].population", notNullValue())
        .body("items[0].since", equalTo("2010-09-08"));
    api.anonymous()
        .queryParams(Map.of("category", "FULL", "region", "EUROPE", "asOf", "2013-12-31"))
        .get("/members")
        .then()
        .statusCode(200)
        .body("items.since.unique()", equalTo(List.of("2010-09-08")));
  }

  @Test
  @Order(5)
  void a_list_is_walked_page_by_page(RunningStack stack) {
    String link =
        api.anonymous()
            .queryParam("limit", 40)
            .get("/members")
            .then()
            .statusCode(200)
            .body("items", hasSize(40))
            .body("next", notNullValue())
            .header("Link", endsWith(">; rel=\"next\""))
            .extract()
            .header("Link");
    URI next = stack.gateway().resolve(link.substring(1, link.indexOf('>')));
    given().urlEncodingEnabled(false).get(next).then().statusCode(200).body("items", hasSize(40));
    assertThat(api.all("/members", Map.of()))
        .hasSize(99)
        .extracting(item -> item.get("id"))
        .doesNotHaveDuplicates();
  }

  @Test
  @Order(6)
  @DisplayName("M2: a city with a complete application is ASSOCIATE at once")
  void a_city_that_applies_is_an_associate_at_once() {
    Application city =
        Application.ofCity("Gwangmyeong", "KR", "ASIA", 287_000).with("nativeName", "광명시");
    application = api.draft(Api.APPLICANT, city);

    api.submit(Api.APPLICANT, application)
        .then()
        .statusCode(422)
        .body("code", equalTo("APPLICATION_INCOMPLETE"))
        .body("rule", equalTo("M2"));
    api.attach(Api.APPLICANT, application, "application/pdf", Application.SIGNED_FORM)
        .then()
        .statusCode(200)
        .body("signedForm.sha256", matchesPattern("[0-9a-f]{64}"));
    member =
        api.submit(Api.APPLICANT, application)
            .then()
            .statusCode(200)
            .body("status", equalTo("SUBMITTED"))
            .body("submittedOn", equalTo(Application.today()))
            .body("memberId", notNullValue())
            .extract()
            .path("memberId");

    api.anonymous()
        .get("/members/{id}", member)
        .then()
        .statusCode(200)
        .body("category", equalTo("ASSOCIATE"));
  }

  @Test
  @Order(7)
  @DisplayName("F1: an Associate has an account and pays nothing")
  void the_associates_account_appears_in_fees() {
    await()
        .untilAsserted(
            () ->
                api.as(Api.SECRETARIAT)
                    .get("/billing-accounts/{id}", member)
                    .then()
                    .statusCode(200)
                    .body("memberName", equalTo("Gwangmyeong"))
                    .body("category", equalTo("ASSOCIATE"))
                    .body("firstFeeYear", nullValue()));
  }

  @Test
  @Order(8)
  @DisplayName("M3, F2: the committee's approval makes it FULL, and it pays from the next year on")
  void the_committees_approval_makes_it_full() {
    api.decide(application, "APPROVED", 12, 0)
        .then()
        .statusCode(200)
        .body("status", equalTo("APPROVED"));

    api.anonymous().get("/members/{id}", member).then().body("category", equalTo("FULL"));
    int nextYear = Integer.parseInt(Application.today().substring(0, 4)) + 1;
    await()
        .untilAsserted(
            () ->
                api.as(Api.SECRETARIAT)
                    .get("/billing-accounts/{id}", member)
                    .then()
                    .statusCode(200)
                    .body("memberId", equalTo(member))
                    .body("category", equalTo("FULL"))
                    .body("firstFeeYear", equalTo(nextYear))
                    .body("population", equalTo(287_000))
                    .body("balance.amount", equalTo("0.00"))
                    .body("balance.currency", equalTo("USD")));
    api.anonymous()
        .queryParam("asOf", "2016-03-31")
        .get("/member-statistics")
        .then()
        .body("byCategory.FULL", equalTo(96));
  }

  @Test
  @Order(9)
  @DisplayName("F3, F4, F6, F7: a quote explains itself")
  void a_quote_explains_itself() {
    api.importIndicators().then().statusCode(200).body("rows", equalTo(1718));

    api.anonymous()
        .queryParams(
            Map.of(
                "organizationType",
                "CITY",
                "population",
                599_999,
                "country",
                "VN",
                "feeYear",
                2016))
        .get("/fee-quotes")
        .then()
        .statusCode(200)
        .body("amount.amount", equalTo("1000.00"))
        .body("amount.currency", equalTo("USD"))
        .body("explanation.gdpPerCapitaPpp", notNullValue())
        .body("explanation.gdpYear", equalTo(2014))
        .body("explanation.gdpBand", notNullValue())
        .body("explanation.populationBand", notNullValue())
        .body("explanation.schedule", notNullValue())
        .body("explanation.rules", hasItem("F3"))
        .body("explanation.rules", hasItem("F4"));
    api.anonymous()
        .queryParams(
            Map.of("organizationType", "CITY", "population", 599_999, "gdpPerCapitaPpp", "5674.67"))
        .get("/fee-quotes")
        .then()
        .statusCode(200)
        .body("amount.amount", equalTo("1000.00"));
  }

  @Test
  @Order(10)
  @DisplayName("F9, F10, F11: the run of 2016 bills 98 of 99 and says whom it could not")
  void the_run_of_2016_bills_all_but_hebron() {
    await().until(() -> api.count("/billing-accounts", Map.of()) == 100);
    JsonPath rehearsal = api.awaitRun(api.requestRun(2016, true));
    assertThat(rehearsal.getMap("counts"))
        .containsEntry("liable", 99)
        .containsEntry("issued", 98)
        .containsEntry("exceptions", 1);
    assertThat(api.count("/invoices", Map.of("feeYear", 2016))).as("after a dry run").isZero();

    run2016 = api.requestRun(2016, false);
    JsonPath run = api.awaitRun(run2016);

    assertThat(run.getString("state")).isEqualTo("COMPLETED_WITH_EXCEPTIONS");
    assertThat(run.getInt("feeYear")).isEqualTo(2016);
    assertThat(run.getMap("counts"))
        .isEqualTo(
            Map.of("liable", 99, "issued", 98, "alreadyIssued", 0, "exempt", 0, "exceptions", 1));
    api.as(Api.SECRETARIAT)
        .get("/fee-runs/{id}/exceptions", run.getString("id"))
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].memberName", equalTo("Hebron"))
        .body("items[0].detail", equalTo("GDP per capita of PS for 2014 is missing"));
  }

  @Test
  @Order(11)
  void a_run_can_be_followed_through_the_gateway() {
    String events =
        api.as(Api.SECRETARIAT)
            .basePath("")
            .accept("text/event-stream")
            .get(run2016 + "/progress")
            .then()
            .statusCode(200)
            .contentType("text/event-stream")
            .extract()
            .asString();
    assertThat(events).startsWith("data:").contains("COMPLETED_WITH_EXCEPTIONS");
  }

  @Test
  @Order(11)
  void the_runs_address_is_the_gateways(RunningStack stack) {
    assertThat(run2016).startsWith(stack.gateway() + "/api/v1/fee-runs/");
  }

  @Test
  @Order(12)
  @DisplayName("F3, F12: Seoul owes 10,000 USD")
  void seoul_owes_10_000() {
    api.as(Api.SECRETARIAT)
        .queryParams(Map.of("feeYear", 2016, "memberId", SEOUL))
        .get("/invoices")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].memberName", equalTo("Seoul"))
        .body("items[0].number", matchesPattern("WEGO-2016-[0-9]{6}"))
        .body("items[0].total.amount", equalTo("10000.00"))
        .body("items[0].total.currency", equalTo("USD"))
        .body("items[0].status", equalTo("OPEN"))
        .body("items[0].issuedOn", equalTo(Application.today()))
        .body("items[0].dueOn", notNullValue())
        .body("items[0].explanation.gdpYear", equalTo(2014))
        .body("items[0].explanation.rules", hasItem("F3"));
    api.as("member-seoul")
        .get("/billing-accounts/{id}", SEOUL)
        .then()
        .statusCode(200)
        .body("balance.amount", equalTo("10000.00"));
  }

  @Test
  @Order(13)
  @DisplayName("F10: with the figure entered, the run resumed bills Hebron too")
  void the_run_resumed_with_the_missing_figure_bills_hebron() {
    api.as(Api.SECRETARIAT)
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "country", "PS", "year", 2014, "gdpPerCapitaPpp", 5263.18, "source", "World Bank"))
        .post("/economic-indicators")
        .then()
        .statusCode(201);
    String id = api.run(run2016).getString("id");
    api.as(Api.SECRETARIAT).post("/fee-runs/{id}/resumption", id).then().statusCode(202);

    await()
        .untilAsserted(
            () -> {
              JsonPath run = api.run(run2016);
              assertThat(run.getString("state")).isEqualTo("COMPLETED");
              assertThat(run.getMap("counts"))
                  .containsEntry("liable", 99)
                  .containsEntry("issued", 99)
                  .containsEntry("exceptions", 0);
            });
    assertThat(numbers(2016)).containsExactlyElementsOf(gapless(2016, 99));
  }

  @Test
  @Order(14)
  @DisplayName("F11: another run issues nothing")
  void another_run_issues_nothing() {
    JsonPath again = api.awaitRun(api.requestRun(2016, false));

    assertThat(again.getString("state")).isEqualTo("COMPLETED");
    assertThat(again.getMap("counts"))
        .isEqualTo(
            Map.of("liable", 99, "issued", 0, "alreadyIssued", 99, "exempt", 0, "exceptions", 0));
    assertThat(api.count("/invoices", Map.of("feeYear", 2016))).isEqualTo(99);
  }

  @Test
  @Order(15)
  @DisplayName("F11: two runs at once make one set of invoices")
  void two_runs_at_once_make_one_set_of_invoices() {
    String one = api.requestRun(2017, false);
    String other = api.requestRun(2017, false);
    JsonPath first = api.awaitRun(one);
    JsonPath second = api.awaitRun(other);

    assertThat(first.getInt("counts.issued") + second.getInt("counts.issued")).isEqualTo(98);
    assertThat(numbers(2017)).containsExactlyElementsOf(gapless(2017, 98));
    assertThat(api.all("/invoices", Map.of("feeYear", 2017)))
        .extracting(invoice -> invoice.get("memberId"))
        .doesNotHaveDuplicates();
  }

  @Test
  @Order(16)
  @DisplayName("F3a: a year without a schedule in force is refused")
  void a_year_without_a_schedule_is_refused() {
    api.as(Api.SECRETARIAT)
        .contentType(ContentType.JSON)
        .body(Map.of("feeYear", 2010))
        .post("/fee-runs")
        .then()
        .statusCode(422)
        .body("code", equalTo("SCHEDULE_NOT_IN_FORCE"))
        .body("rule", equalTo("F3a"))
        .body("detail", containsString("2010"));
  }

  private static List<String> numbers(int year) {
    return api.all("/invoices", Map.of("feeYear", year)).stream()
        .map(invoice -> (String) invoice.get("number"))
        .sorted()
        .toList();
  }

  private static List<String> gapless(int year, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> "WEGO-%d-%06d".formatted(year, number))
        .toList();
  }
}
