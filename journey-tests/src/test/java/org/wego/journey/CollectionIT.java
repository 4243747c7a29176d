package org.wego.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** From the invoice to the last dollar: sent, paid through the bank, reminded of, accounted for. */
@Journey
@Order(7)
class CollectionIT {

  private static final int FEE_YEAR = 2018;
  private static final String CONTACT = "finance@seoul.example";
  private static final Duration TO_BE_TOLD = Duration.ofSeconds(60);

  private static RunningStack stack;
  private static Api api;
  private static String seoul;
  private static JsonPath invoice;

  @BeforeAll
  static void bill(RunningStack running, Api given) {
    stack = running;
    api = given;
    api.haveRosterAndIndicators();
    seoul =
        api.anonymous()
            .get("/members?country=KR&q=seoul")
            .then()
            .statusCode(200)
            .extract()
            .path("items[0].id");
    api.awaitRun(api.requestRun(FEE_YEAR, false), Duration.ofMinutes(3));
    invoice = invoiceOf(seoul);
  }

  @AfterAll
  static void goBackToNow() {
    stack.wego("clock", "real");
  }

  private static JsonPath invoiceOf(String member) {
    String id =
        api.as(Api.SECRETARIAT)
            .queryParams(Map.of("feeYear", FEE_YEAR, "memberId", member))
            .get("/invoices")
            .then()
            .statusCode(200)
            .body("items", hasSize(1))
            .extract()
            .path("items[0].id");
    return api.as(Api.SECRETARIAT)
        .get("/invoices/{id}", id)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @Test
  @Order(1)
  @DisplayName("F12: a city names who gets its invoices, and reads its own as a document only")
  void a_city_names_its_billing_contact_and_reads_its_invoice_as_a_document() {
    api.as("member-seoul")
        .contentType(ContentType.JSON)
        .body(Map.of("name", "Kim Min-ji", "email", CONTACT, "language", "en"))
        .put("/billing-accounts/{id}/contact", seoul)
        .then()
        .statusCode(201);
    byte[] document =
        api.as("member-seoul")
            .accept("application/pdf")
            .get("/invoices/{id}", invoice.getString("id"))
            .then()
            .statusCode(200)
            .contentType("application/pdf")
            .header("Content-Disposition", containsString(invoice.getString("number")))
            .extract()
            .asByteArray();
    assertThat(new String(document, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");

    String another = someoneElsesInvoice();
    api.as("member-seoul")
        .accept("application/pdf")
        .get("/invoices/{id}", another)
        .then()
        .statusCode(404);
    api.as("member-seoul")
        .get("/billing-accounts/{id}/contact", otherMember())
        .then()
        .statusCode(404);
  }

  private static String someoneElsesInvoice() {
    return (String)
        api.all("/invoices", Map.of("feeYear", FEE_YEAR)).stream()
            .filter(item -> !item.get("memberId").equals(seoul))
            .findFirst()
            .orElseThrow()
            .get("id");
  }

  private static String otherMember() {
    return (String)
        api.all("/invoices", Map.of("feeYear", FEE_YEAR)).stream()
            .map(item -> item.get("memberId"))
            .filter(member -> !member.equals(seoul))
            .findFirst()
            .orElseThrow();
  }

  @Test
  @Order(2)
  @DisplayName("F13, N1: a reminder goes out once, with the invoice, however often it is asked for")
  void a_reminder_goes_out_once_with_the_invoice() {
    LocalDate due = LocalDate.parse(invoice.getString("dueOn"));
    stack.wego("clock", due.minusDays(30).toString());
    List<Integer> answers =
        atOnce(
            () ->
                api.as(Api.SECRETARIAT)
                    .contentType(ContentType.JSON)
                    .body(Map.of())
                    .post("/reminder-runs"));
    assertThat(answers).allMatch(status -> status == 200 || status == 201);
    assertThat(reminders()).containsExactly(-30);
    await()
        .atMost(TO_BE_TOLD)
        .untilAsserted(
            () ->
                api.as(Api.SECRETARIAT)
                    .queryParam("recipient", CONTACT)
                    .queryParam("kind", "payment-reminder-upcoming")
                    .get("/fees-messages")
                    .then()
                    .statusCode(200)
                    .body("items.state", hasItem(equalTo("SENT"))));
    String number = invoice.getString("number");
    assertThat(
            new Mails(stack)
                .one(
                    CONTACT,
                    "Reminder: invoice %s of WeGO is due on %s"
                        .formatted(
                            number,
                            DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US).format(due))))
        .contains(number + ".pdf");
  }

  private static List<Integer> reminders() {
    return api.all("/reminders", Map.of("invoiceId", invoice.getString("id"))).stream()
        .map(item -> (Integer) item.get("level"))
        .toList();
  }

  private static List<Integer> atOnce(Supplier<Response> call) {
    ExecutorService callers = Executors.newFixedThreadPool(4);
    try {
      return Stream.generate(() -> CompletableFuture.supplyAsync(call, callers))
          .limit(4)
          .toList()
          .stream()
          .map(CompletableFuture::join)
          .map(Response::statusCode)
          .toList();
    } finally {
      callers.shutdown();
    }
  }

  @Test
  @Order(3)
  @DisplayName("F14: a city is in good standing until the day after its invoice was due")
  void a_city_falls_into_arrears_the_day_after_its_invoice_was_due() {
    LocalDate due = firstDue();
    assertThat(standing(due)).isEqualTo("GOOD");
    assertThat(standing(due.plusDays(1))).isEqualTo("ARREARS");
  }

  /** Of all that the city has to pay: invoices of other years stand beside the one looked at. */
  private static LocalDate firstDue() {
    return api.all("/invoices", Map.of("memberId", seoul, "status", "OPEN")).stream()
        .map(item -> LocalDate.parse((String) item.get("dueOn")))
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static String standing(LocalDate day) {
    stack.wego("clock", day.toString());
    return api.as("member-seoul")
        .get("/billing-accounts/{id}/standing", seoul)
        .then()
        .statusCode(200)
        .extract()
        .path("standing");
  }

  @Test
  @Order(4)
  @DisplayName("F12: a statement of the bank pays the invoice that it names, once")
  void a_bank_statement_pays_the_invoice_that_it_names_once() {
    // Banks on the way kept a little. A round sum may be one that was entered by hand before.
    String total =
        new BigDecimal(invoice.getString("outstanding.amount"))
            .subtract(new BigDecimal("12.50"))
            .toString();
    String file = statement("journey-1", total, "Annual fee " + invoice.getString("number"));
    List<Integer> answers = atOnce(() -> importStatement(file));
    assertThat(answers).contains(201).allMatch(status -> status == 201 || status == 200);
    assertThat(answers.stream().filter(status -> status == 201)).hasSize(1);

    assertThat(invoiceOf(seoul).getString("status")).isEqualTo("PAID");
    api.as("member-seoul")
        .queryParams(Map.of("memberId", seoul))
        .get("/payments")
        .then()
        .statusCode(200)
        .body("items.amount.amount", hasItem(total));
    importStatement(file).then().statusCode(200).body("repeated", equalTo(true));
  }

  @Test
  @Order(5)
  @DisplayName("F12: money that names no invoice waits until the Secretariat says what it is for")
  void money_that_names_no_invoice_waits_to_be_allocated() {
    importStatement(statement("journey-2", "123.45", "Greetings")).then().statusCode(201);
    String entry =
        api.as(Api.SECRETARIAT)
            .queryParam("state", "UNMATCHED")
            .get("/bank-statement-entries")
            .then()
            .statusCode(200)
            .extract()
            .path("items.find { it.amount.amount == '123.45' }.id");
    api.as("member-seoul").get("/bank-statement-entries/{id}", entry).then().statusCode(403);
    api.as(Api.SECRETARIAT)
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", "journey-allocation-1")
        .body(Map.of("memberId", seoul))
        .post("/bank-statement-entries/{id}/allocations", entry)
        .then()
        .statusCode(201)
        .body("state", equalTo("MATCHED"));
  }

  private static Response importStatement(String file) {
    return api.as(Api.SECRETARIAT)
        .contentType("application/xml; charset=utf-8")
        .body(file.getBytes(StandardCharsets.UTF_8))
        .post("/bank-statement-imports");
  }

  private static String statement(String id, String amount, String remittance) {
    LocalDate day = LocalDate.parse(invoice.getString("issuedOn"));
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">
          <BkToCstmrStmt>
            <GrpHdr><MsgId>%1$s</MsgId><CreDtTm>%2$sT18:00:00+09:00</CreDtTm></GrpHdr>
            <Stmt>
              <Id>%1$s</Id>
              <CreDtTm>%2$sT18:00:00+09:00</CreDtTm>
              <Acct><Id><Othr><Id>EXAMPLE-000-000000-00</Id></Othr></Id><Ccy>USD</Ccy></Acct>
              <Bal>
                <Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp>
                <Amt Ccy="USD">0.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>%2$s</Dt></Dt>
              </Bal>
              <Bal>
                <Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp>
                <Amt Ccy="USD">%3$s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>%2$s</Dt></Dt>
              </Bal>
              <Ntry>
                <Amt Ccy="USD">%3$s</Amt>
                <CdtDbtInd>CRDT</CdtDbtInd>
                <Sts><Cd>BOOK</Cd></Sts>
                <BookgDt><Dt>%2$s</Dt></BookgDt>
                <ValDt><Dt>%2$s</Dt></ValDt>
                <AcctSvcrRef>%1$s</AcctSvcrRef>
                <BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>XBCT</SubFmlyCd></Fmly></Domn></BkTxCd>
                <NtryDtls><TxDtls>
                  <Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>
                  <RltdPties><Dbtr><Pty><Nm>A payer</Nm></Pty></Dbtr></RltdPties>
                  <RmtInf><Ustrd>%4$s</Ustrd></RmtInf>
                </TxDtls></NtryDtls>
              </Ntry>
            </Stmt>
          </BkToCstmrStmt>
        </Document>
        """
        .formatted(id, day, amount, remittance);
  }

  @Test
  @Order(6)
  @DisplayName("F12: the ledger balances, and the ageing report adds up to its receivables")
  void the_ledger_balances_and_the_ageing_report_adds_up_to_its_receivables() {
    JsonPath trial =
        api.as(Api.SECRETARIAT).get("/trial-balance").then().statusCode(200).extract().jsonPath();
    assertThat(trial.getString("debits.amount")).isEqualTo(trial.getString("credits.amount"));
    String receivables =
        trial.getString("accounts.find { it.account == 'RECEIVABLES' }.balance.amount");
    assertThat(
            api.all("/ageing-report", Map.of()).stream()
                .map(line -> (Map<?, ?>) line.get("amounts"))
                .map(amounts -> (Map<?, ?>) amounts.get("owed"))
                .map(owed -> new BigDecimal((String) owed.get("amount")))
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(receivables);
  }

  @Test
  @Order(7)
  @DisplayName("F9: a draft 10 % higher shows what each region would pay, and changes nothing")
  void a_draft_shows_what_each_region_would_pay() {
    String present =
        api.anonymous().get("/fee-schedules").then().statusCode(200).extract().path("items[0].id");
    String draft =
        api.as(Api.SECRETARIAT)
            .contentType(ContentType.JSON)
            .body(
                Map.of(
                    "name",
                    "A tenth more",
                    "effectiveFromYear",
                    2031,
                    "basedOn",
                    present,
                    "changePercent",
                    10))
            .post("/fee-schedules")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    int invoices = api.count("/invoices", Map.of());
    JsonPath simulation =
        api.as(Api.SECRETARIAT)
            .contentType(ContentType.JSON)
            .body(Map.of("feeYear", FEE_YEAR))
            .post("/fee-schedules/{id}/simulations", draft)
            .then()
            .statusCode(201)
            .extract()
            .jsonPath();
    BigDecimal before = new BigDecimal(simulation.getString("total.presentTotal.amount"));
    BigDecimal after = new BigDecimal(simulation.getString("total.newTotal.amount"));
    assertThat(after).isEqualByComparingTo(before.multiply(new BigDecimal("1.1")));
    assertThat(simulation.getList("regions")).isNotEmpty();
    assertThat(api.count("/invoices", Map.of())).isEqualTo(invoices);
  }
}
