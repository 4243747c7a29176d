package org.wego.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.wego.journey.kit.Refusals.refused;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.wego.client.ApiException;
import org.wego.client.ApiResponse;
import org.wego.client.Pages;
import org.wego.client.Problem;
import org.wego.client.ResponseHeaders;
import org.wego.client.fees.FeeQuotesApi.APIQuoteFeeRequest;
import org.wego.client.fees.InvoicesApi.APIListInvoicesRequest;
import org.wego.client.fees.model.BillingAccount;
import org.wego.client.fees.model.EconomicIndicatorRequest;
import org.wego.client.fees.model.FeeQuote;
import org.wego.client.fees.model.FeeRun;
import org.wego.client.fees.model.FeeRunCounts;
import org.wego.client.fees.model.FeeRunException;
import org.wego.client.fees.model.FeeRunState;
import org.wego.client.fees.model.InvoiceStatus;
import org.wego.client.fees.model.InvoiceSummary;
import org.wego.client.fees.model.MemberCategory;
import org.wego.client.fees.model.Money;
import org.wego.client.fees.model.OrganizationType;
import org.wego.client.membership.MembersApi;
import org.wego.client.membership.MembersApi.APIListMembersRequest;
import org.wego.client.membership.model.Application;
import org.wego.client.membership.model.ApplicationStatus;
import org.wego.client.membership.model.Category;
import org.wego.client.membership.model.ImportReport;
import org.wego.client.membership.model.MemberItem;
import org.wego.client.membership.model.PageMemberItem;
import org.wego.client.membership.model.Region;
import org.wego.journey.kit.Api;
import org.wego.journey.kit.NewApplication;
import org.wego.journey.kit.RunningStack;

/** A city joins, and the fee year bills every member: on the organization's own roster. */
@Journey
@Order(1)
class MainJourneyIT {

  private static final UUID SEOUL = UUID.fromString("0153c9f8-3424-7aa1-84a6-3585008bcfb0");
  private static final LocalDate FOUNDED = LocalDate.parse("2010-09-08");
  private static final LocalDate MARCH_2016 = LocalDate.parse("2016-03-31");

  private static UUID application;
  private static UUID member;
  private static ApiResponse<FeeRun> run2016;

  private static Api api;

  @BeforeAll
  static void meet(Api given) {
    api = given;
  }

  @Test
  @Order(1)
  void a_dry_run_of_the_roster_finds_99_members_and_changes_nothing() {
    ImportReport report = api.importMembers(api.data("members-2016-03.csv"), true);

    assertThat(report.getDryRun()).isTrue();
    assertThat(report.getRows()).isEqualTo(99);
    assertThat(api.memberCount()).isZero();
  }

  @Test
  @Order(2)
  @DisplayName("M6: the statistics of March 2016 are the brochure's right after the import")
  void the_statistics_of_march_2016_are_the_brochures() {
    assertThat(api.importMembers(api.data("members-2016-03.csv"), false).getCreated())
        .isEqualTo(99);

    assertThat(
            api.anonymous()
                .wego()
                .download(
                    "application/json",
                    MembersApi::new,
                    members -> members.getMemberStatistics(MARCH_2016))
                .text())
        .isEqualTo(
            "{\"asOf\":\"2016-03-31\",\"byCategory\":{\"FULL\":96,\"ASSOCIATE\":0,"
                + "\"FRIENDSHIP\":3},\"byRegion\":{\"ASIA\":43,\"AFRICA\":24,\"EUROPE\":17,"
                + "\"AMERICA\":7,\"MIDDLE_EAST\":4,\"OCEANIA\":1}}");
  }

  @Test
  @Order(3)
  void the_roster_a_second_time_changes_nothing() {
    api.importMembers(api.data("members-2016-03.csv"), false);

    assertThat(api.memberCount()).isEqualTo(99);
  }

