package org.wego.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what, with tokens of the real identity provider and with bad ones. */
@Journey
@Order(3)
class SecurityIT {

  private static final String SEOUL = "0153c9f8-3424-7aa1-84a6-3585008bcfb0";
  private static final String FRANKFURT = "0153c9f8-3449-785d-b907-6b9ea1124801";
  private static final String FREE_FOR_SECRETARIAT = "/billing-accounts";

  private static Api api;
  private static RunningStack stack;
  private static Keycloak keycloak;
  private static String application;

  @BeforeAll
  static void meet(RunningStack running, Api given) {
    stack = running;
    api = given;
    keycloak = new Keycloak(running);
    api.haveRosterAndIndicators();
    application =
        api.apply(Api.APPLICANT, Application.ofCity("Secret City", "DE", "EUROPE", 120_000));
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
    refused(api.anonymous().contentType(contentType(path)).request(method, path));
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
    api.anonymous().get(path).then().statusCode(200);
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
                refused(api.withToken(token).get(FREE_FOR_SECRETARIAT))
                    .then()
                    .body("detail", equalTo("The token has expired")));
    // The services allow for clocks that differ a little.
    await().untilAsserted(() -> refused(atService(token)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "a.b.c", "Bearer"})
  void what_is_no_token_is_refused(String token) {
    refused(api.withToken(token).get(FREE_FOR_SECRETARIAT));
  }

  private static String contentType(String path) {
    if (path.contains("imports")) {
      return "text/csv";
    }
    return path.matches("/members/[^/]*") ? "application/merge-patch+json" : "application/json";
  }

  private static void refusedEverywhere(String token) {
    refused(api.withToken(token).get(FREE_FOR_SECRETARIAT));
    refused(atService(token));
    assertThat(api.withToken(stack.token(Api.SECRETARIAT)).get(FREE_FOR_SECRETARIAT).statusCode())
        .as("of the same call with a good token")
        .isEqualTo(200);
  }

  private static Response atService(String token) {
    return given()
        .header("Authorization", "Bearer " + token)
        .get(stack.service("fees") + "/api/v1" + FREE_FOR_SECRETARIAT);
  }

  private static Response refused(Response response) {
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
    api.as(user)
        .contentType(contentType(path))
        .request(method, path)
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .body("code", equalTo("FORBIDDEN"));
  }

  @Test
  void the_applicant_cannot_decide_its_own_application() {
    api.as(Api.APPLICANT)
        .contentType(ContentType.JSON)
        .body(Map.of())
        .post("/membership-applications/{id}/decision", application)
        .then()
        .statusCode(403);
    api.as(Api.APPLICANT)
        .get("/membership-applications/{id}", application)
        .then()
        .statusCode(200)
        .body("status", equalTo("SUBMITTED"));
  }

  @Test
  void a_member_does_not_learn_of_anothers_application() {
    api.as("member-frankfurt")
        .get("/membership-applications/{id}", application)
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("code", equalTo("NOT_FOUND"));
    api.as("member-frankfurt")
        .get("/membership-applications")
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
  }

  @Test
  void a_member_does_not_learn_of_anothers_account() {
    api.as("member-frankfurt").get("/billing-accounts/{id}", FRANKFURT).then().statusCode(200);
    api.as("member-frankfurt").get("/billing-accounts/{id}", SEOUL).then().statusCode(404);
    assertThat(
            api.as("member-frankfurt")
                .get("/invoices")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("items.memberId.unique().join(',')"))
        .doesNotContain(SEOUL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"contacts", "history", "data-export", "responsibilities", "referral-credits"})
  void a_member_does_not_learn_what_is_anothers_own(String what) {
    api.as("member-frankfurt").get("/members/{id}/" + what, FRANKFURT).then().statusCode(200);
    api.as("member-frankfurt")
        .get("/members/{id}/" + what, SEOUL)
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("code", equalTo("NOT_FOUND"));
  }

  @Test
  void a_member_does_not_change_another() {
    api.as("member-frankfurt")
        .header("If-Match", "*")
        .contentType("application/merge-patch+json")
        .body("{\"population\":1}".getBytes(StandardCharsets.UTF_8))
        .patch("/members/{id}", SEOUL)
        .then()
        .statusCode(404);
    api.as("member-frankfurt")
        .contentType(ContentType.JSON)
        .body(Map.of("type", "ADMINISTRATIVE", "name", "Somebody Else"))
        .post("/members/{id}/contacts", SEOUL)
        .then()
        .statusCode(404);
    api.as("member-frankfurt")
        .contentType(ContentType.JSON)
        .body(Map.of("effectiveOn", Application.today(), "reason", "Not mine to say"))
        .post("/members/{id}/withdrawals", SEOUL)
        .then()
        .statusCode(404);
  }

  @Test
  void a_regional_office_sees_its_region_only() {
    api.as("office-europe").get("/members/{id}/contacts", FRANKFURT).then().statusCode(200);
    api.as("office-europe").get("/members/{id}/contacts", SEOUL).then().statusCode(404);
    api.as("office-europe").get("/billing-accounts/{id}", FRANKFURT).then().statusCode(200);
    api.as("office-europe").get("/billing-accounts/{id}", SEOUL).then().statusCode(404);
    api.as("office-asia").get("/membership-applications/{id}", application).then().statusCode(404);
    api.as("office-europe")
        .get("/membership-applications/{id}", application)
        .then()
        .statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/operations/inbox", "/operations/republications", "/q/metrics", "/q/openapi"})
  void what_is_for_operators_is_not_behind_the_gateway(String path) {
    api.as(Api.SECRETARIAT)
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
