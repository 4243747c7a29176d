package org.wego.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.wego.journey.kit.Refusals.refused;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wego.client.fees.InvoicesApi.APIListInvoicesRequest;
import org.wego.client.fees.model.InvoiceSummary;
import org.wego.client.membership.MembershipApplicationsApi;
import org.wego.client.membership.MembershipApplicationsApi.APIListApplicationsRequest;
import org.wego.client.membership.ReferralsApi.APIListReferralCreditsRequest;
import org.wego.client.membership.model.ApplicationStatus;
import org.wego.client.membership.model.ContactType;
import org.wego.client.membership.model.DecisionRequest;
import org.wego.client.membership.model.MemberContactRequest;
import org.wego.client.membership.model.MemberProfilePatch;
import org.wego.client.membership.model.WithdrawalRequest;
import org.wego.journey.kit.Api;
import org.wego.journey.kit.Caller;
import org.wego.journey.kit.Keycloak;
import org.wego.journey.kit.NewApplication;
import org.wego.journey.kit.RawHttp;
import org.wego.journey.kit.RunningStack;

/** Who may do what, with tokens of the real identity provider and with bad ones. */
@Journey
@Order(3)
class SecurityIT {

  private static final UUID SEOUL = UUID.fromString("0153c9f8-3424-7aa1-84a6-3585008bcfb0");
  private static final UUID FRANKFURT = UUID.fromString("0153c9f8-3449-785d-b907-6b9ea1124801");
  private static final String FREE_FOR_SECRETARIAT = "/billing-accounts";

  private static Api api;
  private static RawHttp raw;
  private static RunningStack stack;
  private static Keycloak keycloak;
  private static UUID application;

