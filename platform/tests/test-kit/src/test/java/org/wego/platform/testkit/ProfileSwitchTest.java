package org.wego.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Another application in the same JVM. */
@QuarkusTest
@TestProfile(ProfileSwitchTest.Other.class)
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class ProfileSwitchTest {

  /** Only there to be another profile. */
  public static class Other implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("quarkus.application.name", "other");
    }
  }

  @Test
  void it_shares_the_servers_and_has_an_empty_database() throws Exception {
    try (Connection connection = WegoServers.postgres().connect();
        Statement statement = connection.createStatement();
        ResultSet tables =
            statement.executeQuery(
                "SELECT count(*) FROM information_schema.tables WHERE table_name = 'meeting'")) {
      tables.next();
      assertThat(tables.getInt(1)).isZero();
    }
    try (Stream<Path> runs = Files.list(Path.of("target", "wego-servers"))) {
      assertThat(runs.filter(path -> path.getFileName().toString().startsWith("run-"))).hasSize(1);
    }

    assertThat(WegoServers.kafka().isRunning()).isTrue();
  }
}
