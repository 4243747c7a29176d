package org.wego.membership;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.wego.platform.testkit.Tokens;

/** Those who call the service. */
public final class Callers {

  private Callers() {}

  public static RequestSpecification anybody() {
    return given();
  }

  public static RequestSpecification secretariat() {
    return with(Tokens.of("secretariat").subject("secretariat"));
  }

  public static RequestSpecification applicant() {
    return applicant("an applicant");
  }

  public static RequestSpecification applicant(String name) {
    return with(Tokens.of("applicant").subject(name));
  }

  public static RequestSpecification member(UUID memberId) {
    return with(Tokens.of("member").with("member_id", memberId));
  }

  /** Somebody of whom the identity provider knows nothing but the name. */
  public static RequestSpecification login(String name) {
    return with(Tokens.of().subject(name));
  }

  /** Somebody of whom the identity provider also says for which member they act. */
  public static RequestSpecification login(String name, UUID claimed) {
    return with(Tokens.of("member").subject(name).with("member_id", claimed));
  }

  public static RequestSpecification committee() {
    return with(Tokens.of("executive-committee"));
  }

  public static RequestSpecification regionalOffice(String region) {
    return with(Tokens.of("regional-office").with("region", region));
  }

  public static RequestSpecification partner() {
    return with(Tokens.of("partner"));
  }

  private static RequestSpecification with(Tokens token) {
    return given().auth().oauth2(token.token());
  }
}
