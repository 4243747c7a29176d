package org.wego.webhooks.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wego.platform.testkit.TestClock;
import org.wego.webhooks.testing.Api;
import org.wego.webhooks.testing.Database;
import org.wego.webhooks.testing.Receiver;
import org.wego.webhooks.testing.WebhooksTest;

@QuarkusTest
class RetryTest extends WebhooksTest {

  private static final String NEXT =
      "SELECT extract(epoch FROM next_attempt_at)::bigint FROM webhook_delivery";

  @Inject RetryDelay delay;

  @Test
  void a_delivery_is_tried_for_three_days_and_then_the_secretariat_is_told() {
    Receiver receiver = Receiver.open().answers(Receiver.status(500));
    Api.Subscribed ceds = Api.subscribed(receiver);
    Instant begin = TestClock.clock().instant();
    Api.approve();

    Duration longest = Duration.ZERO;
    int attempts = 1;
    Api.awaitAttempts(ceds, attempts);
    while (Database.text("SELECT state FROM webhook_delivery").equals("PENDING")) {
      Instant now = TestClock.clock().instant();
      Instant next = Instant.ofEpochSecond(Database.number(NEXT)).plusSeconds(1);
      assertThat(next).isBefore(begin.plus(Duration.ofDays(3)).plusSeconds(30));
      Duration wait = Duration.between(now, next);
      longest = wait.compareTo(longest) > 0 ? wait : longest;
      TestClock.moveTo(next);
      attempts++;
      Api.awaitAttempts(ceds, attempts);
    }

    Api.awaitStates(ceds, "FAILED");
    assertThat(receiver.calls()).hasSize(attempts).hasSizeBetween(12, 30);
    assertThat(receiver.calls())
        .extracting(call -> call.header("webhook-id"))
        .containsOnly(receiver.calls().get(0).header("webhook-id"));
    assertThat(longest).isBetween(Duration.ofHours(5), Duration.ofHours(8));
    assertThat(Duration.between(begin, TestClock.clock().instant()))
        .isBetween(Duration.ofHours(62), Duration.ofHours(73));
    assertThat(Api.read(ceds).getString("disabledBecause")).isEqualTo("FAILING");
    Api.secretariat()
        .get("/api/v1/webhook-messages")
        .then()
        .statusCode(200)
        .body("items.kind", equalTo(List.of("webhook-disabled")))
        .body("items.recipient", equalTo(List.of("secretariat@wego.example")));

    // Nothing is told of what happens while it is disabled, until it is enabled.
    Api.approve();
    assertThat(Database.number("SELECT count(*) FROM webhook_delivery")).isOne();
  }

  @Test
  void an_endpoint_that_comes_back_takes_what_waited() {
    Receiver receiver = Receiver.open().answers(Receiver.status(503));
    Api.Subscribed ceds = Api.subscribed(receiver);
    Api.approve();
    Api.awaitAttempts(ceds, 1);
    assertThat(Api.read(ceds).getString("failingSince")).isNotNull();

    receiver.answers(Receiver.status(200));
    TestClock.advance(Duration.ofSeconds(20));

    Api.awaitStates(ceds, "DELIVERED");
    assertThat(Api.outcomes(ceds)).containsExactly("REFUSED", "DELIVERED");
    assertThat(Api.read(ceds).getString("failingSince")).isNull();
  }

  @Test
  void one_event_that_an_endpoint_refuses_does_not_disable_it() {
    Receiver receiver = Receiver.open().answers(Receiver.status(500));
    Api.Subscribed ceds = Api.subscribed(receiver);
    Api.approve();
    Api.awaitAttempts(ceds, 1);
    Database.execute(
        """
        UPDATE webhook_delivery SET tried_from = tried_from - interval '3 days',
               next_attempt_at = now()
        """);
    Database.execute("UPDATE webhook_subscription SET last_success_at = now()");

    Api.awaitStates(ceds, "FAILED");

    assertThat(Api.read(ceds).getString("state")).isEqualTo("ENABLED");
  }

