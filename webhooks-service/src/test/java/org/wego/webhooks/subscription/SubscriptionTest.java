package org.wego.webhooks.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wego.webhooks.testing.Api;
import org.wego.webhooks.testing.Database;
import org.wego.webhooks.testing.WebhooksTest;

@QuarkusTest
class SubscriptionTest extends WebhooksTest {

  private static final String URL = "https://hooks.partner.example/wego";

  @Test
  void a_partner_subscribes_and_sees_the_secret_once() {
    String key = UUID.randomUUID().toString();
    Response first = create(key);
    String secret = first.path("secret");
    assertThat(secret).startsWith("whsec_").hasSizeGreaterThan(40);

    Response again = create(key);
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.<String>path("subscription.id")).isEqualTo(first.path("subscription.id"));
    assertThat(again.<String>path("secret")).isNull();

    String read = Api.partner("ceds").get(first.header("Location")).asString();
    assertThat(read).contains(URL).doesNotContain("whsec_", secret.substring(10));
    assertThat(
            Database.texts(
                """
                SELECT t::text FROM webhook_secret t
                UNION ALL SELECT convert_from(body, 'UTF8') FROM idempotency_record
                """))
        .isNotEmpty()
        .noneMatch(row -> row.contains(secret.substring(6)));
  }

  private static Response create(String key) {
    return Api.partner("ceds")
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(Api.wish(URL, Api.MEMBER_APPROVED))
        .post(Api.SUBSCRIPTIONS)
        .then()
        .statusCode(201)
        .extract()
        .response();
  }

  @Test
  void a_partner_has_its_own_subscriptions_and_the_secretariat_all() {
    Api.Subscribed own = Api.subscribed("ceds", URL, Api.MEMBER_APPROVED);
    Api.Subscribed other = Api.subscribed("another", URL, Api.MEMBER_APPROVED);
    Api.subscribed(Api::secretariat, URL, "org.wego.fees.invoice-issued.v1");

    Api.partner("ceds")
        .get(Api.SUBSCRIPTIONS)
        .then()
        .body("items.id", equalTo(java.util.List.of(own.id().toString())));
    Api.partner("ceds").get(other.path()).then().statusCode(404);
    Api.secretariat().get(Api.SUBSCRIPTIONS + "?count=true").then().body("total", equalTo(3));
    Api.secretariat()
        .get(Api.SUBSCRIPTIONS + "?eventType=org.wego.fees.invoice-issued.v1")
        .then()
        .body("items", hasSize(1))
        .body("items[0].owner", equalTo("SECRETARIAT"));
    String next = Api.secretariat().get(Api.SUBSCRIPTIONS + "?limit=2").path("next");
    Api.secretariat()
        .queryParam("limit", 2)
        .queryParam("cursor", next)
        .get(Api.SUBSCRIPTIONS)
        .then()
        .body("items.id", equalTo(java.util.List.of(own.id().toString())));
  }

  @Test
  void what_a_partner_may_not_know_it_cannot_subscribe_to_whoever_asks() {
    Api.partner("ceds")
        .contentType("application/json")
        .body(Api.wish(URL, Api.MEMBER_APPROVED, "org.wego.fees.invoice-issued.v1", "nonsense"))
        .post(Api.SUBSCRIPTIONS)
        .then()
        .statusCode(422)
        .body("code", equalTo("WEBHOOK_TYPES_UNFIT"))
        .body("errors.pointer", equalTo(java.util.List.of("/eventTypes/1", "/eventTypes/2")));

    Api.Subscribed own = Api.subscribed("ceds", URL, Api.MEMBER_APPROVED);
    Api.secretariat()
        .header("If-Match", "*")
        .contentType("application/merge-patch+json")
        .body("{\"eventTypes\":[\"org.wego.fees.invoice-issued.v1\"]}")
        .patch(own.path())
        .then()
        .statusCode(422);
  }

  @Test
  void all_that_is_wrong_with_an_address_is_told_at_once() {
    Api.partner("ceds")
        .contentType("application/json")
        .body(Api.wish("https://me:secret@10.0.0.1:22/x#y", "nonsense"))
        .post(Api.SUBSCRIPTIONS)
        .then()
        .statusCode(422)
        .body("code", equalTo("WEBHOOK_ENDPOINT_UNFIT"))
        .body(
            "errors.code",
            equalTo(
                java.util.List.of(
                    "PORT", "CREDENTIALS", "FRAGMENT", "ADDRESS_REFUSED", "UNKNOWN_VALUE")));
  }

  @Test
  void a_change_needs_the_version_that_was_read() {
    Api.Subscribed own = Api.subscribed("ceds", URL, Api.MEMBER_APPROVED);
    String tag = Api.partner("ceds").get(own.path()).header("ETag");
    String patch = "{\"description\":\"The directory\"}";

    patch(own, null, patch).then().statusCode(428);
    patch(own, tag, patch)
        .then()
        .statusCode(200)
        .body("description", equalTo("The directory"))
        .body("url", equalTo(URL));
    patch(own, tag, patch).then().statusCode(412);
  }

  private static Response patch(Api.Subscribed own, String tag, String patch) {
    var request = Api.partner("ceds").contentType("application/merge-patch+json").body(patch);
    return (tag == null ? request : request.header("If-Match", tag)).patch(own.path());
  }

  @Test
  void a_subscription_is_switched_off_and_on_and_ended() {
    Api.Subscribed own = Api.subscribed("ceds", URL, Api.MEMBER_APPROVED);

    Api.partner("ceds").post(own.path() + "/enablement").then().statusCode(409);
    Api.partner("ceds")
        .post(own.path() + "/disablement")
        .then()
        .statusCode(200)
        .body("state", equalTo("DISABLED"))
        .body("disabledBecause", equalTo("REQUESTED"))
        .body("disabledAt", notNullValue());
    Api.partner("ceds")
        .post(own.path() + "/tests")
        .then()
        .statusCode(409)
        .body("code", equalTo("WEBHOOK_STATE"));
    Api.partner("ceds")
        .post(own.path() + "/enablement")
        .then()
        .statusCode(200)
        .body("state", equalTo("ENABLED"))
        .body("disabledBecause", nullValue());
    // As a generated client asks, which knows that there is no content.
    Api.partner("ceds")
        .accept("application/problem+json")
        .delete(own.path())
        .then()
        .statusCode(204);
    Api.partner("ceds").get(own.path()).then().statusCode(404);
    assertThat(Database.number("SELECT count(*) FROM webhook_secret")).isZero();
  }

  @Test
  void a_partner_has_so_many_subscriptions_at_most() {
    Database.execute(
        """
        INSERT INTO webhook_subscription
          (id, owner, partner, url, event_types, state, created_at, created_by)
        SELECT uuidv7(), 'PARTNER', ?, 'https://hooks.partner.example/', ARRAY['x'], 'ENABLED',
               now(), 'somebody'
          FROM generate_series(1, 50)
        """,
        org.wego.platform.testkit.Tokens.of("partner").subject("ceds").subjectId());

    Api.partner("ceds")
        .contentType("application/json")
        .body(Api.wish(URL, Api.MEMBER_APPROVED))
        .post(Api.SUBSCRIPTIONS)
        .then()
        .statusCode(409)
        .body("code", equalTo("WEBHOOK_LIMIT"));
    Api.subscribed("another", URL, Api.MEMBER_APPROVED);
  }
}
