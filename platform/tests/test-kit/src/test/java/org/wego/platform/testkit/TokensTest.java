package org.wego.platform.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class TokensTest {

  @Test
  void a_token_opens_what_its_roles_may() {
    answersTo(Tokens.of("keeper"), 200);
    answersTo(Tokens.of("visitor", "keeper"), 200);
    answersTo(Tokens.of("visitor"), 403);
    answersTo(Tokens.of(), 403);
  }

  @Test
  void no_token_and_a_token_that_is_no_good_are_refused() {
    given().get("/whoami").then().statusCode(401);
    answersTo(Tokens.of("keeper").expired(), 401);
    answersTo(Tokens.of("keeper").forged(), 401);
    answersTo(Tokens.of("keeper").audience("somebody-else"), 401);
    answersTo(Tokens.of("keeper").issuer("https://elsewhere.test.invalid"), 401);
  }

  @Test
  void claims_and_subject_arrive() {
    UUID id = UUID.fromString("0190f5fe-7d2c-7c41-9a34-3b5a6a4f0001");
    Tokens anna = Tokens.of("keeper").with("thing_id", id).subject("anna");

    given()
        .auth()
        .oauth2(anna.token())
        .get("/whoami")
        .then()
        .statusCode(200)
        .body("subject", equalTo(anna.subjectId()))
        .body("name", containsString("anna"))
        .body("thing", equalTo(id.toString()));
  }

  @Test
  void the_same_content_is_signed_once_and_any_other_content_is_another_token() {
    Tokens anna = Tokens.of("keeper").subject("anna");

    assertThat(anna.token())
        .isEqualTo(Tokens.of("keeper").subject("anna").token())
        .isNotIn(
            Tokens.of("keeper").subject("bea").token(),
            Tokens.of("visitor").subject("anna").token(),
            anna.with("thing_id", "x").token(),
            anna.audience("somebody-else").token(),
            anna.issuer("https://elsewhere.test.invalid").token(),
            anna.expired().token(),
            anna.forged().token());
  }

  private static void answersTo(Tokens token, int status) {
    given().auth().oauth2(token.token()).get("/whoami").then().statusCode(status);
  }
}