  @Test
  @Order(4)
  @DisplayName("M6, M7: anyone can look members up, as of any day")
  void the_directory_is_public() {
    assertThat(members(APIListMembersRequest.newBuilder().q("seoul")).getItems())
        .singleElement()
        .satisfies(seoul -> assertThat(seoul.getPopulation()).isNotNull())
        .extracting(
            MemberItem::getId,
            MemberItem::getName,
            MemberItem::getCategory,
            MemberItem::getRegion,
            MemberItem::getCountry,
            MemberItem::getSince)
        .containsExactly(SEOUL, "Seoul", Category.FULL, Region.ASIA, "KR", FOUNDED);
    assertThat(
            members(
                    APIListMembersRequest.newBuilder()
                        .category(Category.FULL)
                        .region(Region.EUROPE)
                        .asOf(LocalDate.parse("2013-12-31")))
                .getItems())
        .isNotEmpty()
        .extracting(MemberItem::getSince)
        .containsOnly(FOUNDED);
  }

  private static PageMemberItem members(APIListMembersRequest.Builder query) {
    return api.anonymous().members().listMembers(query.build());
  }

  @Test
  @Order(5)
  void a_list_is_walked_page_by_page() {
    ApiResponse<PageMemberItem> first =
        api.anonymous()
            .members()
            .listMembersWithHttpInfo(APIListMembersRequest.newBuilder().limit(40).build());

    assertThat(first.getData().getItems()).hasSize(40);
    assertThat(first.getHeaders().get("Link"))
        .singleElement()
        .asString()
        .startsWith("</api/v1/members?")
        .contains("cursor=" + first.getData().getNext())
        .endsWith(">; rel=\"next\"");
    assertThat(
            Pages.all(
                cursor -> members(APIListMembersRequest.newBuilder().limit(40).cursor(cursor)),
                PageMemberItem::getItems,
                PageMemberItem::getNext))
        .hasSize(99)
        .extracting(MemberItem::getId)
        .doesNotHaveDuplicates();
  }

  @Test
  @Order(6)
  @DisplayName("M2: a city with a complete application is ASSOCIATE at once")
  void a_city_that_applies_is_an_associate_at_once() {
    application =
        api.draft(
            Api.APPLICANT,
            NewApplication.ofCity("Gwangmyeong", "KR", "ASIA", 287_000).with("nativeName", "광명시"));

    assertThat(refused(422, () -> api.submit(Api.APPLICANT, application)))
        .extracting(Problem::code, Problem::rule)
        .containsExactly("APPLICATION_INCOMPLETE", "M2");
    assertThat(api.attachSignedForm(Api.APPLICANT, application).getSignedForm().getSha256())
        .matches("[0-9a-f]{64}");
    Application submitted = api.submit(Api.APPLICANT, application);

    assertThat(submitted.getStatus()).isEqualTo(ApplicationStatus.SUBMITTED);
    assertThat(submitted.getSubmittedOn()).isEqualTo(NewApplication.today());
    assertThat(submitted.getOrganization().getNativeName()).isEqualTo("광명시");
    member = submitted.getMemberId();
    assertThat(category()).isEqualTo(Category.ASSOCIATE);
  }

  private static Category category() {
    return api.anonymous().members().getMember(member, null).getCategory();
  }

  @Test
  @Order(7)
  @DisplayName("F1: an Associate has an account and pays nothing")
  void the_associates_account_appears_in_fees() {
    await()
        .ignoreExceptionsInstanceOf(ApiException.class)
        .untilAsserted(
            () ->
                assertThat(account())
                    .extracting(
                        BillingAccount::getMemberName,
                        BillingAccount::getCategory,
                        BillingAccount::getFirstFeeYear)
                    .containsExactly("Gwangmyeong", MemberCategory.ASSOCIATE, null));
  }

  private static BillingAccount account() {
    return api.secretariat().billingAccounts().getBillingAccount(member);
  }

  @Test
  @Order(8)
  @DisplayName("M3, F2: the committee's approval makes it FULL, and it pays from the next year on")
  void the_committees_approval_makes_it_full() {
    assertThat(api.approve(application).getStatus()).isEqualTo(ApplicationStatus.APPROVED);

    assertThat(category()).isEqualTo(Category.FULL);
    int nextYear = LocalDate.parse(NewApplication.today()).getYear() + 1;
    await()
        .untilAsserted(
            () ->
                assertThat(account())
                    .isEqualTo(
                        new BillingAccount()
                            .memberId(member)
                            .memberName("Gwangmyeong")
                            .category(MemberCategory.FULL)
                            .firstFeeYear(nextYear)
                            .population(287_000L)
                            .successorId(null)
                            .balance(usd("0.00"))));
    assertThat(api.anonymous().members().getMemberStatistics(MARCH_2016).getByCategory().getFULL())
        .isEqualTo(96);
  }

