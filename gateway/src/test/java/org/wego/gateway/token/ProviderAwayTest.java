package org.wego.gateway.token;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.RsaJsonWebKey;
import org.junit.jupiter.api.Test;
import org.wego.gateway.Absent;
import org.wego.gateway.GatewayTest;
import org.wego.gateway.Provider;
import org.wego.gateway.Token;

/** The identity provider comes late, changes its keys, and goes. */
@GatewayTest
@TestProfile(ProviderAwayTest.Asking.class)
class ProviderAwayTest {

  /** A gateway that asks for keys again and again. */
  public static class Asking extends Absent {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> config = super.getConfigOverrides();
      config.put("wego.gateway.tokens.retry-every", "50ms");
      config.put("wego.gateway.tokens.refresh-every", "100ms");
      return config;
    }
  }

  @ConfigProperty(name = Absent.PROVIDER_PORT)
  int port;

  @ConfigProperty(name = "wego.gateway.tokens.issuer")
  String issuer;

  @Test
  void keys_are_learned_when_the_provider_comes_followed_when_they_change_and_kept_when_it_goes() {
    RsaJsonWebKey first = Provider.newKey("one");
    RsaJsonWebKey second = Provider.newKey("two");

    given().get("/api/v1/members").then().statusCode(200);
    given()
        .header("Authorization", bearer(first))
        .get("/api/v1/members")
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .header("Retry-After", "5")
        .body("code", equalTo("UNAVAILABLE"));

    Vertx vertx = Vertx.vertx();
    try {
      Provider provider = new Provider(vertx, first);
      provider.start(port);
      await().untilAsserted(() -> passes(first));

      provider.rotateTo(second);
      await().untilAsserted(() -> passes(second));
      await().untilAsserted(() -> isRefused(first));

      provider.stop();
      await().during(Duration.ofMillis(500)).untilAsserted(() -> passes(second));
      isRefused(first);
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
  }

  private void passes(RsaJsonWebKey key) {
    given().header("Authorization", bearer(key)).get("/api/v1/members").then().statusCode(200);
  }

  private void isRefused(RsaJsonWebKey key) {
    given().header("Authorization", bearer(key)).get("/api/v1/members").then().statusCode(401);
  }

  private String bearer(RsaJsonWebKey key) {
    return "Bearer "
        + Token.good().issuer(issuer).signedBy(key.getKeyId(), key.getPrivateKey()).sign();
  }
}
