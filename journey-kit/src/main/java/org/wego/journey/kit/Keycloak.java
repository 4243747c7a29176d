package org.wego.journey.kit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** The real identity provider, asked for tokens directly: also for such as no good client gets. */
public final class Keycloak {

  private static final Map<String, Object> AUDIENCE_MAPPER =
      Map.of(
          "name",
          "audience",
          "protocol",
          "openid-connect",
          "protocolMapper",
          "oidc-audience-mapper",
          "config",
          Map.of("included.custom.audience", "wego-api", "access.token.claim", "true"));

  private final URI realm;
  private final String administrator;

  public Keycloak(RunningStack stack) {
    realm = stack.realm();
    administrator =
        token(realm.resolve("/realms/master"), "admin-cli", "admin", stack.keycloakAdministrator());
  }

  /** A token of the user, as the client of this platform's users gets it. */
  public String token(String user) {
    return token(realm, "wego-cli", user, user);
  }

  /** A token of a partner's system, which is nobody's. */
  public String ofClient(String client, String secret) {
    return given()
        .formParam("grant_type", "client_credentials")
        .formParam("client_id", client)
        .formParam("client_secret", secret)
        .post(realm + "/protocol/openid-connect/token")
        .then()
        .statusCode(200)
        .extract()
        .path("access_token");
  }

  /** A token of the user that is good for one second. */
  public String shortLived(String user) {
    return of(
        user,
        "journey-short-lived",
        Map.of("access.token.lifespan", "1"),
        List.of(AUDIENCE_MAPPER));
  }

  /** A token of the user that is for someone else's API. */
  public String forAnotherAudience(String user) {
    return of(user, "journey-elsewhere", Map.of(), List.of());
  }

  /** The token of the provider's administrator, which is of another realm. */
  public String ofAdministrator() {
    return administrator;
  }

  /** The provider's first key for signatures, by its id. */
  public String signingKeyId() {
    return given()
        .get(realm + "/protocol/openid-connect/certs")
        .then()
        .statusCode(200)
        .extract()
        .path("keys.find { it.use == 'sig' }.kid");
  }

  private String of(
      String user, String client, Map<String, String> attributes, List<?> protocolMappers) {
    given()
        .header("Authorization", "Bearer " + administrator)
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "clientId",
                client,
                "publicClient",
                true,
                "directAccessGrantsEnabled",
                true,
                "attributes",
                attributes,
                "protocolMappers",
                protocolMappers))
        .post(realm.resolve("/admin/realms/wego/clients"))
        .then()
        // Whoever asked before has made it.
        .statusCode(anyOf(equalTo(201), equalTo(409)));
    return token(realm, client, user, user);
  }

  private static String token(URI realm, String client, String user, String password) {
    return given()
        .formParam("grant_type", "password")
        .formParam("client_id", client)
        .formParam("username", user)
        .formParam("password", password)
        .post(realm + "/protocol/openid-connect/token")
        .then()
        .statusCode(200)
        .extract()
        .path("access_token");
  }
}
