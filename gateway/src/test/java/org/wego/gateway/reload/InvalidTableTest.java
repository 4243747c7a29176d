package org.wego.gateway.reload;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.junit.main.LaunchResult;
import io.quarkus.test.junit.main.QuarkusMainLauncher;
import io.quarkus.test.junit.main.QuarkusMainTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusMainTest
@TestProfile(InvalidTableTest.ToOperations.class)
class InvalidTableTest {

  /** A table that would open the operators' pages, and points to a service that is not there. */
  public static class ToOperations implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      try {
        Path file = Files.createTempFile("routes", ".yaml");
        Files.writeString(
            file,
            """
            upstreams:
              membership: ["http://localhost:1"]
            routes:
              /operations: membership
              /api/v1/typo: membreship
            """);
        return Map.of("wego.gateway.route-file", file.toString());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Test
  void the_gateway_does_not_start_with_an_invalid_table_and_says_why(QuarkusMainLauncher launcher) {
    LaunchResult result = launcher.launch();

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.getOutput() + result.getErrorOutput())
        .contains("route /operations: not a prefix of the form /api/v1/name")
        .contains("route /api/v1/typo: there is no upstream membreship");
  }
}
