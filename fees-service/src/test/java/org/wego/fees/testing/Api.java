package org.wego.fees.testing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.config.JsonConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import org.wego.platform.testkit.Tokens;

/** The service's API as its callers use it. */
public final class Api {

  private static final Duration PATIENCE = Duration.ofSeconds(120);

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

  /**
   * Has the figures of the edition of April 2019 imported. Most tests need them and few are about
   * that, so what the first import has left is copied from then on.
   */
  public static void importIndicators() {
    if (Database.number("SELECT count(*) FROM economic_indicator") > 0) {
      importIndicatorFile();
    } else if (Database.number("SELECT count(*) FROM pg_tables WHERE schemaname = 'ready'") > 0) {
      Database.executeUnguarded(
          """
          INSERT INTO economic_indicator OVERRIDING SYSTEM VALUE
          SELECT * FROM ready.economic_indicator ORDER BY revision
          """);
    } else {
      importIndicatorFile();
      Database.executeUnguarded(
          """
          CREATE SCHEMA ready;
          CREATE TABLE ready.economic_indicator AS TABLE economic_indicator
          """);
    }
  }

  private static void importIndicatorFile() {
    secretariat()
        .contentType("text/csv")
        .body(Roster.indicatorFile())
        .post("/api/v1/economic-indicators/imports")
        .then()
        .statusCode(200);
  }

  public static ValidatableResponse requestRun(int feeYear, boolean dryRun) {
    return secretariat()
        .contentType(ContentType.JSON)
        .body("{\"feeYear\":%d,\"dryRun\":%b}".formatted(feeYear, dryRun))
        .post("/api/v1/fee-runs")
        .then();
  }

  /** Runs a fee year to its end and answers the run. */
  public static JsonPath run(int feeYear) {
    return awaitRun(requestRun(feeYear, false).statusCode(202).extract().path("id"));
  }

  /** The run, once it is finished. */
  public static JsonPath awaitRun(String id) {
    return await()
        .atMost(PATIENCE)
        .pollDelay(Duration.ofMillis(20))
        .pollInterval(Duration.ofMillis(40))
        .until(
            () ->
                secretariat()
                    .get("/api/v1/fee-runs/" + id)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath(),
            run -> !run.getString("state").matches("QUEUED|RUNNING"));
  }
}
