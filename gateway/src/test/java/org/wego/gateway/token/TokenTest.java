package org.wego.gateway.token;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.wego.gateway.GatewayTest;
import org.wego.gateway.Provider;
import org.wego.gateway.Token;

@GatewayTest
class TokenTest {

  @ConfigProperty(name = "wego.gateway.upstreams.membership")
  URI membership;

  @Test
  void a_good_token_passes_to_the_service() {
    String token = Token.good().sign();
    given()
        .header("Authorization", "Bearer " + token)
        .get("/api/v1/members")
        .then()
        .statusCode(200)
        .body("headers.authorization[0]", equalTo("Bearer " + token));
  }

  @Test
  void a_request_without_a_token_passes_as_anonymous() {
    given().get("/api/v1/members").then().statusCode(200);
  }

  @Test
  void the_scheme_may_be_written_in_any_case() {
    given()
        .header("Authorization", "bearer " + Token.good().sign())
        .get("/api/v1/members")
        .then()
        .statusCode(200);
  }

  @TestFactory
  Stream<DynamicTest> a_token_that_is_not_good_ends_here() {
    String good = Token.good().sign();
    return Stream.of(
        refused("expired", Token.good().expiredFor(60).sign(), "has expired"),
        refused("of another audience", Token.good().audience("account").sign(), "audience"),
        refused(
            "of another issuer", Token.good().issuer("http://evil/realms/wego").sign(), "issuer"),
        refused(
            "signed by a stranger with the provider's key id",
            Token.good().signedBy("first", Provider.newKey("first").getPrivateKey()).sign(),
            "signature"),
        refused(
            "signed by a key that the provider has not",
            Token.good().signedBy("other", Provider.newKey("other").getPrivateKey()).sign(),
            "signature"),
        refused(
            "signed with a shared secret", Token.good().signedWithSharedSecret().sign(), "token"),
        refused("without a signature", good.substring(0, good.lastIndexOf('.') + 1), "token"),
        refused("that claims to need none", unsigned(good), "token"),
        refused("changed after it was signed", tampered(good), "signature"),
        refused("that is not one", "nonsense", "not a valid one"),
        refused("that is empty", "", "bearer token"),
        refused("that is huge", "a".repeat(6_000), "not a valid one"));
  }

  private DynamicTest refused(String what, String token, String reason) {
    return DynamicTest.dynamicTest(
        "a token " + what,
        () -> refuse(given().header("Authorization", "Bearer " + token), reason));
  }

  private void refuse(RequestSpecification request, String reason) {
    int before = calls();
    request
        .get("/api/v1/members")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header(
            "WWW-Authenticate", containsString("Bearer realm=\"wego\", error=\"invalid_token\""))
        .body("code", equalTo("UNAUTHENTICATED"))
        .body("detail", containsString(reason));
    assertThat(calls()).as("calls of the service").isEqualTo(before);
  }

  private static String unsigned(String good) {
    String header =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
    return header + good.substring(good.indexOf('.'), good.lastIndexOf('.') + 1);
  }

  private static String tampered(String good) {
    String[] parts = good.split("\\.");
    String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    String changed = payload.replace("someone", "another");
    return parts[0]
        + "."
        + Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(changed.getBytes(StandardCharsets.UTF_8))
        + "."
        + parts[2];
  }

  @Test
  void credentials_of_another_kind_are_refused() {
    refuse(given().header("Authorization", "Basic dTpw"), "bearer token");
  }

  @Test
  void two_credentials_are_refused() {
    String token = "Bearer " + Token.good().sign();
    refuse(given().header("Authorization", token, token), "bearer token");
  }

  private int calls() {
    return Integer.parseInt(given().baseUri(membership.toString()).get("/calls").asString());
  }
}
