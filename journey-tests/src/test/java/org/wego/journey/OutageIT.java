package org.wego.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.wego.journey.kit.Refusals.refused;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wego.client.ApiException;
import org.wego.client.Problem;
import org.wego.client.fees.InvoicesApi.APIListInvoicesRequest;
import org.wego.client.fees.model.BillingAccount;
import org.wego.client.fees.model.MemberCategory;
import org.wego.client.membership.model.ApplicationStatus;
import org.wego.client.membership.model.Category;
import org.wego.journey.kit.Api;
import org.wego.journey.kit.Caller;
import org.wego.journey.kit.NewApplication;
import org.wego.journey.kit.RunningStack;

/** Parts of the platform go away; the others go on, and meet again when they are back. */
@Journey
@Order(5)
@Tag("proof")
class OutageIT {

  private static final Duration TO_CATCH_UP = Duration.ofSeconds(60);
  private static final Duration TO_BE_SEEN = Duration.ofSeconds(20);

  private static Api api;
  private static RunningStack stack;

  @BeforeAll
  static void meet(RunningStack running, Api given) {
    stack = running;
    api = given;
    api.haveRosterAndIndicators();
  }

  @Test
  void with_kafka_stopped_a_city_is_still_admitted_and_fees_catches_up() {
    stack.stopPart("kafka");
    UUID member;
    try {
      UUID application =
          api.apply(Api.APPLICANT, NewApplication.ofCity("Patient City", "JP", "ASIA", 400_000));
      assertThat(api.approve(application).getStatus()).isEqualTo(ApplicationStatus.APPROVED);
      member = memberOf(application);
      assertThat(api.anonymous().members().getMember(member, null).getCategory())
          .isEqualTo(Category.FULL);
      refused(404, () -> api.secretariat().billingAccounts().getBillingAccount(member));
      assertThat(invoicesOf2016(api.secretariat())).isNotNull();
      await().atMost(TO_CATCH_UP).untilAsserted(OutageIT::theDoctorMissesKafka);
    } finally {
      stack.startPart("kafka");
    }

    await()
        .atMost(TO_CATCH_UP)
        .ignoreExceptionsInstanceOf(ApiException.class)
        .untilAsserted(
            () ->
                assertThat(account(member))
                    .extracting(BillingAccount::getMemberName, BillingAccount::getCategory)
                    .containsExactly("Patient City", MemberCategory.FULL));
  }

  private static void theDoctorMissesKafka() {
    Diagnosis diagnosis = Diagnosis.of(stack);
    assertThat(diagnosis.exitCode()).isEqualTo(2);
    assertThat(diagnosis.finding("topics", "kafka"))
        .startsWith("FAIL")
        .contains("does not answer", "./wego start kafka");
    assertThat(diagnosis.verdict("lag")).isEqualTo("SKIPPED");
    assertThat(diagnosis.finding("outbox", "membership"))
        .startsWith("WARN: the oldest event that is not sent has waited");
    assertThat(diagnosis.verdict("services")).isEqualTo("OK");
  }

  private static void theDoctorMissesFees() {
    Diagnosis diagnosis = Diagnosis.of(stack);
    assertThat(diagnosis.exitCode()).isEqualTo(2);
    assertThat(diagnosis.finding("services", "fees"))
        .startsWith("FAIL")
        .contains("does not answer", "./wego start fees");
    assertThat(diagnosis.finding("gateway", "fees")).startsWith("FAIL: 0 of 1 instances ready");
    assertThat(diagnosis.finding("lag", "fees-service")).startsWith("FAIL: nobody reads");
    assertThat(diagnosis.finding("services", "membership")).startsWith("OK");
  }

  private static UUID memberOf(UUID application) {
    return api.as(Api.APPLICANT).applications().getApplication(application).getMemberId();
  }

  private static BillingAccount account(UUID member) {
    return api.secretariat().billingAccounts().getBillingAccount(member);
  }

  private static Object invoicesOf2016(Caller caller) {
    return caller
        .invoices()
        .listInvoices(APIListInvoicesRequest.newBuilder().feeYear(2016).build())
        .getItems();
  }

  @Test
  void with_fees_stopped_the_gateway_says_so_and_membership_goes_on() {
    stack.stopPart("fees");
    UUID member;
    try {
      Problem unavailable = refused(502, () -> invoicesOf2016(api.secretariat()));
      assertThat(unavailable.code()).isEqualTo("UPSTREAM_UNAVAILABLE");
      assertThat(unavailable.detail()).contains("fees");
      // The page tells what the gateway's last look at each has found.
      await()
          .atMost(TO_BE_SEEN)
          .untilAsserted(
              () ->
                  given()
                      .get(stack.gateway() + "/health")
                      .then()
                      .statusCode(503)
                      .body("upstreams.fees", equalTo("DOWN"))
                      .body("upstreams.membership", equalTo("UP")));
      UUID application =
          api.apply(Api.APPLICANT, NewApplication.ofCity("Early City", "JP", "ASIA", 500_000));
      member = api.approve(application).getMemberId();
      assertThat(member).isNotNull();
      await().atMost(TO_CATCH_UP).untilAsserted(OutageIT::theDoctorMissesFees);
    } finally {
      stack.startPart("fees");
    }

    await()
        .atMost(TO_CATCH_UP)
        .ignoreExceptionsInstanceOf(ApiException.class)
        .untilAsserted(() -> assertThat(account(member).getMemberId()).isEqualTo(member));
    await()
        .atMost(TO_BE_SEEN)
        .untilAsserted(() -> given().get(stack.gateway() + "/health").then().statusCode(200));
  }

  @Test
  void with_keycloak_stopped_tokens_are_still_checked() {
    String token = stack.token(Api.SECRETARIAT);
    stack.stopPart("keycloak");
    try {
      assertThat(invoicesOf2016(api.withToken(token))).isNotNull();
      String changed = token.substring(0, token.length() - 8) + "AAAAAAAA";
      refused(401, () -> invoicesOf2016(api.withToken(changed)));
      assertThat(api.memberCount()).isPositive();
    } finally {
      stack.startPart("keycloak");
    }
  }
}
