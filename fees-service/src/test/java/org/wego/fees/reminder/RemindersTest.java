package org.wego.fees.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.fees.reminder.RemindMembers.Batch;
import org.wego.fees.reminder.RemindMembers.Position;
import org.wego.fees.testing.Api;
import org.wego.fees.testing.Contacts;
import org.wego.fees.testing.Database;
import org.wego.fees.testing.FeesTest;
import org.wego.fees.testing.Generated;
import org.wego.fees.testing.Invoices;
import org.wego.fees.testing.Payments;
import org.wego.fees.testing.Roster;
import org.wego.platform.persistence.testing.CountedSql;
import org.wego.platform.testkit.TestClock;
import org.wego.platform.testkit.Tokens;
import org.wego.platform.testkit.WegoServers;

/** Who is reminded, and who is not; Seoul owes 10,000 USD since 1 March 2016, due on 30 April. */
@QuarkusTest
class RemindersTest extends FeesTest {

  private static final Roster.Member SEOUL = Roster.member("Seoul");
  private static final Roster.Member FRANKFURT = Roster.member("Frankfurt");
  private static final LocalDate DUE = LocalDate.of(2016, 4, 30);

  @Inject RemindMembers remindMembers;

  @BeforeEach
  void the_year_begins() {
    TestClock.moveTo(LocalDate.of(2016, 3, 1));
    Api.importIndicators();
  }

  @Test
  @DisplayName("F13: after a time without the service the latest level goes out, and only that")
  void what_was_missed_is_not_made_up_for() {
    billSeoul();
    Contacts.enter(SEOUL.id(), "en");

    TestClock.moveTo(DUE.plusDays(20));
    run().body("reminded", equalTo(1));
    run().body("reminded", equalTo(0));
    reminders().body("items.level", contains(14));

    TestClock.moveTo(DUE.plusDays(30));
    run().body("reminded", equalTo(1));
    reminders().body("items.level", contains(30, 14));
  }

  @Test
  @DisplayName("F12, F13: nobody is reminded of what is void, paid, given up or cannot be paid")
  void nobody_is_reminded_of_what_is_not_to_be_paid() {
    Generated.accounts(5);
    Api.run(2016);
    Contacts.enterForAll();
    List<String> invoices =
        Invoices.of(2016).values().stream().map(Invoices.Row::id).limit(4).toList();
    String decided = "{\"reason\":\"As decided\",\"decisionReference\":\"EXCOM-2016-03\"}";
    Payments.pay(invoices.get(0), "30000.00").statusCode(201);
    correct(invoices.get(1), "void", "{\"reason\":\"A wrong figure\"}");
    correct(invoices.get(2), "uncollectible", decided);
    correct(invoices.get(3), "payment-impossible", decided);

    TestClock.moveTo(DUE);
    preview(DUE).body("items", hasSize(1));
    run().body("reminded", equalTo(1));
    for (String invoice : invoices) {
      Api.secretariat()
          .get("/api/v1/reminders?invoiceId=" + invoice)
          .then()
          .body("items", hasSize(0));
    }
  }

  @Test
  @DisplayName("F13: a reminder tells what is left of a part payment")
  void a_reminder_tells_what_is_left() {
    Payments.pay(billSeoul(), "4000.00").statusCode(201);
    Contacts.enter(SEOUL.id(), "en");
    TestClock.moveTo(DUE.plusDays(14));
    run().body("reminded", equalTo(1));

    String message =
        reminders()
            .body("items[0].outstanding.amount", equalTo("6000.00"))
            .body("items[0].remindedBy", notNullValue())
            .extract()
            .path("items[0].messageId");
    String body =
        Api.secretariat()
            .get("/api/v1/fees-messages/{id}", message)
            .then()
            .statusCode(200)
            .body("kind", equalTo("payment-reminder-overdue"))
            .body("attachments", contains("WEGO-2016-000001.pdf"))
            .extract()
            .path("body");
    assertThat(body).contains("As of May 14, 2016, 6,000.00 USD is left").contains("14 days ago");
  }