  @BeforeAll
  static void meet(RunningStack running, Api given) {
    stack = running;
    api = given;
    raw = new RawHttp(running);
    keycloak = new Keycloak(running);
    api.haveRosterAndIndicators();
    application =
        api.apply(Api.APPLICANT, NewApplication.ofCity("Secret City", "DE", "EUROPE", 120_000));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /membership-applications",
    "POST, /membership-applications",
    "POST, /member-imports",
    "GET, /billing-accounts",
    "GET, /invoices",
    "POST, /fee-runs",
    "POST, /economic-indicators",
    "POST, /economic-indicators/imports",
    "POST, /population-figures",
    "POST, /leadership-imports",
    "POST, /contact-imports",
    "GET, /stale-contacts",
    "GET, /members/0153c9f8-3424-7aa1-84a6-3585008bcfb0/contacts",
    "GET, /members/0153c9f8-3424-7aa1-84a6-3585008bcfb0/benefits/CEDS",
    "PATCH, /members/0153c9f8-3424-7aa1-84a6-3585008bcfb0",
    "POST, /members/0153c9f8-3424-7aa1-84a6-3585008bcfb0/exclusions",
    "POST, /membership-applications/0153c9f8-3424-7aa1-84a6-3585008bcfb0/ballots",
    "POST, /account-invitations/acceptance",
    "GET, /accounts/me",
    "GET, /membership-messages",
    "GET, /changes",
    "POST, /person-erasures"
  })
  void without_a_token_nothing_but_the_public_pages_answers(String method, String path) {
    unauthenticated(raw.anonymous().contentType(contentType(path)).request(method, path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/members",
        "/member-statistics",
        "/leadership",
        "/leadership-terms",
        "/regional-offices",
        "/partners",
        "/benefits",
        "/fee-schedules"
      })
  void the_public_pages_need_no_token(String path) {
    raw.anonymous().get(path).then().statusCode(200);
  }

  @Test
  void a_token_that_someone_else_signed_is_refused_by_gateway_and_services() throws JoseException {
    JsonWebSignature forged = new JsonWebSignature();
    forged.setPayload(payloadOf(stack.token(Api.SECRETARIAT)));
    forged.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
    forged.setKeyIdHeaderValue(keycloak.signingKeyId());
    forged.setKey(RsaJwkGenerator.generateJwk(2048).getPrivateKey());

    refusedEverywhere(forged.getCompactSerialization());
  }

  @Test
  void a_token_that_was_changed_is_refused_by_gateway_and_services() {
    String[] parts = stack.token(Api.APPLICANT).split("\\.");
    String raised =
        payloadOf(stack.token(Api.APPLICANT)).replace("\"applicant\"", "\"secretariat\"");
    refusedEverywhere(parts[0] + "." + encoded(raised) + "." + parts[2]);
  }

  @Test
  void a_token_without_a_signature_is_refused_by_gateway_and_services() {
    refusedEverywhere(
        encoded("{\"alg\":\"none\"}") + "." + encoded(payloadOf(stack.token("secretariat"))) + ".");
  }

  @Test
  void a_token_for_another_audience_is_refused_by_gateway_and_services() {
    refusedEverywhere(keycloak.forAnotherAudience(Api.SECRETARIAT));
  }

  @Test
  void a_token_is_refused_once_it_has_expired() {
    String token = keycloak.shortLived(Api.SECRETARIAT);

    await()
        .untilAsserted(
            () ->
                unauthenticated(raw.withToken(token).get(FREE_FOR_SECRETARIAT))
                    .then()
                    .body("detail", equalTo("The token has expired")));
    // The services allow for clocks that differ a little.
    await().untilAsserted(() -> unauthenticated(atService(token)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "a.b.c", "Bearer"})
  void what_is_no_token_is_refused(String token) {
    unauthenticated(raw.withToken(token).get(FREE_FOR_SECRETARIAT));
  }

  private static String contentType(String path) {
    if (path.contains("imports")) {
      return "text/csv";
    }
    return path.matches("/members/[^/]*") ? "application/merge-patch+json" : "application/json";
  }

  private static void refusedEverywhere(String token) {
    unauthenticated(raw.withToken(token).get(FREE_FOR_SECRETARIAT));
    unauthenticated(atService(token));
    assertThat(raw.withToken(stack.token(Api.SECRETARIAT)).get(FREE_FOR_SECRETARIAT).statusCode())
        .as("of the same call with a good token")
        .isEqualTo(200);
  }

  private static Response atService(String token) {
    return given()
        .header("Authorization", "Bearer " + token)
        .get(stack.service("fees") + "/api/v1" + FREE_FOR_SECRETARIAT);
  }

  private static Response unauthenticated(Response response) {
    response
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", startsWith("Bearer"))
        .body("code", equalTo("UNAUTHENTICATED"))
        .body("status", equalTo(401));
    return response;
  }

  @ParameterizedTest
  @CsvSource({
    "applicant, POST, /fee-runs",
    "applicant, GET, /billing-accounts",
    "applicant, POST, /member-imports",
    "member-seoul, POST, /economic-indicators",
    "member-seoul, POST, /fee-runs",
    "committee-seoul, POST, /member-imports",
    "office-asia, POST, /fee-runs",
    "judge-1, GET, /invoices",
    "partner-ceds, GET, /membership-applications",
    "partner-ceds, GET, /members/0153c9f8-3424-7aa1-84a6-3585008bcfb0/contacts",
    "member-seoul, POST, /leadership-imports",
    "member-seoul, POST, /members/0153c9f8-3424-7aa1-84a6-3585008bcfb0/exclusions",
    "member-seoul, POST, /membership-applications/0153c9f8-3424-7aa1-84a6-3585008bcfb0/ballots",
    "secretariat, POST, /membership-applications/0153c9f8-3424-7aa1-84a6-3585008bcfb0/ballots",
    "committee-seoul, POST, /person-erasures",
    "committee-seoul, GET, /membership-messages",
    "office-asia, GET, /accounts",
    "applicant, GET, /changes"
  })
  void a_role_that_does_not_suffice_is_forbidden(String user, String method, String path) {
    raw.as(user)
        .contentType(contentType(path))
        .request(method, path)
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .body("code", equalTo("FORBIDDEN"));
  }

  @Test
  void the_applicant_cannot_decide_its_own_application() {
    refused(
        403,
        () ->
            api.as(Api.APPLICANT)
                .applications()
                .decideApplication(application, new DecisionRequest(), null));
    assertThat(api.as(Api.APPLICANT).applications().getApplication(application).getStatus())
        .isEqualTo(ApplicationStatus.SUBMITTED);
  }

  @Test
  void a_member_does_not_learn_of_anothers_application() {
    MembershipApplicationsApi seen = api.as("member-frankfurt").applications();

    assertThat(refused(404, () -> seen.getApplication(application)).code()).isEqualTo("NOT_FOUND");
    assertThat(seen.listApplications(APIListApplicationsRequest.newBuilder().build()).getItems())
        .isEmpty();
  }

  @Test
  void a_member_does_not_learn_of_anothers_account() {
    Caller frankfurt = api.as("member-frankfurt");

    assertThat(frankfurt.billingAccounts().getBillingAccount(FRANKFURT).getMemberId())
        .isEqualTo(FRANKFURT);
    refused(404, () -> frankfurt.billingAccounts().getBillingAccount(SEOUL));
    assertThat(
            frankfurt
                .invoices()
                .listInvoices(APIListInvoicesRequest.newBuilder().build())
                .getItems())
        .extracting(InvoiceSummary::getMemberId)
        .doesNotContain(SEOUL);
  }

  private static Stream<Arguments> whatIsAMembersOwn() {
    return Stream.of(
        own(
            "contacts",
            (city, id) -> city.contacts().listMemberContacts(id, null, null, null, null)),
        own("history", (city, id) -> city.history().listMemberHistory(id, null, null, null, null)),
        own("data export", (city, id) -> city.personalData().exportMemberData(id)),
        own(
            "responsibilities",
            (city, id) -> city.responsibilities().getResponsibilities(id, null)),
        own(
            "referral credits",
            (city, id) ->
                city.referrals()
                    .listReferralCredits(
                        APIListReferralCreditsRequest.newBuilder().id(id).build())));
  }

  private static Arguments own(String what, BiFunction<Caller, UUID, ?> read) {
    return arguments(named(what, read));
  }

  @ParameterizedTest
  @MethodSource("whatIsAMembersOwn")
  void a_member_does_not_learn_what_is_anothers_own(BiFunction<Caller, UUID, ?> read) {
    Caller frankfurt = api.as("member-frankfurt");

    assertThat(read.apply(frankfurt, FRANKFURT)).isNotNull();
    assertThat(refused(404, () -> read.apply(frankfurt, SEOUL)).code()).isEqualTo("NOT_FOUND");
  }

  @Test
  void a_member_does_not_change_another() {
    Caller frankfurt = api.as("member-frankfurt");

    refused(
        404,
        () ->
            frankfurt.members().changeMember(SEOUL, "*", new MemberProfilePatch().population(1L)));
    refused(
        404,
        () ->
            frankfurt
                .contacts()
                .addMemberContact(
                    SEOUL,
                    new MemberContactRequest()
                        .type(ContactType.ADMINISTRATIVE)
                        .name("Somebody Else"),
                    null));
    refused(
        404,
        () ->
            frankfurt
                .endings()
                .withdrawMember(
                    SEOUL,
                    new WithdrawalRequest()
                        .effectiveOn(LocalDate.parse(NewApplication.today()))
                        .reason("Not mine to say"),
                    null));
  }

  @Test
  void a_regional_office_sees_its_region_only() {
    Caller europe = api.as("office-europe");

    assertThat(europe.contacts().listMemberContacts(FRANKFURT, null, null, null, null)).isNotNull();
    refused(404, () -> europe.contacts().listMemberContacts(SEOUL, null, null, null, null));
    assertThat(europe.billingAccounts().getBillingAccount(FRANKFURT)).isNotNull();
    refused(404, () -> europe.billingAccounts().getBillingAccount(SEOUL));
    assertThat(europe.applications().getApplication(application)).isNotNull();
    refused(404, () -> api.as("office-asia").applications().getApplication(application));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/operations/inbox", "/operations/republications", "/q/metrics", "/q/openapi"})
  void what_is_for_operators_is_not_behind_the_gateway(String path) {
    raw.as(Api.SECRETARIAT)
        .basePath("")
        .get(path)
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
  }

  private static String payloadOf(String token) {
    return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
