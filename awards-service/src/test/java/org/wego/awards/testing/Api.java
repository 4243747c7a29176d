package org.wego.awards.testing;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.config.JsonConfig;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.wego.platform.testkit.Tokens;

/** The service's API as its callers use it. */
public final class Api {

  private Api() {}

  public static RequestSpecification anyone() {
    return given()
        .config(
            RestAssured.config()
                .jsonConfig(
                    JsonConfig.jsonConfig()
                        .numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL)));
  }

  public static RequestSpecification as(Tokens token) {
    return anyone().auth().oauth2(token.token());
  }

  public static RequestSpecification secretariat() {
    return as(Tokens.of("secretariat"));
  }

  /** A user of a member. */
  public static RequestSpecification member(UUID memberId) {
    return as(Tokens.of("member").with("member_id", memberId));
  }

  /** Someone of a city that is no member. */
  public static RequestSpecification applicant(String subject) {
    return as(Tokens.of("applicant").subject(subject));
  }

  /** The judge who accepted with this login. */
  public static RequestSpecification judge(String subject) {
    return as(Tokens.of("judge").subject(subject));
  }
}