  @Test
  void an_endpoint_that_is_gone_is_disabled_at_once_and_goes_on_when_it_is_enabled() {
    Receiver receiver = Receiver.open().answers(Receiver.status(410));
    Api.Subscribed ceds = Api.subscribed(receiver);
    Api.approve();

    Api.awaitStates(ceds, "FAILED");
    assertThat(Api.read(ceds).getString("disabledBecause")).isEqualTo("GONE");
    assertThat(Database.text("SELECT body FROM outgoing_message")).contains("(410)");
    assertThat(receiver.calls()).hasSize(1);

    receiver.answers(Receiver.status(204));
    Api.partner("ceds").post(ceds.path() + "/enablement").then().statusCode(200);
    Api.approve();
    Api.awaitStates(ceds, "DELIVERED", "FAILED");
  }

  @Test
  void an_endpoint_that_asks_for_time_gets_it() {
    Receiver receiver = Receiver.open();
    receiver.answers(
        exchange -> {
          exchange.getResponseHeaders().add("Retry-After", "3600");
          exchange.sendResponseHeaders(429, -1);
        });
    Api.Subscribed ceds = Api.subscribed(receiver);
    Api.approve();
    Api.awaitAttempts(ceds, 1);

    // Whole seconds both, the one rounded and the other cut.
    assertThat(Database.number(NEXT) - TestClock.clock().instant().getEpochSecond())
        .isBetween(3500L, 3601L);
  }

  @Test
  void redirects_are_not_followed() {
    Receiver elsewhere = Receiver.open();
    Receiver receiver = Receiver.open();
    receiver.answers(
        exchange -> {
          exchange.getResponseHeaders().add("Location", elsewhere.url());
          exchange.sendResponseHeaders(307, -1);
        });
    Api.Subscribed ceds = Api.subscribed(receiver);
    Api.approve();
    Api.awaitAttempts(ceds, 1);

    assertThat(Api.outcomes(ceds)).containsExactly("REFUSED");
    assertThat(elsewhere.calls()).isEmpty();
  }

  @Test
  void an_answer_without_an_end_is_read_for_a_while_and_kept_in_part() {
    Receiver receiver = Receiver.open();
    receiver.answers(
        exchange -> {
          exchange.sendResponseHeaders(500, 0);
          byte[] part =
              "no\u0000way ".repeat(200).getBytes(java.nio.charset.StandardCharsets.UTF_8);
          // Ends with the connection, which the service closes.
          while (true) {
            exchange.getResponseBody().write(part);
          }
        });
    Api.Subscribed ceds = Api.subscribed(receiver);
    Api.approve();
    Api.awaitAttempts(ceds, 1);

    assertThat(Database.text("SELECT answer FROM webhook_attempt"))
        .startsWith("no way no way")
        .hasSizeLessThanOrEqualTo(100);
  }

  @Test
  void nobody_there_and_no_such_name_are_told_apart() {
    Receiver closed = Receiver.open();
    String url = closed.url();
    Receiver.closeAll();
    Api.Subscribed gone = Api.subscribed("ceds", url, Api.MEMBER_APPROVED);
    Api.Subscribed nameless =
        Api.subscribed("ceds", "https://nowhere.example/", Api.MEMBER_APPROVED);
    Api.approve();
    Api.awaitAttempts(gone, 1);
    Api.awaitAttempts(nameless, 1);

    assertThat(Api.outcomes(gone)).containsExactly("UNREACHABLE");
    assertThat(Api.outcomes(nameless)).containsExactly("NAME_UNKNOWN");
    await().untilAsserted(() -> assertThat(Api.read(gone).getString("state")).isEqualTo("ENABLED"));
  }

  @Test
  void each_wait_is_longer_until_it_is_the_longest() {
    assertThat(List.of(1, 2, 3, 4, 7, 8, 20))
        .extracting(tries -> delay.grown(tries))
        .containsExactly(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofSeconds(90),
            Duration.ofSeconds(270),
            Duration.ofSeconds(7290),
            Duration.ofHours(6),
            Duration.ofHours(6));
  }
}
