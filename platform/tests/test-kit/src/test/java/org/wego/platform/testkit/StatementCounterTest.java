package org.wego.platform.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class StatementCounterTest {

  @Inject EntityManager entities;

  @Test
  void statements_of_a_call_are_counted() throws Exception {
    String token = Tokens.of("keeper").token();

    long statements =
        StatementCounter.during(
            () -> given().auth().oauth2(token).get("/things").then().statusCode(200));

    assertThat(statements).isOne();
  }

  @Test
  void native_statements_are_counted_too_and_nothing_is_nothing() throws Exception {
    assertThat(
            StatementCounter.during(
                () -> {
                  entities.createNativeQuery("SELECT 1").getSingleResult();
                  entities.createNativeQuery("SELECT 2").getSingleResult();
                }))
        .isEqualTo(2);
    assertThat(StatementCounter.during(() -> {})).isZero();
  }
}
