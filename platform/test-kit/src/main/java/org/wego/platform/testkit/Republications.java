package org.wego.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;

/** Has the tested service tell the present state of a topic's aggregates anew. */
public final class Republications {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Republications() {}

  /** Returns when all is told, so that the next one finds none at work and is not refused. */
  public static void of(String topic) {
    Response started =
        operator()
            .contentType(ContentType.JSON)
            .body(Map.of("topic", topic, "reason", "A new consumer begins"))
            .post("/operations/republications");
    assertThat(started.statusCode()).as(started.asString()).isEqualTo(202);
    String state =
        await()
            .atMost(PATIENCE)
            .pollInterval(Duration.ofMillis(20))
            .until(() -> state(started.header("Location")), found -> !found.equals("RUNNING"));
    assertThat(state).isEqualTo("COMPLETED");
  }

  private static String state(String location) {
    return operator().get(location).then().statusCode(200).extract().path("state");
  }

  private static RequestSpecification operator() {
    return RestAssured.given().auth().oauth2(Tokens.of("secretariat").token());
  }
}