  @Test
  @DisplayName("F13: who has no contact is in the preview, and reminded once there is one")
  void without_a_contact_a_reminder_waits_in_sight() {
    billSeoul();
    TestClock.moveTo(DUE);
    preview(DUE)
        .body("items", hasSize(1))
        .body("items[0].contact", equalTo("MISSING"))
        .body("items[0].recipient", nullValue());
    run().body("reminded", equalTo(0)).body("withoutContact", equalTo(1));

    String email = Contacts.enter(SEOUL.id(), "ko");
    preview(DUE)
        .body("items[0].contact", equalTo("KNOWN"))
        .body("items[0].recipient", equalTo(email))
        .body("items[0].language", equalTo("ko"))
        .body("items[0].attachment", equalTo("WEGO-2016-000001.pdf"))
        .body("items[0].outstanding.amount", equalTo("10000.00"));
    run().body("reminded", equalTo(1)).body("withoutContact", equalTo(0));
    preview(DUE).body("items", hasSize(0));
  }

  @Test
  @DisplayName("F13: a preview of a day to come and a dry run change nothing")
  void a_preview_changes_nothing() {
    billSeoul();
    Contacts.enter(SEOUL.id(), "en");
    preview(DUE.minusDays(31)).body("items", hasSize(0));
    preview(DUE.minusDays(30)).body("items.level", contains(-30));
    preview(DUE.plusDays(59)).body("items.level", contains(30));
    preview(DUE.plusDays(3650)).body("items.level", contains(60));

    TestClock.moveTo(DUE);
    request("{\"dryRun\":true}").body("reminded", equalTo(1)).body("dryRun", equalTo(true));
    assertThat(Database.number("SELECT count(*) FROM reminder")).isZero();
    assertThat(Database.number("SELECT count(*) FROM outgoing_message")).isZero();
  }

  @Test
  @DisplayName("F13: the preview is walked page by page, narrowed, and given as CSV")
  void the_preview_is_walked() {
    Generated.accounts(7);
    Generated.account(SEOUL);
    Api.run(2016);
    Contacts.enter(SEOUL.id(), "en");
    ValidatableResponse first =
        Api.secretariat()
            .queryParam("asOf", DUE.toString())
            .queryParam("limit", 5)
            .queryParam("count", true)
            .get("/api/v1/reminder-previews")
            .then()
            .statusCode(200)
            .body("items", hasSize(5))
            .body("total", equalTo(8));
    Api.secretariat()
        .queryParam("asOf", DUE.toString())
        .queryParam("limit", 5)
        .queryParam("cursor", first.extract().<String>path("next"))
        .get("/api/v1/reminder-previews")
        .then()
        .statusCode(200)
        .body("items", hasSize(3))
        .body("next", nullValue());
    for (String narrowed : List.of("memberId=" + SEOUL.id(), "contact=KNOWN")) {
      Api.secretariat()
          .get("/api/v1/reminder-previews?asOf=" + DUE + "&" + narrowed)
          .then()
          .body("items.memberName", contains("Seoul"));
    }
    String csv =
        Api.secretariat()
            .accept("text/csv")
            .get("/api/v1/reminder-previews?contact=MISSING&sort=memberName&asOf=" + DUE)
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(csv.lines()).hasSize(8).first().asString().startsWith("invoiceId,invoiceNumber");
  }

  @Test
  @DisplayName("F13: four passes at once remind 1,100 members once each")
  void passes_at_once_remind_each_once() throws Exception {
    Generated.accounts(1_100);
    Api.run(2016);
    Contacts.enterForAll();
    TestClock.moveTo(DUE);
    int reminded = at_once(4);

    assertThat(reminded).isEqualTo(1_100);
    assertThat(Database.number("SELECT count(*) FROM reminder WHERE level = 0")).isEqualTo(1_100);
    assertThat(Database.number("SELECT count(DISTINCT invoice_id) FROM reminder")).isEqualTo(1_100);
    assertThat(
            Database.number(
                """
                SELECT count(*) FROM reminder r
                  JOIN outgoing_message m ON m.id = r.message_id
                   AND m.dedupe_key = 'payment-reminder/' || r.invoice_id || '/0'
                """))
        .isEqualTo(1_100);
  }

