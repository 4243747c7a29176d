package org.wego.membership.account;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.wego.membership.Callers;
import org.wego.membership.Database;
import org.wego.membership.Sha256;

/** The steps by which people come to act for members. */
public final class Accounts {

  private Accounts() {}

  /** The request for an address that nobody had before. */
  public static String invitation(String role) {
    return invitation("user-" + UUID.randomUUID() + "@city.example", role);
  }

  public static String invitation(String email, String role) {
    return """
        {"name":"Kim Min-ji","email":"%s","language":"ko","role":"%s"}"""
        .formatted(email, role);
  }

  public static ValidatableResponse invite(
      RequestSpecification caller, UUID member, String request) {
    return caller
        .contentType("application/json")
        .body(request)
        .post("/api/v1/members/{id}/account-invitations", member)
        .then();
  }

  /** An invitation by the Secretariat. */
  public static UUID invited(UUID member, String role) {
    return idOf(invite(Callers.secretariat(), member, invitation(role)).statusCode(201));
  }

  public static UUID idOf(ValidatableResponse answer) {
    return UUID.fromString(answer.extract().path("id"));
  }

  /** A token that is the invitation's from now on: the real one is told to nobody else. */
  public static String tokenOf(UUID invitation) {
    String token = "the token of " + invitation;
    Database.execute(
        "UPDATE account_invitation SET token_sha256 = '%s' WHERE id = '%s'"
            .formatted(Sha256.of(token.getBytes(StandardCharsets.UTF_8)), invitation));
    return token;
  }

  public static ValidatableResponse accept(RequestSpecification login, String token) {
    return login
        .contentType("application/json")
        .body("{\"token\":\"" + token + "\"}")
        .post("/api/v1/account-invitations/acceptance")
        .then();
  }

  /** The account of a login that accepted an invitation of the member. */
  public static UUID bound(UUID member, String login, String role) {
    return idOf(accept(Callers.login(login), tokenOf(invited(member, role))).statusCode(200));
  }

  public static ValidatableResponse revoke(RequestSpecification caller, UUID member, UUID account) {
    return caller
        .contentType("application/json")
        .body("{\"reason\":\"Has left\"}")
        .post("/api/v1/members/{id}/accounts/{aid}/revocation", member, account)
        .then();
  }

  public static ValidatableResponse list(RequestSpecification caller, UUID member) {
    return caller.get("/api/v1/members/{id}/accounts", member).then().statusCode(200);
  }

  public static ValidatableResponse own(RequestSpecification caller) {
    return caller.get("/api/v1/accounts/me").then().statusCode(200);
  }

  static ValidatableResponse revokeInvitation(
      RequestSpecification caller, UUID member, UUID invitation) {
    return caller
        .contentType("application/json")
        .body("{\"reason\":\"A mistake\"}")
        .post("/api/v1/members/{id}/account-invitations/{iid}/revocation", member, invitation)
        .then();
  }
}
