package org.wego.webhooks.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wego.platform.testkit.TestClock;
import org.wego.webhooks.testing.Api;
import org.wego.webhooks.testing.Database;
import org.wego.webhooks.testing.Receiver;
import org.wego.webhooks.testing.WebhooksTest;

@QuarkusTest
class ReplayTest extends WebhooksTest {

  @Test
  void a_test_arrives_signed() {
    Receiver receiver = Receiver.open();
    Api.Subscribed ceds = Api.subscribed(receiver);

    Api.partner("ceds")
        .post(ceds.path() + "/tests")
        .then()
        .statusCode(202)
        .body("delivery.eventType", equalTo(Replay.TEST));

    Receiver.Call call = receiver.await(1).get(0);
    assertThat(call.isSignedWith(ceds.secret())).isTrue();
    assertThat(call.json().at("/data/subscriptionId").asText()).isEqualTo(ceds.id().toString());
  }

  @Test
  void a_delivery_is_made_again_with_the_id_of_the_first() {
    Receiver receiver = Receiver.open();
    Api.Subscribed ceds = Api.subscribed(receiver);
    Api.approve();
    Api.awaitStates(ceds, "DELIVERED");
    String delivery = Database.text("SELECT id FROM webhook_delivery");

    Api.partner("ceds")
        .post(ceds.path() + "/deliveries/" + delivery + "/replay")
        .then()
        .statusCode(202)
        .body("delivery.replay", equalTo(true));

    assertThat(receiver.await(2))
        .extracting(call -> call.header("webhook-id"))
        .containsOnly(receiver.calls().get(0).header("webhook-id"));
    Api.awaitStates(ceds, "DELIVERED", "DELIVERED");
  }

  @Test
  void what_waits_for_its_next_attempt_is_not_made_again() {
    Receiver receiver = Receiver.open().answers(Receiver.status(500));
    Api.Subscribed ceds = Api.subscribed(receiver);
    Api.approve();
    Api.awaitAttempts(ceds, 1);
    String delivery = Database.text("SELECT id FROM webhook_delivery");

    Api.partner("ceds")
        .post(ceds.path() + "/deliveries/" + delivery + "/replay")
        .then()
        .statusCode(409)
        .body("code", equalTo("WEBHOOK_DELIVERY_UNDER_WAY"));
    Instant now = TestClock.clock().instant();
    replay(ceds, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1)))
        .statusCode(202)
        .body("deliveries", equalTo(0));
  }

  @Test
  void what_was_missed_while_it_was_disabled_is_told_by_a_replay_of_that_time() {
    Receiver receiver = Receiver.open();
    Api.Subscribed ceds = Api.subscribed(receiver);
    Instant begin = TestClock.clock().instant();
    Api.approve();
    Api.awaitStates(ceds, "DELIVERED");
    Api.partner("ceds").post(ceds.path() + "/disablement").then().statusCode(200);
    TestClock.advance(Duration.ofHours(1));
    Instant missing = TestClock.clock().instant();
    Api.approve();
    Instant end = TestClock.clock().instant();
    replay(ceds, missing, end).statusCode(409).body("code", equalTo("WEBHOOK_STATE"));
    Api.partner("ceds").post(ceds.path() + "/enablement").then().statusCode(200);

    replay(ceds, missing, end).statusCode(202).body("deliveries", equalTo(1));
    Api.awaitStates(ceds, "DELIVERED", "DELIVERED");
    replay(ceds, begin, end).statusCode(202).body("deliveries", equalTo(2));
    Api.awaitStates(ceds, "DELIVERED", "DELIVERED", "DELIVERED", "DELIVERED");
    assertThat(receiver.calls()).hasSize(4);

    replay(ceds, end, begin).statusCode(422).body("errors[0].pointer", equalTo("/to"));
    replay(ceds, begin.minus(Duration.ofDays(40)), end)
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/from"));
  }

  private static ValidatableResponse replay(Api.Subscribed of, Instant from, Instant to) {
    return Api.partner("ceds")
        .contentType("application/json")
        .body(Map.of("from", from.toString(), "to", to.toString()))
        .post(of.path() + "/replays")
        .then();
  }
}
