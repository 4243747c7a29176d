package org.wego.webhooks.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wego.platform.id.Ids;
import org.wego.platform.testkit.TestClock;
import org.wego.webhooks.testing.Api;
import org.wego.webhooks.testing.Database;
import org.wego.webhooks.testing.Receiver;
import org.wego.webhooks.testing.ReceiverCertificate;
import org.wego.webhooks.testing.TestHostNames;
import org.wego.webhooks.testing.Topic;
import org.wego.webhooks.testing.WebhooksTest;

@QuarkusTest
class DeliveryTest extends WebhooksTest {

  @Inject DeliveryQueue queue;
  @Inject Deliver deliver;
  @Inject DeliveryConfig config;
  @Inject DeliveryRetention retention;

  @Test
  void an_event_arrives_signed_and_verifies() {
    Receiver receiver = Receiver.open();
    Api.Subscribed ceds = Api.subscribed(receiver);

    UUID event = Api.approve();

    Receiver.Call call = receiver.await(1).get(0);
    assertThat(call.isSignedWith(ceds.secret())).isTrue();
    assertThat(call.header("webhook-id")).isEqualTo(event.toString());
    assertThat(call.header("content-type")).startsWith("application/json");
    assertThat(call.json().path("id").asText()).isEqualTo(event.toString());
    assertThat(call.json().path("type").asText()).isEqualTo(Api.MEMBER_APPROVED);
    assertThat(call.json().at("/data/name").asText())
        .isEqualTo(Topic.example(Api.MEMBER_APPROVED).path("name").asText());
    Api.awaitStates(ceds, "DELIVERED");
    assertThat(Api.read(ceds).getString("lastSuccessAt")).isNotNull();
    Api.partner("ceds")
        .get(ceds.path() + "/deliveries?state=DELIVERED")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].lastStatus", equalTo(204));
    String id = Database.text("SELECT id FROM webhook_delivery");
    Api.partner("ceds")
        .get(ceds.path() + "/deliveries/" + id)
        .then()
        .statusCode(200)
        .body("attempts.outcome", equalTo(List.of("DELIVERED")));
  }

  @Test
  void while_a_secret_is_replaced_both_verify_and_afterwards_the_new_one_alone() {
    Receiver receiver = Receiver.open();
    Api.Subscribed ceds = Api.subscribed(receiver);
    String renewed =
        Api.partner("ceds")
            .contentType("application/json")
            .body("{\"overlapHours\":24}")
            .post(ceds.path() + "/secret-rotations")
            .then()
            .statusCode(200)
            .extract()
            .path("secret");

    Api.approve();
    Receiver.Call both = receiver.await(1).get(0);
    assertThat(both.header("webhook-signature").split(" ")).hasSize(2);
    assertThat(both.isSignedWith(ceds.secret())).isTrue();
    assertThat(both.isSignedWith(renewed)).isTrue();

    TestClock.advance(Duration.ofHours(25));
    Api.approve();
    Receiver.Call after = receiver.await(2).get(1);
    assertThat(after.isSignedWith(ceds.secret())).isFalse();
    assertThat(after.isSignedWith(renewed)).isTrue();
  }

  @Test
  void partners_are_told_less_than_the_secretariat_and_of_plans_nothing() {
    Receiver partner = Receiver.open();
    Receiver secretariat = Receiver.open();
    String updated = "org.wego.events.event-updated.v1";
    Api.subscribed("ceds", partner.url(), Api.MEMBER_APPROVED, updated);
    Api.subscribed(Api::secretariat, secretariat.url(), Api.MEMBER_APPROVED, updated);

    ObjectNode member = Topic.example(Api.MEMBER_APPROVED);
    member.putArray("referralCredits");
    Topic.tell(Api.MEMBERS, Api.MEMBER_APPROVED, member);
    assertThat(partner.await(1).get(0).json().path("data").has("referralCredits")).isFalse();
    assertThat(secretariat.await(1).get(0).json().path("data").has("referralCredits")).isTrue();

    String events = "wego.events.event.v1";
    Topic.tell(events, updated, Topic.example(updated).put("state", "SCHEDULED"));
    Topic.tell(events, updated, Topic.example(updated).put("state", "PUBLISHED"));
    secretariat.await(3);
    assertThat(partner.await(2))
        .extracting(call -> call.json().at("/data/state").asText())
        .containsExactly("", "PUBLISHED");
  }

  @Test
  void an_event_that_comes_again_is_told_once() {
    Receiver receiver = Receiver.open();
    Api.Subscribed ceds = Api.subscribed(receiver);
    UUID key = UUID.randomUUID();
    UUID id = Ids.next();
    ObjectNode payload = Topic.example(Api.MEMBER_APPROVED);

    Topic.send(Api.MEMBERS, Api.MEMBER_APPROVED, id, key, 1, payload);
    Topic.send(Api.MEMBERS, Api.MEMBER_APPROVED, id, key, 1, payload);
    Topic.tell(Api.MEMBERS, Api.MEMBER_APPROVED, key, 2, payload);

    Api.awaitStates(ceds, "DELIVERED", "DELIVERED");
    assertThat(receiver.calls()).hasSize(2);
  }

  @Test
  void several_deliverers_deliver_each_once_and_not_too_many_at_once() throws Exception {
    Receiver receiver = Receiver.open();
    Receiver other = Receiver.open();
    receiver.answers(
        exchange -> {
          // As long as several deliverers need to meet here, if they would.
          java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(15).toNanos());
          exchange.sendResponseHeaders(200, -1);
        });
    Api.Subscribed ceds = Api.subscribed(receiver);
    Api.Subscribed another = Api.subscribed("another", other.url(), Api.MEMBER_APPROVED);
    Api.partner("ceds").post(ceds.path() + "/disablement").then().statusCode(200);
    Api.partner("another").post(another.path() + "/disablement").then().statusCode(200);
    seedPending(60);
    List<DeliveryLoop> loops =
        List.of(
            new DeliveryLoop(queue, deliver, config, "second"),
            new DeliveryLoop(queue, deliver, config, "third"));
    loops.forEach(DeliveryLoop::start);
    try {
      Api.partner("ceds").post(ceds.path() + "/enablement").then().statusCode(200);
      Api.partner("another").post(another.path() + "/enablement").then().statusCode(200);

      receiver.await(60);
      other.await(60);
      String[] all = new String[60];
      java.util.Arrays.fill(all, "DELIVERED");
      Api.awaitStates(ceds, all);
      Api.awaitStates(another, all);
    } finally {
      for (DeliveryLoop loop : loops) {
        loop.stop(Duration.ofSeconds(5));
      }
    }
    assertThat(receiver.calls()).hasSize(60);
    Set<String> ids = new HashSet<>();
    receiver.calls().forEach(call -> ids.add(call.header("webhook-id")));
    assertThat(ids).hasSize(60);
    assertThat(receiver.atOnce()).isLessThanOrEqualTo(config.atOncePerSubscription());
  }

  private static void seedPending(int number) {
    Database.execute(
        """
        INSERT INTO webhook_event (id, type, time, body, partner_body, taken_at)
        SELECT uuidv7(), 'org.wego.membership.member-approved.v1', now(), '{}', '{}', now()
          FROM generate_series(1, ?)
        """,
        number);
    Database.execute(
        """
        INSERT INTO webhook_delivery
          (id, subscription_id, event_id, tried_from, next_attempt_at, created_at)
        SELECT uuidv7(), s.id, e.id, now(), now(), now()
          FROM webhook_subscription s, webhook_event e
        """);
  }

  @Test
  void one_slow_endpoint_does_not_hold_the_others() {
    Receiver slow = Receiver.open();
    slow.answers(slow.silence());
    Receiver quick = Receiver.open();
    Api.Subscribed silent = Api.subscribed("slow", slow.url(), Api.MEMBER_APPROVED);
    Api.Subscribed ceds = Api.subscribed(quick);

    for (int i = 0; i < 4; i++) {
      Api.approve();
    }

    Api.awaitStates(ceds, "DELIVERED", "DELIVERED", "DELIVERED", "DELIVERED");
    Api.awaitAttempts(silent, 1);
    assertThat(Api.outcomes(silent)).containsOnly("TIMEOUT");
  }

  @Test
  void what_a_process_left_behind_is_delivered_by_another() {
    Receiver receiver = Receiver.open();
    Api.Subscribed ceds = Api.subscribed(receiver);
    Api.partner("ceds").post(ceds.path() + "/disablement").then().statusCode(200);
    seedPending(1);
    Database.execute(
        """
        UPDATE webhook_delivery
           SET state = 'SENDING', attempts = 1, next_attempt_at = NULL,
               leased_until = clock_timestamp() - interval '1 second'
        """);
    Api.partner("ceds").post(ceds.path() + "/enablement").then().statusCode(200);

    queue.putBackAbandoned();

    Api.awaitStates(ceds, "DELIVERED");
    assertThat(Api.outcomes(ceds)).containsExactly("ABANDONED", "DELIVERED");
  }

  @Test
  void the_name_stays_in_host_and_certificate_while_the_checked_address_is_called() {
    TestHostNames.lead(ReceiverCertificate.HOST, "127.0.0.1");
    Receiver receiver = Receiver.openEncrypted();
    Api.Subscribed ceds =
        Api.subscribed("ceds", receiver.url(ReceiverCertificate.HOST), Api.MEMBER_APPROVED);
    TestHostNames.lead("impostor.example", "127.0.0.1");
    Api.Subscribed impostor =
        Api.subscribed("another", receiver.url("impostor.example"), Api.MEMBER_APPROVED);

    Api.approve();

    Api.awaitStates(ceds, "DELIVERED");
    assertThat(receiver.await(1).get(0).header("host"))
        .isEqualTo(ReceiverCertificate.HOST + ":" + receiver.port());
    Api.awaitAttempts(impostor, 1);
    assertThat(Api.outcomes(impostor)).containsExactly("TLS_FAILED");
    assertThat(receiver.calls()).hasSize(1);
  }

  @Test
  void a_name_that_leads_inside_is_not_called_whatever_it_led_to_before() {
    Receiver receiver = Receiver.open();
    TestHostNames.lead("rebound.example", "127.0.0.1");
    Api.Subscribed ceds =
        Api.subscribed("ceds", receiver.url("rebound.example"), Api.MEMBER_APPROVED);
    Api.approve();
    Api.awaitStates(ceds, "DELIVERED");

    // One of its addresses is allowed, and another one is inside.
    TestHostNames.lead("rebound.example", "127.0.0.1", "10.0.0.7");
    Api.approve();
    Api.awaitAttempts(ceds, 2);

    assertThat(Api.outcomes(ceds)).containsExactly("DELIVERED", "ADDRESS_REFUSED");
    assertThat(receiver.calls()).hasSize(1);
  }

  @Test
  void what_is_old_is_forgotten_with_its_log() {
    Receiver receiver = Receiver.open();
    Api.Subscribed ceds = Api.subscribed(receiver);
    Api.approve();
    Api.awaitStates(ceds, "DELIVERED");

    TestClock.advance(Duration.ofDays(29));
    retention.forgetSome();
    assertThat(Database.number("SELECT count(*) FROM webhook_delivery")).isOne();
    TestClock.advance(Duration.ofDays(2));
    retention.forgetSome();
    assertThat(Database.number("SELECT count(*) FROM webhook_delivery")).isZero();
    assertThat(Database.number("SELECT count(*) FROM webhook_attempt")).isZero();
    assertThat(Database.number("SELECT count(*) FROM webhook_event")).isZero();
  }
}
