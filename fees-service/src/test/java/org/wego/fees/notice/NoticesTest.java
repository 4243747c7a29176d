package org.wego.fees.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.fees.testing.Api;
import org.wego.fees.testing.Contacts;
import org.wego.fees.testing.Database;
import org.wego.fees.testing.FeesTest;
import org.wego.fees.testing.Generated;
import org.wego.fees.testing.Invoices;
import org.wego.fees.testing.Payments;
import org.wego.fees.testing.Roster;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.testing.CountedSql;
import org.wego.platform.testkit.MailServer;
import org.wego.platform.testkit.ReceivedMail;
import org.wego.platform.testkit.TestClock;

/** What members are told of their money; Seoul owes 10,000 USD for 2016. */
@QuarkusTest
@WithTestResource(value = MailServer.class, scope = TestResourceScope.GLOBAL)
class NoticesTest extends FeesTest {

  private static final Roster.Member SEOUL = Roster.member("Seoul");
  private static final Roster.Member FRANKFURT = Roster.member("Frankfurt");
  private static final Duration SOON = Duration.ofSeconds(90);

  @Inject NoticeWatch watch;
  @Inject Sql sql;
  @Inject Clock clock;

  private String invoice;

  @BeforeEach
  void seoul_is_billed() {
    TestClock.moveTo(LocalDate.of(2016, 3, 1));
    Generated.account(SEOUL);
    Api.importIndicators();
    Api.run(2016);
    invoice = Invoices.of(2016).get(SEOUL.id()).id();
  }

  @Test
  @DisplayName("N1: a run mails nothing until the Secretariat says so; then each invoice once")
  void invoices_are_mailed_on_request_and_once() {
    String seoul = Contacts.enter(SEOUL.id(), "es");
    Generated.account(FRANKFURT);
    Api.run(2016);
    watch.queue();
    assertThat(Database.number("SELECT count(*) FROM outgoing_message")).isZero();

    mail("{\"feeYear\":2016,\"dryRun\":true}").body("mailed", equalTo(1));
    assertThat(Database.number("SELECT count(*) FROM notice")).isZero();
    mail("{\"feeYear\":2016}")
        .body("mailed", equalTo(1))
        .body("waiting", equalTo(1))
        .body("before", equalTo(0));
    mail("{\"feeYear\":2016}")
        .body("mailed", equalTo(0))
        .body("waiting", equalTo(0))
        .body("before", equalTo(2));
    watch.queue();
    watch.queue();

    ReceivedMail received = onlyMail(seoul);
    assertThat(received.subject())
        .isEqualTo("Factura WEGO-2016-000001 de WeGO: cuota anual 2016 de Seoul");
    assertThat(received.text()).contains("10,000.00 USD").contains("30 de abril de 2016");
    assertThat(received.attachments())
        .extracting(ReceivedMail.Attachment::fileName)
        .containsExactly("WEGO-2016-000001.pdf");
    notices("state=QUEUED")
        .body("items.memberName", contains("Seoul"))
        .body("items[0].messageId", notNullValue());
    notices("state=WAITING").body("items.memberName", contains("Frankfurt"));

    String frankfurt = Contacts.enter(FRANKFURT.id(), "en");
    watch.queue();
    assertThat(onlyMail(frankfurt).subject())
        .isEqualTo("Invoice WEGO-2016-000002 of WeGO: annual membership fee 2016 of Frankfurt");
    notices("state=WAITING").body("items", hasSize(0));
  }

  @Test
  @DisplayName("N1: the invoice of one member is mailed by itself")
  void one_invoice_is_mailed_by_itself() {
    Generated.account(FRANKFURT);
    Api.run(2016);
    mail("{\"feeYear\":2016,\"memberId\":\"" + FRANKFURT.id() + "\"}").body("waiting", equalTo(1));
    notices("kind=INVOICE_ISSUED").body("items.memberName", contains("Frankfurt"));
  }

  @Test
  @DisplayName("N1: where it is configured, invoices are mailed as they are issued")
  void invoices_are_mailed_at_once_where_configured() {
    GiveNotice atOnce = new GiveNotice();
    atOnce.sql = sql;
    atOnce.clock = clock;
    atOnce.config = new AtOnce();
    QuarkusTransaction.requiringNew()
        .run(() -> atOnce.ofInvoices(List.of(SEOUL.id()), 2016, "a test"));
    notices("invoiceId=" + invoice).body("items.kind", contains("INVOICE_ISSUED"));
  }

  @Test
  @DisplayName("N1: receipts and credit notes are mailed with their documents")
  void receipts_and_credit_notes_are_mailed() {
    String seoul = Contacts.enter(SEOUL.id(), "en");
    Payments.pay(invoice, "4000.00").statusCode(201);
    Payments.post(
            "/api/v1/invoices/" + invoice + "/credit-notes",
            "{\"amount\":{\"amount\":\"500.00\",\"currency\":\"USD\"},\"reason\":\"A wrong figure\"}")
        .statusCode(201);
    watch.queue();

    await().atMost(SOON).until(() -> MailServer.receivedBy(seoul).size() == 2);
    List<ReceivedMail> mails = MailServer.receivedBy(seoul);
    assertThat(mails)
        .extracting(ReceivedMail::subject)
        .containsExactlyInAnyOrder(
            "WeGO has received 4,000.00 USD from Seoul",
            "Credit note WEGO-CN-2016-000001 of WeGO for Seoul");
    assertThat(mails.stream().flatMap(mail -> mail.attachments().stream()))
        .extracting(ReceivedMail.Attachment::fileName)
        .containsExactlyInAnyOrder("WEGO-receipt.pdf", "WEGO-CN-2016-000001.pdf");
    assertThat(mails.stream().map(ReceivedMail::text))
        .anySatisfy(text -> assertThat(text).contains("5,500.00 USD is left to pay"));
  }