  @Test
  @DisplayName("F13: a pass waits for no payment, and leaves an invoice that one holds to the next")
  void a_pass_waits_for_no_payment() throws Exception {
    String invoice = billSeoul();
    Contacts.enter(SEOUL.id(), "en");
    TestClock.moveTo(DUE);
    try (Connection payment = WegoServers.postgres().connect();
        Statement locks = payment.createStatement()) {
      payment.setAutoCommit(false);
      locks.execute("SELECT FROM billing_account FOR UPDATE");
      locks.execute("SELECT FROM invoice WHERE id = '" + invoice + "' FOR UPDATE");
      assertThat(pass()).isZero();
      payment.rollback();
      locks.execute("SELECT FROM billing_account FOR UPDATE");
      assertThat(pass()).isOne();
    }
  }

  @Test
  @DisplayName("F13: switched off, nobody is reminded unless the Secretariat does it")
  void switched_off_nobody_is_reminded_but_by_hand() {
    billSeoul();
    Contacts.enter(SEOUL.id(), "en");
    TestClock.moveTo(DUE);
    ReminderClock off = new ReminderClock();
    off.config = new SwitchedOff();
    off.remindMembers = remindMembers;
    off.remind();
    reminders().body("items", hasSize(0));
    run().body("reminded", equalTo(1));
  }

  @Test
  void a_member_sees_its_own_reminders_in_one_statement() throws Exception {
    billSeoul();
    Contacts.enter(SEOUL.id(), "en");
    TestClock.moveTo(DUE);
    run().body("reminded", equalTo(1));

    assertThat(
            CountedSql.during(
                () ->
                    Api.as(Tokens.of("member").with("member_id", SEOUL.id()))
                        .get("/api/v1/reminders?level=0")
                        .then()
                        .statusCode(200)
                        .body("items", hasSize(1))))
        .isEqualTo(1);
    Api.as(Tokens.of("member").with("member_id", FRANKFURT.id()))
        .get("/api/v1/reminders")
        .then()
        .body("items", hasSize(0));
  }

  private int at_once(int passes) throws Exception {
    ExecutorService replicas = Executors.newFixedThreadPool(passes);
    try {
      int reminded = 0;
      List<Callable<Integer>> all =
          IntStream.range(0, passes).<Callable<Integer>>mapToObj(i -> this::pass).toList();
      for (Future<Integer> pass : replicas.invokeAll(all, 120, TimeUnit.SECONDS)) {
        reminded += pass.get();
      }
      return reminded;
    } finally {
      replicas.shutdownNow();
    }
  }

  private int pass() {
    int reminded = 0;
    Optional<Batch> batch = remindMembers.next(Position.START, "a test");
    while (batch.isPresent()) {
      reminded += batch.get().reminded();
      batch = remindMembers.next(batch.get().reached(), "a test");
    }
    return reminded;
  }

  private static String billSeoul() {
    Generated.account(SEOUL);
    Api.run(2016);
    return Invoices.of(2016).get(SEOUL.id()).id();
  }

  private static void correct(String invoice, String how, String body) {
    Payments.post("/api/v1/invoices/" + invoice + "/" + how, body).statusCode(200);
  }

  private static ValidatableResponse run() {
    return request("{}").body("more", equalTo(false));
  }

  private static ValidatableResponse request(String body) {
    return Api.secretariat()
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/reminder-runs")
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse preview(LocalDate asOf) {
    return Api.secretariat()
        .queryParam("asOf", asOf.toString())
        .get("/api/v1/reminder-previews")
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse reminders() {
    return Api.secretariat().get("/api/v1/reminders").then().statusCode(200);
  }

  /** As an operator configures it. */
  private record SwitchedOff() implements ReminderConfig {

    @Override
    public boolean enabled() {
      return false;
    }

    @Override
    public String cron() {
      return "off";
    }

    @Override
    public List<Integer> levels() {
      return List.of(0);
    }

    @Override
    public int batchSize() {
      return 1;
    }

    @Override
    public int requestLimit() {
      return 1;
    }
  }
}
