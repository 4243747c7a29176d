package org.wego.webhooks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wego.webhooks.testing.Database;
import org.wego.webhooks.testing.WebhooksTest;

/** What every service tells of itself and its database, as this one does. */
@QuarkusTest
class MeasuresTest extends WebhooksTest {

  private static final Duration TO_BE_MEASURED = Duration.ofSeconds(20);

  @Test
  void it_tells_its_build_its_time_and_what_its_database_has() {
    await()
        .atMost(TO_BE_MEASURED)
        .untilAsserted(
            () ->
                assertThat(measured())
                    .anyMatch(line -> line.matches("wego_build_info\\{.*version=\"\\d.*\"} 1.0"))
                    .anyMatch(line -> line.matches("wego_clock_time_seconds 1\\.\\d+E9"))
                    .anyMatch(line -> line.startsWith("wego_clock_offset_seconds "))
                    .anyMatch(
                        line ->
                            line.matches("wego_database_clock_skew_seconds -?\\d\\.\\d+(E-\\d+)?"))
                    .anyMatch(line -> line.matches("wego_database_size_bytes [1-9].*"))
                    .anyMatch(line -> line.matches("wego_database_connections [1-9].*"))
                    .anyMatch(line -> line.matches("wego_database_connections_limit [1-9].*"))
                    .anyMatch(line -> line.equals("wego_database_pool_limit 20.0"))
                    .anyMatch(
                        line -> line.startsWith("agroal_active_count{datasource=\"default\"")));
  }

  @Test
  void migrations_that_are_not_those_of_the_service_are_told() {
    String newest =
        Database.text("SELECT version FROM flyway_schema_history ORDER BY installed_rank DESC");
    await()
        .atMost(TO_BE_MEASURED)
        .until(() -> told("applied", "[1-9].*", "pending", "0.0", "failed", "0.0", "ahead", "0.0"));
    try {
      Database.execute(
          """
          INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,
                                             installed_by, execution_time, success)
          SELECT max(installed_rank) + 1, '299912312359', 'of a newer release', 'SQL',
                 'V299912312359__of_a_newer_release.sql', current_user, 1, true
          FROM flyway_schema_history
          """);
      Database.execute(
          "UPDATE flyway_schema_history SET success = false WHERE version = ?", newest);

      await()
          .atMost(TO_BE_MEASURED)
          .until(() -> told("failed", "1.0", "ahead", "1.0", "pending", "0.0"));
    } finally {
      Database.execute("DELETE FROM flyway_schema_history WHERE version = '299912312359'");
      Database.execute("UPDATE flyway_schema_history SET success = true WHERE version = ?", newest);
    }
    await().atMost(TO_BE_MEASURED).until(() -> told("failed", "0.0", "ahead", "0.0"));
  }

  /** Whether each state's number is as given: states and patterns by turns. */
  private static boolean told(String... statesAndNumbers) {
    List<String> lines = measured();
    for (int i = 0; i < statesAndNumbers.length; i += 2) {
      String line =
          "wego_database_migrations\\{state=\"%s\"} %s"
              .formatted(statesAndNumbers[i], statesAndNumbers[i + 1]);
      if (lines.stream().noneMatch(one -> one.matches(line))) {
        return false;
      }
    }
    return true;
  }

  private static List<String> measured() {
    return given().get("/q/metrics").then().statusCode(200).extract().asString().lines().toList();
  }
}
