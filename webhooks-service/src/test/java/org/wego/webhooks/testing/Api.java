package org.wego.webhooks.testing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wego.platform.testkit.Tokens;

/** The service's API as its callers use it. */
public final class Api {

  public static final String SUBSCRIPTIONS = "/api/v1/webhook-subscriptions";
  public static final String MEMBER_APPROVED = "org.wego.membership.member-approved.v1";
  public static final String MEMBERS = "wego.membership.member.v1";

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private Api() {}

  public static RequestSpecification as(Tokens token) {
    return given().auth().oauth2(token.token());
  }

  public static RequestSpecification secretariat() {
    return as(Tokens.of("secretariat"));
  }

  /** The system of a partner. */
  public static RequestSpecification partner(String name) {
    return as(Tokens.of("partner").subject(name));
  }

  public static Map<String, Object> wish(String url, String... types) {
    return Map.of("url", url, "eventTypes", List.of(types));
  }

  /** A subscription that is there, with the secret of it. */
  public record Subscribed(RequestSpecification caller, UUID id, String secret) {

    public String path() {
      return SUBSCRIPTIONS + "/" + id;
    }
  }

  /** CeDS subscribes to approvals. */
  public static Subscribed subscribed(Receiver receiver) {
    return subscribed("ceds", receiver.url(), MEMBER_APPROVED);
  }

  public static Subscribed subscribed(String partner, String url, String... types) {
    return subscribed(() -> partner(partner), url, types);
  }

  public static Subscribed subscribed(
      java.util.function.Supplier<RequestSpecification> caller, String url, String... types) {
    JsonPath answer =
        caller
            .get()
            .contentType("application/json")
            .body(wish(url, types))
            .post(SUBSCRIPTIONS)
            .then()
            .statusCode(201)
            .extract()
            .jsonPath();
    return new Subscribed(
        caller.get(),
        UUID.fromString(answer.getString("subscription.id")),
        answer.getString("secret"));
  }

  /** Tells of one approval, and waits until it is taken. */
  public static UUID approve() {
    return Topic.tell(MEMBERS, MEMBER_APPROVED, Topic.example(MEMBER_APPROVED));
  }

  /** Waits until the deliveries of the subscription are in these states, in any order. */
  public static void awaitStates(Subscribed subscription, String... states) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(
            () ->
                Database.texts(
                        "SELECT state FROM webhook_delivery WHERE subscription_id = ? ORDER BY 1",
                        subscription.id())
                    .equals(List.of(states)));
  }

  /** Waits until so many attempts of the subscription's deliveries are noted. */
  public static void awaitAttempts(Subscribed subscription, int attempts) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(
            () ->
                Database.number(
                        """
                        SELECT count(*) FROM webhook_attempt a
                          JOIN webhook_delivery d ON d.id = a.delivery_id
                         WHERE d.subscription_id = ?
                        """,
                        subscription.id())
                    >= attempts);
  }

  public static JsonPath read(Subscribed subscription) {
    return secretariat().get(subscription.path()).then().statusCode(200).extract().jsonPath();
  }

  public static List<String> outcomes(Subscribed subscription) {
    return Database.texts(
        """
        SELECT a.outcome FROM webhook_attempt a
          JOIN webhook_delivery d ON d.id = a.delivery_id
         WHERE d.subscription_id = ? ORDER BY a.at, a.number
        """,
        subscription.id());
  }
}
