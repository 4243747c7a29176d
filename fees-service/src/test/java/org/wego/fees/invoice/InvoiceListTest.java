package org.wego.fees.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.in;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.fees.testing.Api;
import org.wego.fees.testing.Database;
import org.wego.fees.testing.FeesTest;
import org.wego.fees.testing.Generated;
import org.wego.fees.testing.Payments;
import org.wego.fees.testing.Roster;
import org.wego.platform.persistence.testing.CountedSql;
import org.wego.platform.testkit.EventContracts;
import org.wego.platform.testkit.KafkaEvents;
import org.wego.platform.testkit.Republications;
import org.wego.platform.testkit.TestClock;
import org.wego.platform.testkit.Tokens;

@QuarkusTest
class InvoiceListTest extends FeesTest {

  private static final Roster.Member SEOUL = Roster.member("Seoul");

  @BeforeEach
  void the_year_2016_is_billed() {
    Api.importIndicators();
    Generated.accounts(Roster.members());
    Api.run(2016);
  }

  @Test
  void a_page_of_invoices_takes_one_statement() throws Exception {
    assertThat(
            CountedSql.during(
                () ->
                    Api.secretariat()
                        .get("/api/v1/invoices?feeYear=2016&limit=50")
                        .then()
                        .statusCode(200)
                        .body("items.size()", equalTo(50))))
        .isEqualTo(1);
  }

  @Test
  void the_total_is_told_where_it_is_asked_for() {
    Api.secretariat()
        .get("/api/v1/invoices?feeYear=2016&limit=1&count=true")
        .then()
        .body("total", equalTo(98));
  }

  @Test
  @DisplayName("F12: overdue is derived from the day, and narrows the list")
  void overdue_is_derived_from_the_day() {
    String path = "/api/v1/invoices?feeYear=2016&limit=1&count=true&overdue=";
    Api.secretariat().get(path + true).then().body("total", equalTo(0));
    Api.secretariat()
        .get(path + false)
        .then()
        .body("total", equalTo(98))
        .body("items[0].overdue", equalTo(false));

    TestClock.advance(Duration.ofDays(61));
    String first =
        Api.secretariat()
            .get(path + true)
            .then()
            .body("total", equalTo(98))
            .body("items[0].overdue", equalTo(true))
            .extract()
            .path("items[0].id");
    Api.secretariat().get("/api/v1/invoices/" + first).then().body("overdue", equalTo(true));
    Payments.post("/api/v1/invoices/" + first + "/void", "{\"reason\":\"x\"}").statusCode(200);
    Api.secretariat().get(path + true).then().body("total", equalTo(97));
    Api.secretariat().get("/api/v1/invoices/" + first).then().body("overdue", equalTo(false));
  }

  @Test
  void a_spreadsheet_gets_the_list_as_csv() {
    String csv =
        Api.secretariat()
            .accept("text/csv")
            .get("/api/v1/invoices?feeYear=2016&memberId={id}", SEOUL.id())
            .then()
            .statusCode(200)
            .contentType("text/csv")
            .extract()
            .asString();
    assertThat(csv.lines()).hasSize(2);
    assertThat(csv).startsWith("id,number,memberId,memberName,feeYear,total.amount,total.currency");
    assertThat(csv).contains(",Seoul,2016,10000.00,USD,OPEN,");
  }

  @Test
  void every_invoice_can_be_told_again_to_a_consumer_that_begins() {
    Republications.of("wego.fees.invoice.v1");

    UUID invoice =
        UUID.fromString(
            Api.secretariat()
                .get("/api/v1/invoices?feeYear=2016&memberId={id}", SEOUL.id())
                .then()
                .extract()
                .path("items[0].id"));
    List<KafkaEvents.Event> told =
        KafkaEvents.awaitOfKey(
            "wego.fees.invoice.v1",
            invoice,
            events -> events.stream().map(KafkaEvents.Event::sequence).distinct().count() == 2);
    KafkaEvents.Event last = told.get(told.size() - 1);
    assertThat(last.type()).isEqualTo("org.wego.fees.invoice-snapshot.v1");
    assertThat(last.sequence()).isEqualTo(2);
    EventContracts.validate(last.type(), last.data());
  }

  @Test
  void a_member_sees_its_own_invoices_only() {
    Api.as(Tokens.of("member").with("member_id", SEOUL.id()))
        .get("/api/v1/invoices")
        .then()
        .statusCode(200)
        .body("items.memberName", containsInAnyOrder("Seoul"));
    Api.as(Tokens.of("member").with("member_id", SEOUL.id()))
        .queryParam("memberId", Roster.member("Frankfurt").id())
        .get("/api/v1/invoices")
        .then()
        .body("items.size()", equalTo(0));
  }

  @Test
  void a_member_without_the_claim_of_its_city_is_refused() {
    Api.as(Tokens.of("member")).get("/api/v1/invoices").then().statusCode(403);
    Api.as(Tokens.of("regional-office")).get("/api/v1/invoices").then().statusCode(403);
    Api.as(Tokens.of("regional-office").with("region", "ATLANTIS"))
        .get("/api/v1/invoices")
        .then()
        .statusCode(403);
  }

  @Test
  void tokens_that_are_no_good_are_refused() {
    for (Tokens token :
        List.of(
            Tokens.of("secretariat").expired(),
            Tokens.of("secretariat").forged(),
            Tokens.of("secretariat").audience("somebody-else"))) {
      Api.as(token).get("/api/v1/invoices").then().statusCode(401);
    }
  }

  @Test
  void a_regional_office_sees_the_invoices_of_its_region() {
    List<String> europeans =
        Roster.members().stream()
            .filter(m -> m.region().equals("EUROPE"))
            .map(Roster.Member::name)
            .toList();
    Api.as(Tokens.of("regional-office").with("region", "EUROPE"))
        .get("/api/v1/invoices?limit=200")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(europeans.size()))
        .body("items.memberName", everyItem(in(europeans)));
  }

  @Test
  void filters_are_checked_all_at_once() {
    Api.secretariat()
        .get("/api/v1/invoices?feeYear=x&memberId=y&status=z&country=w&limit=0&colour=red")
        .then()
        .statusCode(400)
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/query/feeYear",
                "/query/memberId",
                "/query/status",
                "/query/country",
                "/query/limit",
                "/query/colour"));
  }

  @Test
  void a_request_for_a_run_that_is_sent_twice_with_its_key_makes_one_run() {
    String first = requestWithKey();
    assertThat(requestWithKey()).isEqualTo(first);
    assertThat(Database.number("SELECT count(*) FROM fee_run WHERE fee_year = 2017")).isEqualTo(1);
  }

  private static String requestWithKey() {
    return Api.secretariat()
        .header("Idempotency-Key", "the-run-of-2017")
        .contentType(ContentType.JSON)
        .body("{\"feeYear\":2017}")
        .post("/api/v1/fee-runs")
        .then()
        .statusCode(202)
        .extract()
        .path("id");
  }
}
