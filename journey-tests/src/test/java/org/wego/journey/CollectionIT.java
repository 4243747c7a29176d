package org.wego.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.wego.journey.kit.Refusals.refused;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.wego.client.ApiResponse;
import org.wego.client.Download;
import org.wego.client.Pages;
import org.wego.client.fees.BankStatementsApi.APIListBankStatementEntriesRequest;
import org.wego.client.fees.InvoicesApi;
import org.wego.client.fees.InvoicesApi.APIListInvoicesRequest;
import org.wego.client.fees.MessagesApi.APIListFeesMessagesRequest;
import org.wego.client.fees.PaymentsApi.APIListPaymentsRequest;
import org.wego.client.fees.RemindersApi.APIListRemindersRequest;
import org.wego.client.fees.ReportsApi.APIGetAgeingReportRequest;
import org.wego.client.fees.model.BankEntryAllocationRequest;
import org.wego.client.fees.model.BankEntryItem;
import org.wego.client.fees.model.BankStatementImport;
import org.wego.client.fees.model.BillingContactRequest;
import org.wego.client.fees.model.EntryState;
import org.wego.client.fees.model.FeeScheduleRequest;
import org.wego.client.fees.model.FeeSimulation;
import org.wego.client.fees.model.Invoice;
import org.wego.client.fees.model.InvoiceStatus;
import org.wego.client.fees.model.InvoiceSummary;
import org.wego.client.fees.model.LedgerAccount;
import org.wego.client.fees.model.MessageItem;
import org.wego.client.fees.model.MessageState;
import org.wego.client.fees.model.PageAgeingItem;
import org.wego.client.fees.model.Reminder;
import org.wego.client.fees.model.ReminderRunRequest;
import org.wego.client.fees.model.SimulationRequest;
import org.wego.client.fees.model.Standing1;
import org.wego.client.fees.model.TrialBalance;
import org.wego.client.membership.MembersApi.APIListMembersRequest;
import org.wego.journey.kit.Api;
import org.wego.journey.kit.AtOnce;
import org.wego.journey.kit.Caller;
import org.wego.journey.kit.Mails;
import org.wego.journey.kit.RunningStack;

/** From the invoice to the last dollar: sent, paid through the bank, reminded of, accounted for. */
@Journey
@Order(7)
class CollectionIT {

  private static final int FEE_YEAR = 2018;
  private static final String CONTACT = "finance@seoul.example";
  private static final Duration TO_BE_TOLD = Duration.ofSeconds(60);
  private static final Set<InvoiceStatus> OWED =
      EnumSet.of(InvoiceStatus.OPEN, InvoiceStatus.PARTIALLY_PAID);

  private static RunningStack stack;
  private static Api api;
  private static UUID seoul;
  private static Invoice invoice;

  @BeforeAll
  static void bill(RunningStack running, Api given) {
    stack = running;
    api = given;
    api.haveRosterAndIndicators();
    seoul =
        api.anonymous()
            .members()
            .listMembers(APIListMembersRequest.newBuilder().country("KR").q("seoul").build())
            .getItems()
            .get(0)
            .getId();
    api.awaitRun(api.requestRun(FEE_YEAR, false).getData().getId(), Duration.ofMinutes(3));
    invoice = invoiceOf(seoul);
  }

  @AfterAll
  static void goBackToNow() {
    stack.wego("clock", "real");
  }

  private static Caller member() {
    return api.as("member-seoul");
  }

  private static Invoice invoiceOf(UUID member) {
    List<InvoiceSummary> invoices =
        api.secretariat()
            .invoices()
            .listInvoices(
                APIListInvoicesRequest.newBuilder().feeYear(FEE_YEAR).memberId(member).build())
            .getItems();
    assertThat(invoices).hasSize(1);
    return api.secretariat().invoices().getInvoice(invoices.get(0).getId());
  }