  private static Money usd(String amount) {
    return new Money().amount(amount).currency("USD");
  }

  @Test
  @Order(9)
  @DisplayName("F3, F4, F6, F7: a quote explains itself")
  void a_quote_explains_itself() {
    assertThat(api.importIndicators()).isEqualTo(1718);

    FeeQuote quote = quote(APIQuoteFeeRequest.newBuilder().country("VN").feeYear(2016));
    assertThat(quote.getAmount()).isEqualTo(usd("1000.00"));
    assertThat(quote.getExplanation().getGdpPerCapitaPpp()).isNotNull();
    assertThat(quote.getExplanation().getGdpYear()).isEqualTo(2014);
    assertThat(quote.getExplanation().getGdpBand()).isNotNull();
    assertThat(quote.getExplanation().getPopulationBand()).isNotNull();
    assertThat(quote.getExplanation().getSchedule()).isNotNull();
    assertThat(quote.getExplanation().getRules()).contains("F3", "F4");
    assertThat(
            quote(APIQuoteFeeRequest.newBuilder().gdpPerCapitaPpp(new BigDecimal("5674.67")))
                .getAmount())
        .isEqualTo(usd("1000.00"));
  }

  private static FeeQuote quote(APIQuoteFeeRequest.Builder query) {
    return api.anonymous()
        .quotes()
        .quoteFee(query.organizationType(OrganizationType.CITY).population(599_999L).build());
  }

  @Test
  @Order(10)
  @DisplayName("F9, F10, F11: the run of 2016 bills 98 of 99 and says whom it could not")
  void the_run_of_2016_bills_all_but_hebron() {
    await().until(() -> api.billingAccountCount() == 100);
    FeeRun rehearsal = api.awaitRun(api.requestRun(2016, true).getData().getId());
    assertThat(rehearsal.getCounts()).isEqualTo(counts(99, 98, 0, 1));
    assertThat(api.invoiceCount(2016)).as("after a dry run").isZero();

    run2016 = api.requestRun(2016, false);
    FeeRun run = api.awaitRun(run2016.getData().getId());

    assertThat(run.getState()).isEqualTo(FeeRunState.COMPLETED_WITH_EXCEPTIONS);
    assertThat(run.getFeeYear()).isEqualTo(2016);
    assertThat(run.getCounts()).isEqualTo(counts(99, 98, 0, 1));
    assertThat(
            api.secretariat()
                .feeRuns()
                .listFeeRunExceptions(run.getId(), null, null, null, null)
                .getItems())
        .singleElement()
        .extracting(FeeRunException::getMemberName, FeeRunException::getDetail)
        .containsExactly("Hebron", "GDP per capita of PS for 2014 is missing");
  }

  private static FeeRunCounts counts(int liable, int issued, int already, int exceptions) {
    return new FeeRunCounts()
        .liable(liable)
        .issued(issued)
        .alreadyIssued(already)
        .exempt(0)
        .exceptions(exceptions);
  }

  @Test
  @Order(11)
  void a_run_can_be_followed_through_the_gateway() {
    assertThat(api.secretariat().feeRuns().followFeeRun(run2016.getData().getId()))
        .startsWith("data:")
        .contains("COMPLETED_WITH_EXCEPTIONS");
  }

  @Test
  @Order(11)
  void the_runs_address_is_the_gateways(RunningStack stack) {
    assertThat(ResponseHeaders.location(run2016))
        .contains(URI.create(stack.gateway() + "/api/v1/fee-runs/" + run2016.getData().getId()));
  }

