package org.wego.gateway.token;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.RsaJsonWebKey;
import org.junit.jupiter.api.Test;
import org.wego.gateway.Absent;
import org.wego.gateway.GatewayTest;
import org.wego.gateway.Provider;
import org.wego.gateway.Token;

/** The identity provider comes after the gateway, whose own next attempt is far away. */
@GatewayTest
@TestProfile(Absent.class)
class ProviderLateTest {

  @ConfigProperty(name = Absent.PROVIDER_PORT)
  int port;

  @ConfigProperty(name = "wego.gateway.tokens.issuer")
  String issuer;

  @Test
  void the_first_token_after_the_provider_came_passes_though_the_last_reading_just_failed() {
    RsaJsonWebKey key = Provider.newKey("one");
    String bearer =
        "Bearer "
            + Token.good().issuer(issuer).signedBy(key.getKeyId(), key.getPrivateKey()).sign();

    given()
        .header("Authorization", bearer)
        .get("/api/v1/members")
        .then()
        .statusCode(503)
        .body("code", equalTo("UNAVAILABLE"));

    Vertx vertx = Vertx.vertx();
    try {
      new Provider(vertx, key).start(port);
      given().header("Authorization", bearer).get("/api/v1/members").then().statusCode(200);
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
  }
}
