package org.wego.gateway.reload;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wego.gateway.PackagedGateway;

/** The packaged gateway, given a table that it must not serve. */
class InvalidTableIT {

  /** Would open the operators' pages, and points to a service that is not there. */
  private static final String TABLE =
      """
      upstreams:
        membership: ["http://localhost:1"]
      routes:
        /operations: membership
        /api/v1/typo: membreship
      """;

  @Test
  void the_gateway_does_not_start_with_an_invalid_table_and_says_why(@TempDir Path folder)
      throws Exception {
    Path table = Files.writeString(folder.resolve("routes.yaml"), TABLE);
    try (PackagedGateway gateway =
        PackagedGateway.launch(1, "-Dwego.gateway.route-file=" + table)) {
      assertThat(gateway.process().waitFor(60, TimeUnit.SECONDS)).isTrue();

      assertThat(gateway.process().exitValue()).isEqualTo(1);
      assertThat(String.join("\n", gateway.console()))
          .contains("route /operations: not a prefix of the form /api/v1/name")
          .contains("route /api/v1/typo: there is no upstream membreship");
    }
  }
}
