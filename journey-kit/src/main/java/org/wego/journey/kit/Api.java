package org.wego.journey.kit;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.wego.client.ApiResponse;
import org.wego.client.Pages;
import org.wego.client.WegoClient;
import org.wego.client.fees.BillingAccountsApi.APIListBillingAccountsRequest;
import org.wego.client.fees.InvoicesApi.APIListInvoicesRequest;
import org.wego.client.fees.model.FeeRun;
import org.wego.client.fees.model.FeeRunRequest;
import org.wego.client.fees.model.FeeRunState;
import org.wego.client.fees.model.InvoiceSummary;
import org.wego.client.fees.model.PageInvoiceSummary;
import org.wego.client.membership.MembersApi.APIListMembersRequest;
import org.wego.client.membership.model.Application;
import org.wego.client.membership.model.ApplicationStatus;
import org.wego.client.membership.model.DecisionRequest;
import org.wego.client.membership.model.ImportReport;
import org.wego.client.membership.model.Outcome;
import org.wego.client.membership.model.SubmissionRequest;
import org.wego.client.membership.model.Votes;

/** The platform's API through the gateway, as the callers of these tests use it. */
public final class Api {

  public static final String SECRETARIAT = "secretariat";
  public static final String APPLICANT = "applicant";

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Set<FeeRunState> NOT_YET = Set.of(FeeRunState.QUEUED, FeeRunState.RUNNING);
  private static final int PAGE = 200;

  /** How many members the roster has. */
  private static final int ROSTER = 99;

  private final RunningStack stack;

  /** Waits for long: imports of everything are among the calls. */
  private final WegoClient wego;

  public Api(RunningStack stack) {
    this(stack, stack.gateway());
  }

  /** Through this one of several gateways. */
  public Api(RunningStack stack, URI gateway) {
    this.stack = stack;
    this.wego = WegoClient.at(gateway).timeout(Duration.ofMinutes(2)).build();
  }

  public Caller anonymous() {
    return new Caller(wego);
  }

  public Caller as(String user) {
    return withToken(stack.token(user));
  }

  public Caller secretariat() {
    return as(SECRETARIAT);
  }

  public Caller withToken(String token) {
    return new Caller(wego.withToken(() -> token));
  }

  /** A caller without a token who stays where an answer points elsewhere. */
  public Caller notFollowing() {
    return new Caller(WegoClient.at(stack.gateway()).followRedirects(false).build());
  }

  /** A file of the organization's own data. */
  public String data(String name) {
    Path file = stack.checkout().resolve("data").resolve(name);
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public ImportReport importMembers(String csv, boolean dryRun) {
    return secretariat().memberImports().importMembers(csv, dryRun, null);
  }

  /** Imports the roster and the indicators where that was not done yet. */
  public void haveRosterAndIndicators() {
    // Others may have applied before; nobody but the roster has so many.
    if (memberCount() < ROSTER) {
      importMembers(data("members-2016-03.csv"), false);
    }
    importIndicators();
    await().atMost(SOON).until(() -> billingAccountCount() >= ROSTER);
  }

  public int importIndicators() {
    return secretariat()
        .indicators()
        .importEconomicIndicators(data("economic-indicators.csv"), null, null, null, null, null)
        .getRows();
  }

  public long memberCount() {
    return secretariat()
        .members()
        .listMembers(APIListMembersRequest.newBuilder().count(true).limit(1).build())
        .getTotal();
  }

  public long billingAccountCount() {
    return secretariat()
        .billingAccounts()
        .listBillingAccounts(
            APIListBillingAccountsRequest.newBuilder().count(true).limit(1).build())
        .getTotal();
  }

  /** How many invoices there are of a fee year, or of all where it is null. */
  public long invoiceCount(Integer feeYear) {
    return secretariat()
        .invoices()
        .listInvoices(
            APIListInvoicesRequest.newBuilder().feeYear(feeYear).count(true).limit(1).build())
        .getTotal();
  }

  /** Every invoice of a fee year, page after page. */
  public List<InvoiceSummary> invoices(int feeYear) {
    return Pages.all(
            cursor ->
                secretariat()
                    .invoices()
                    .listInvoices(
                        APIListInvoicesRequest.newBuilder()
                            .feeYear(feeYear)
                            .limit(PAGE)
                            .cursor(cursor)
                            .build()),
            PageInvoiceSummary::getItems,
            PageInvoiceSummary::getNext)
        .toList();
  }

  /** A draft of the application, by its id. */
  public UUID draft(String user, NewApplication application) {
    Application draft = as(user).applications().draftApplication(application.request(), null);
    if (draft.getStatus() != ApplicationStatus.DRAFT) {
      throw new AssertionError("Not a draft: " + draft);
    }
    return draft.getId();
  }

  public Application attachSignedForm(String user, UUID application) {
    return as(user).applications().attachSignedForm(application, NewApplication.signedForm());
  }

  public Application submit(String user, UUID application) {
    return as(user).applications().submitApplication(application, new SubmissionRequest(), null);
  }

  /** A submitted application, by its id. */
  public UUID apply(String user, NewApplication application) {
    UUID id = draft(user, application);
    attachSignedForm(user, id);
    submit(user, id);
    return id;
  }

  /** An application that the Secretariat records as submitted on an earlier day, by its id. */
  public UUID applyOnPaper(NewApplication application, LocalDate submittedOn) {
    UUID id = draft(APPLICANT, application);
    attachSignedForm(APPLICANT, id);
    secretariat()
        .applications()
        .submitApplication(id, new SubmissionRequest().submittedOn(submittedOn), null);
    return id;
  }

  public Application approve(UUID application) {
    return secretariat()
        .applications()
        .decideApplication(
            application,
            new DecisionRequest()
                .outcome(Outcome.APPROVED)
                .decidedOn(LocalDate.parse(NewApplication.today()))
                .reference("EXCOM-2026-03")
                .votes(new Votes()._for(12).against(0).abstained(1)),
            null);
  }

  public ApiResponse<FeeRun> requestRun(int feeYear, boolean dryRun) {
    return secretariat()
        .feeRuns()
        .requestFeeRunWithHttpInfo(new FeeRunRequest().feeYear(feeYear).dryRun(dryRun), null);
  }

  public FeeRun run(UUID id) {
    return secretariat().feeRuns().getFeeRun(id);
  }

  /** Asks for a fee run and waits for its end. */
  public FeeRun bill(int feeYear) {
    return awaitRun(requestRun(feeYear, false).getData().getId());
  }

  /** The run once it has ended. */
  public FeeRun awaitRun(UUID id) {
    return awaitRun(id, SOON);
  }

  public FeeRun awaitRun(UUID id, Duration patience) {
    Predicate<FeeRun> ended = run -> !NOT_YET.contains(run.getState());
    return await().atMost(patience).until(() -> run(id), ended);
  }
}
