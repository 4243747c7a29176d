package org.wego.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;
import static org.wego.journey.kit.Refusals.refused;

import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.wego.client.webhooks.WebhooksApi;
import org.wego.client.webhooks.model.NewWebhookSubscription;
import org.wego.client.webhooks.model.WebhookSubscriptionRequest;
import org.wego.journey.kit.Api;
import org.wego.journey.kit.NewApplication;

/** A partner's system is told what happens, from its subscription to a signed call. */
@Journey
@Order(5)
class WebhookIT {

  private static final Duration TO_ARRIVE = Duration.ofSeconds(60);
  private static final String PARTNER = "partner-ceds";
  private static final String APPROVED = "org.wego.membership.member-approved.v1";

  private record Call(Map<String, List<String>> headers, String body) {}

  private static final List<Call> CALLS = new CopyOnWriteArrayList<>();
  private static Api api;
  private static HttpServer receiver;

  @BeforeAll
  static void receive(Api given) throws IOException {
    api = given;
    api.haveRosterAndIndicators();
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/",
        exchange -> {
          Map<String, List<String>> headers =
              exchange.getRequestHeaders().entrySet().stream()
                  .collect(
                      Collectors.toMap(
                          header -> header.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
          CALLS.add(
              new Call(
                  headers,
                  new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    receiver.start();
  }

  @AfterAll
  static void receive_no_more() {
    receiver.stop(0);
  }

  @Test
  void a_partner_subscribes_a_city_is_admitted_and_a_signed_call_says_so() {
    NewWebhookSubscription begun =
        partner()
            .createWebhookSubscription(
                new WebhookSubscriptionRequest()
                    .url("http://127.0.0.1:" + receiver.getAddress().getPort() + "/wego")
                    .eventTypes(List.of(APPROVED)),
                null);
    UUID id = begun.getSubscription().getId();

    UUID application =
        api.apply(Api.APPLICANT, NewApplication.ofCity("Webhook City", "FR", "EUROPE", 300_000));
    api.approve(application);

    await().atMost(TO_ARRIVE).until(() -> CALLS.stream().anyMatch(WebhookIT::tellsOfTheCity));
    Call call = CALLS.stream().filter(WebhookIT::tellsOfTheCity).findFirst().orElseThrow();
    assertThatCode(() -> new Webhook(begun.getSecret()).verify(call.body(), call.headers()))
        .doesNotThrowAnyException();
    assertThat(JsonPath.from(call.body()).getString("type")).isEqualTo(APPROVED);
    assertThat(JsonPath.from(call.body()).getString("data.category")).isEqualTo("FULL");
    await()
        .atMost(TO_ARRIVE)
        .until(() -> partner().getWebhookSubscription(id).getLastSuccessAt() != null);

    partner().deleteWebhookSubscription(id);
    refused(404, () -> partner().getWebhookSubscription(id));
  }

  private static WebhooksApi partner() {
    return api.as(PARTNER).wego().api(WebhooksApi::new);
  }

  private static boolean tellsOfTheCity(Call call) {
    return call.body().contains("\"Webhook City\"");
  }
}