  @Test
  @Order(12)
  @DisplayName("F3, F12: Seoul owes 10,000 USD")
  void seoul_owes_10_000() {
    List<InvoiceSummary> invoices =
        api.secretariat()
            .invoices()
            .listInvoices(APIListInvoicesRequest.newBuilder().feeYear(2016).memberId(SEOUL).build())
            .getItems();
    assertThat(invoices).hasSize(1);
    InvoiceSummary invoice = invoices.get(0);
    assertThat(invoice.getMemberName()).isEqualTo("Seoul");
    assertThat(invoice.getNumber()).matches("WEGO-2016-[0-9]{6}");
    assertThat(invoice.getTotal()).isEqualTo(usd("10000.00"));
    assertThat(invoice.getStatus()).isEqualTo(InvoiceStatus.OPEN);
    assertThat(invoice.getIssuedOn()).isEqualTo(NewApplication.today());
    assertThat(invoice.getDueOn()).isNotNull();
    assertThat(invoice.getExplanation().getGdpYear()).isEqualTo(2014);
    assertThat(invoice.getExplanation().getRules()).contains("F3");
    assertThat(api.as("member-seoul").billingAccounts().getBillingAccount(SEOUL).getBalance())
        .isEqualTo(usd("10000.00"));
  }

  @Test
  @Order(13)
  @DisplayName("F10: with the figure entered, the run resumed bills Hebron too")
  void the_run_resumed_with_the_missing_figure_bills_hebron() {
    api.secretariat()
        .indicators()
        .recordEconomicIndicator(
            new EconomicIndicatorRequest()
                .country("PS")
                .year(2014)
                .gdpPerCapitaPpp(new BigDecimal("5263.18"))
                .source("World Bank"),
            null);
    UUID run = run2016.getData().getId();
    api.secretariat().feeRuns().resumeFeeRun(run, null);

    await()
        .untilAsserted(
            () ->
                assertThat(api.run(run))
                    .satisfies(
                        resumed -> assertThat(resumed.getState()).isEqualTo(FeeRunState.COMPLETED),
                        resumed -> assertThat(resumed.getCounts().getLiable()).isEqualTo(99),
                        resumed -> assertThat(resumed.getCounts().getIssued()).isEqualTo(99),
                        resumed -> assertThat(resumed.getCounts().getExceptions()).isZero()));
    assertThat(numbers(2016)).containsExactlyElementsOf(gapless(2016, 99));
  }

  @Test
  @Order(14)
  @DisplayName("F11: another run issues nothing")
  void another_run_issues_nothing() {
    FeeRun again = api.bill(2016);

    assertThat(again.getState()).isEqualTo(FeeRunState.COMPLETED);
    assertThat(again.getCounts()).isEqualTo(counts(99, 0, 99, 0));
    assertThat(api.invoiceCount(2016)).isEqualTo(99);
  }

  @Test
  @Order(15)
  @DisplayName("F11: two runs at once make one set of invoices")
  void two_runs_at_once_make_one_set_of_invoices() {
    UUID one = api.requestRun(2017, false).getData().getId();
    UUID other = api.requestRun(2017, false).getData().getId();
    FeeRun first = api.awaitRun(one);
    FeeRun second = api.awaitRun(other);

    assertThat(first.getCounts().getIssued() + second.getCounts().getIssued()).isEqualTo(98);
    assertThat(numbers(2017)).containsExactlyElementsOf(gapless(2017, 98));
    assertThat(api.invoices(2017)).extracting(InvoiceSummary::getMemberId).doesNotHaveDuplicates();
  }

  @Test
  @Order(16)
  @DisplayName("F3a: a year without a schedule in force is refused")
  void a_year_without_a_schedule_is_refused() {
    Problem problem = refused(422, () -> api.requestRun(2010, false));

    assertThat(problem.code()).isEqualTo("SCHEDULE_NOT_IN_FORCE");
    assertThat(problem.rule()).isEqualTo("F3a");
    assertThat(problem.detail()).contains("2010");
  }

  private static List<String> numbers(int year) {
    return api.invoices(year).stream().map(InvoiceSummary::getNumber).sorted().toList();
  }

  private static List<String> gapless(int year, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> "WEGO-%d-%06d".formatted(year, number))
        .toList();
  }
}
