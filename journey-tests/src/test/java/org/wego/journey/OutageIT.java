package org.wego.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Parts of the platform go away; the others go on, and meet again when they are back. */
@Journey
@Order(5)
class OutageIT {

  private static final Duration TO_CATCH_UP = Duration.ofSeconds(60);

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
    String member;
    try {
      String application =
          api.apply(Api.APPLICANT, Application.ofCity("Patient City", "JP", "ASIA", 400_000));
      member =
          api.decide(application, "APPROVED", 12, 0)
              .then()
              .statusCode(200)
              .body("status", equalTo("APPROVED"))
              .extract()
              .path("memberId");
      api.anonymous().get("/members/{id}", member).then().body("category", equalTo("FULL"));
      api.as(Api.SECRETARIAT).get("/billing-accounts/{id}", member).then().statusCode(404);
      api.as(Api.SECRETARIAT).queryParam("feeYear", 2016).get("/invoices").then().statusCode(200);
    } finally {
      stack.startPart("kafka");
    }

    await()
        .atMost(TO_CATCH_UP)
        .untilAsserted(
            () ->
                api.as(Api.SECRETARIAT)
                    .get("/billing-accounts/{id}", member)
                    .then()
                    .statusCode(200)
                    .body("memberName", equalTo("Patient City"))
                    .body("category", equalTo("FULL")));
  }

  @Test
  void with_fees_stopped_the_gateway_says_so_and_membership_goes_on() {
    stack.stopPart("fees");
    String member;
    try {
      api.as(Api.SECRETARIAT)
          .get("/invoices")
          .then()
          .statusCode(502)
          .contentType("application/problem+json")
          .body("code", equalTo("UPSTREAM_UNAVAILABLE"))
          .body("detail", containsString("fees"));
      // The gateway looks every few seconds.
      await()
          .atMost(TO_CATCH_UP)
          .untilAsserted(
              () ->
                  api.anonymous()
                      .basePath("")
                      .get("/health")
                      .then()
                      .statusCode(503)
                      .body("upstreams.fees", equalTo("DOWN"))
                      .body("upstreams.membership", equalTo("UP")));
      String application =
          api.apply(Api.APPLICANT, Application.ofCity("Early City", "JP", "ASIA", 500_000));
      member = api.decide(application, "APPROVED", 12, 0).then().extract().path("memberId");
      assertThat(member).isNotNull();
    } finally {
      stack.startPart("fees");
    }

    await()
        .atMost(TO_CATCH_UP)
        .untilAsserted(
            () ->
                api.as(Api.SECRETARIAT)
                    .get("/billing-accounts/{id}", member)
                    .then()
                    .statusCode(200));
    await()
        .atMost(TO_CATCH_UP)
        .untilAsserted(() -> api.anonymous().basePath("").get("/health").then().statusCode(200));
  }

  @Test
  void with_keycloak_stopped_tokens_are_still_checked() {
    String token = stack.token(Api.SECRETARIAT);
    stack.stopPart("keycloak");
    try {
      api.withToken(token).get("/invoices").then().statusCode(200);
      api.withToken(token.substring(0, token.length() - 8) + "AAAAAAAA")
          .get("/invoices")
          .then()
          .statusCode(401);
      assertThat(api.count("/members", Map.of())).isPositive();
    } finally {
      stack.startPart("keycloak");
    }
  }
}