  @Test
  @Order(1)
  @DisplayName("F12: a city names who gets its invoices, and reads its own as a document only")
  void a_city_names_its_billing_contact_and_reads_its_invoice_as_a_document() {
    assertThat(
            member()
                .billingAccounts()
                .enterBillingContactWithHttpInfo(
                    seoul,
                    new BillingContactRequest().name("Kim Min-ji").email(CONTACT).language("en"),
                    null)
                .getStatusCode())
        .isEqualTo(201);

    Download document = pdf(member(), invoice.getId());
    assertThat(document.mediaType()).isEqualTo("application/pdf");
    assertThat(document.fileName())
        .hasValueSatisfying(name -> assertThat(name).contains(invoice.getNumber()));
    assertThat(document.text()).startsWith("%PDF-");

    InvoiceSummary another = someoneElsesInvoice();
    refused(404, () -> pdf(member(), another.getId()));
    refused(404, () -> member().billingAccounts().getBillingContact(another.getMemberId()));
  }

  private static Download pdf(Caller caller, UUID id) {
    return caller
        .wego()
        .download("application/pdf", InvoicesApi::new, invoices -> invoices.getInvoice(id));
  }

  private static InvoiceSummary someoneElsesInvoice() {
    return api.invoices(FEE_YEAR).stream()
        .filter(item -> !item.getMemberId().equals(seoul))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Order(2)
  @DisplayName("F13, N1: a reminder goes out once, with the invoice, however often it is asked for")
  void a_reminder_goes_out_once_with_the_invoice() {
    LocalDate due = invoice.getDueOn();
    stack.wego("clock", due.minusDays(30).toString());
    AtOnce.answers(
        4, () -> api.secretariat().reminders().runReminders(new ReminderRunRequest(), null));
    assertThat(reminders()).extracting(Reminder::getLevel).containsExactly(-30);
    await()
        .atMost(TO_BE_TOLD)
        .untilAsserted(
            () ->
                assertThat(upcomingToldToSeoul())
                    .extracting(MessageItem::getState)
                    .contains(MessageState.SENT));
    String number = invoice.getNumber();
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

  private static List<MessageItem> upcomingToldToSeoul() {
    return api.secretariat()
        .feesMessages()
        .listFeesMessages(
            APIListFeesMessagesRequest.newBuilder()
                .recipient(CONTACT)
                .kind("payment-reminder-upcoming")
                .build())
        .getItems();
  }

  private static List<Reminder> reminders() {
    return api.secretariat()
        .reminders()
        .listReminders(APIListRemindersRequest.newBuilder().invoiceId(invoice.getId()).build())
        .getItems();
  }

  @Test
  @Order(3)
  @DisplayName("F14: a city is in good standing until the day after its invoice was due")
  void a_city_falls_into_arrears_the_day_after_its_invoice_was_due() {
    LocalDate due = firstDue();
    assertThat(standing(due)).isEqualTo(Standing1.GOOD);
    assertThat(standing(due.plusDays(1))).isEqualTo(Standing1.ARREARS);
  }

  /**
   * Of all that the city has to pay: invoices of other years stand beside the one looked at, some
   * paid in part, and those made before midnight are due a day earlier.
   */
  private static LocalDate firstDue() {
    return api
        .secretariat()
        .invoices()
        .listInvoices(APIListInvoicesRequest.newBuilder().memberId(seoul).build())
        .getItems()
        .stream()
        .filter(item -> OWED.contains(item.getStatus()))
        .map(InvoiceSummary::getDueOn)
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static Standing1 standing(LocalDate day) {
    stack.wego("clock", day.toString());
    return member().standing().getStanding(seoul, null).getStanding();
  }

  @Test
  @Order(4)
  @DisplayName("F12: a statement of the bank pays the invoice that it names, once")
  void a_bank_statement_pays_the_invoice_that_it_names_once() {
    // Banks on the way kept a little. A round sum may be one that was entered by hand before.
    String total =
        new BigDecimal(invoice.getOutstanding().getAmount())
            .subtract(new BigDecimal("12.50"))
            .toString();
    String file = statement("journey-1", total, "Annual fee " + invoice.getNumber());
    assertThat(AtOnce.answers(4, () -> importStatement(file)))
        .extracting(ApiResponse::getStatusCode)
        .containsExactlyInAnyOrder(201, 200, 200, 200);

    assertThat(invoiceOf(seoul).getStatus()).isEqualTo(InvoiceStatus.PAID);
    assertThat(
            member()
                .payments()
                .listPayments(APIListPaymentsRequest.newBuilder().memberId(seoul).build())
                .getItems())
        .extracting(payment -> payment.getAmount().getAmount())
        .contains(total);
    ApiResponse<BankStatementImport> again = importStatement(file);
    assertThat(again.getStatusCode()).isEqualTo(200);
    assertThat(again.getData().getRepeated()).isTrue();
  }

  @Test
  @Order(5)
  @DisplayName("F12: money that names no invoice waits until the Secretariat says what it is for")
  void money_that_names_no_invoice_waits_to_be_allocated() {
    assertThat(importStatement(statement("journey-2", "123.45", "Greetings")).getStatusCode())
        .isEqualTo(201);
    UUID entry =
        api
            .secretariat()
            .bankStatements()
            .listBankStatementEntries(
                APIListBankStatementEntriesRequest.newBuilder().state(EntryState.UNMATCHED).build())
            .getItems()
            .stream()
            .filter(item -> item.getAmount().getAmount().equals("123.45"))
            .map(BankEntryItem::getId)
            .findFirst()
            .orElseThrow();
    refused(403, () -> member().bankStatements().getBankStatementEntry(entry));
    assertThat(
            api.secretariat()
                .bankStatements()
                .allocateBankStatementEntry(
                    entry, new BankEntryAllocationRequest().memberId(seoul), "journey-allocation-1")
                .getState())
        .isEqualTo(EntryState.MATCHED);
  }

  private static ApiResponse<BankStatementImport> importStatement(String file) {
    return api.secretariat().bankStatements().importBankStatementsWithHttpInfo(file, null, null);
  }

  private static String statement(String id, String amount, String remittance) {
    LocalDate day = invoice.getIssuedOn();
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
    TrialBalance trial = api.secretariat().ledger().getTrialBalance((LocalDate) null);
    assertThat(trial.getDebits()).isEqualTo(trial.getCredits());
    String receivables =
        trial.getAccounts().stream()
            .filter(line -> line.getAccount() == LedgerAccount.RECEIVABLES)
            .map(line -> line.getBalance().getAmount())
            .findFirst()
            .orElseThrow();
    assertThat(
            Pages.all(CollectionIT::ageing, PageAgeingItem::getItems, PageAgeingItem::getNext)
                .map(member -> new BigDecimal(member.getAmounts().getOwed().getAmount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(receivables);
  }

  private static PageAgeingItem ageing(String cursor) {
    return api.secretariat()
        .reports()
        .getAgeingReport(APIGetAgeingReportRequest.newBuilder().limit(200).cursor(cursor).build());
  }

  @Test
  @Order(7)
  @DisplayName("F9: a draft 10 % higher shows what each region would pay, and changes nothing")
  void a_draft_shows_what_each_region_would_pay() {
    UUID present =
        api.anonymous()
            .schedules()
            .listFeeSchedules(null, null, null, null, null)
            .getItems()
            .get(0)
            .getId();
    UUID draft =
        api.secretariat()
            .schedules()
            .draftFeeSchedule(
                new FeeScheduleRequest()
                    .name("A tenth more")
                    .effectiveFromYear(2031)
                    .basedOn(present)
                    .changePercent(BigDecimal.TEN),
                null)
            .getId();
    long invoices = api.invoiceCount(null);
    FeeSimulation simulation =
        api.secretariat()
            .schedules()
            .simulateFeeSchedule(draft, new SimulationRequest().feeYear(FEE_YEAR), null, null);
    BigDecimal before = new BigDecimal(simulation.getTotal().getPresentTotal().getAmount());
    BigDecimal after = new BigDecimal(simulation.getTotal().getNewTotal().getAmount());
    assertThat(after).isEqualByComparingTo(before.multiply(new BigDecimal("1.1")));
    assertThat(simulation.getRegions()).isNotEmpty();
    assertThat(api.invoiceCount(null)).isEqualTo(invoices);
  }
}