  @Test
  @DisplayName("N1: that an invoice is void, and what replaces it, is told to who knew of it")
  void a_void_invoice_and_its_replacement_are_told_to_who_knew_of_it() {
    String seoul = Contacts.enter(SEOUL.id(), "fr");
    mail("{\"feeYear\":2016}").body("mailed", equalTo(1));
    watch.queue();
    onlyMail(seoul);
    makeVoid();
    Api.secretariat()
        .header("Idempotency-Key", "replaced-" + invoice)
        .post("/api/v1/invoices/{id}/replacement", invoice)
        .then()
        .statusCode(201);
    watch.queue();

    await().atMost(SOON).until(() -> MailServer.receivedBy(seoul).size() == 3);
    assertThat(MailServer.receivedBy(seoul))
        .extracting(ReceivedMail::subject)
        .contains(
            "La facture WEGO-2016-000001 de WeGO est annulée",
            "Facture WEGO-2016-000002 de WeGO : cotisation annuelle 2016 de Seoul");
  }

  @Test
  @DisplayName("N1: an invoice that became void while its notice waited is not told of any more")
  void what_is_overtaken_is_not_told() {
    mail("{\"feeYear\":2016}").body("waiting", equalTo(1));
    makeVoid();
    Contacts.enter(SEOUL.id(), "en");
    watch.queue();
    watch.giveUpOvertaken();

    assertThat(Database.number("SELECT count(*) FROM outgoing_message")).isZero();
    notices("state=OVERTAKEN")
        .body("items.kind", containsInAnyOrder("INVOICE_ISSUED", "INVOICE_VOIDED"));
  }

  @Test
  @DisplayName("N1: after 90 days without a contact only what is still owed is told of")
  void after_a_time_only_what_is_owed_is_told() {
    mail("{\"feeYear\":2016}").body("waiting", equalTo(1));
    Payments.pay(invoice, "1.00").statusCode(201);
    TestClock.moveTo(LocalDate.of(2016, 6, 1));
    watch.giveUpOvertaken();
    notices("state=OVERTAKEN").body("items.kind", contains("PAYMENT_RECEIVED"));

    Contacts.enter(SEOUL.id(), "en");
    watch.queue();
    notices("state=QUEUED").body("items.kind", contains("INVOICE_ISSUED"));
  }

  @Test
  @DisplayName("N1: what did not happen is not told of, and what is repeated is told once")
  void a_payment_is_told_once() {
    String body =
        "{\"amount\":{\"amount\":\"5.00\",\"currency\":\"USD\"},\"receivedOn\":\"2016-03-01\"}";
    for (int i = 0; i < 2; i++) {
      Api.secretariat()
          .header("Idempotency-Key", "told-once")
          .contentType(ContentType.JSON)
          .body(body)
          .post("/api/v1/invoices/" + invoice + "/payments")
          .then()
          .statusCode(201);
    }
    Payments.pay(invoice, "-1.00").statusCode(400);
    assertThat(Database.number("SELECT count(*) FROM notice")).isEqualTo(1);
  }

  @Test
  void notices_are_listed_in_one_statement_and_as_csv() throws Exception {
    Stream.of("1.00", "2.00", "3.00").forEach(amount -> Payments.pay(invoice, amount));
    assertThat(CountedSql.during(() -> notices("memberId=" + SEOUL.id()).body("items", hasSize(3))))
        .isEqualTo(1);
    String csv =
        Api.secretariat()
            .accept("text/csv")
            .get("/api/v1/notices")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(csv.lines()).hasSize(4).first().asString().startsWith("id,kind,subjectId");
  }

  private static ReceivedMail onlyMail(String recipient) {
    await().atMost(SOON).until(() -> !MailServer.receivedBy(recipient).isEmpty());
    List<ReceivedMail> mails = MailServer.receivedBy(recipient);
    assertThat(mails).hasSize(1);
    return mails.get(0);
  }

  private void makeVoid() {
    Payments.post("/api/v1/invoices/" + invoice + "/void", "{\"reason\":\"A wrong figure\"}")
        .statusCode(200);
  }

  private static ValidatableResponse mail(String body) {
    return Api.secretariat()
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/invoice-mailings")
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse notices(String query) {
    return Api.secretariat().get("/api/v1/notices?" + query).then().statusCode(200);
  }

  /** As a deployment configures it that looks at no run before. */
  private record AtOnce() implements MailConfig {

    @Override
    public Invoices invoices() {
      return Invoices.AT_ONCE;
    }

    @Override
    public String every() {
      return "10s";
    }

    @Override
    public String giveUpEvery() {
      return "1h";
    }

    @Override
    public Period waitsFor() {
      return Period.ofDays(90);
    }

    @Override
    public int batchSize() {
      return 500;
    }
  }
}
