package org.wego.platform.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@QuarkusTest
@ExtendWith(TestClock.class)
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class WegoServersTest {

  @Inject DataSource database;

  @Inject Clock clock;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  @Test
  void the_application_and_the_test_meet_in_one_real_database() throws SQLException {
    try (Connection application = database.getConnection();
        Statement statement = application.createStatement()) {
      statement.execute("CREATE TABLE meeting AS SELECT '서울' AS place");
    }
    try (Connection test = WegoServers.postgres().connect()) {
      assertThat(single(test, "SELECT place FROM meeting")).isEqualTo("서울");
      assertThat(single(test, "SHOW server_version")).startsWith("18");
    }
  }

  @Test
  void a_frozen_database_answers_nothing_until_it_thaws() throws Exception {
    try (Connection test = WegoServers.postgres().connect()) {
      test.setNetworkTimeout(Runnable::run, 300);
      WegoServers.postgres()
          .whileFrozen(
              () ->
                  assertThatThrownBy(() -> single(test, "SELECT 1"))
                      .isInstanceOf(SQLException.class));
    }
    try (Connection again = WegoServers.postgres().connect()) {
      assertThat(single(again, "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void kafka_can_go_and_come_back_at_the_same_address() throws Exception {
    assertThat(WegoServers.kafka().bootstrapServers()).isEqualTo(bootstrapServers);

    WegoServers.kafka().whileStopped(() -> assertThat(WegoServers.kafka().isRunning()).isFalse());

    assertThat(WegoServers.kafka().isRunning()).isTrue();
    assertThat(WegoServers.kafka().bootstrapServers()).isEqualTo(bootstrapServers);
  }

  @Test
  void the_application_s_clock_goes_where_the_test_puts_it() {
    TestClock.moveTo(LocalDate.of(2030, 1, 31));
    assertThat(LocalDate.now(clock)).isEqualTo("2030-01-31");

    TestClock.advance(Duration.ofDays(1));
    assertThat(LocalDate.now(clock)).isEqualTo("2030-02-01");
    assertThat(LocalDate.now(TestClock.clock())).isEqualTo("2030-02-01");

    TestClock.real();
    assertThat(Duration.between(clock.instant(), Clock.systemUTC().instant()).abs())
        .isLessThan(Duration.ofMinutes(1));
  }

  @Test
  void a_path_into_an_answer_is_compiled_once_by_the_rest_assured_of_the_test() {
    int lookups = 300;
    JsonPath answer = given().get("/whoami").then().statusCode(401).extract().jsonPath();
    assertThat(answer.getInt("status")).isEqualTo(401);
    long before = ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount();

    for (int i = 0; i < lookups; i++) {
      assertThat(answer.getInt("status")).isEqualTo(401);
    }

    assertThat(ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount() - before)
        .isLessThan(lookups);
  }

  @Test
  void a_call_that_is_not_answered_as_expected_is_told_of_with_its_answer() {
    PrintStream real = System.err;
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
    try {
      given().get("/whoami").then().statusCode(401);
      assertThat(told.toString(StandardCharsets.UTF_8)).isEmpty();

      assertThatThrownBy(() -> given().body("a question").post("/whoami").then().statusCode(200))
          .isInstanceOf(AssertionError.class);
    } finally {
      System.setErr(real);
    }
    assertThat(told.toString(StandardCharsets.UTF_8))
        .contains("POST http://localhost:", "/whoami", "a question", "HTTP/1.1 40");
  }

  private static String single(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
