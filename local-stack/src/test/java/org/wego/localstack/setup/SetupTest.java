package org.wego.localstack.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wego.localstack.process.ProcessRecord;

class SetupTest {

  private static final Map<String, Integer> DEFAULTS = Map.of("gateway", 8080);

  @TempDir private Path folder;

  @Test
  void a_running_stack_keeps_the_ports_that_it_was_started_with() {
    Home home = new Home(folder);
    Setup started = Setup.load(home, folder, DEFAULTS, Map.of("WEGO_PORT_GATEWAY", "9080"));
    started.keepPorts();
    assertThat(gatewayOf(home, Map.of())).as("nothing runs").isEqualTo(8080);

    started
        .records()
        .put(ProcessRecord.of("gateway", ProcessHandle.current(), 0, Map.of("gateway", 9080)));
    assertThat(gatewayOf(home, Map.of("WEGO_PORT_GATEWAY", "7080"))).isEqualTo(9080);
  }

  @Test
  void keycloaks_programs_are_shared_where_the_environment_says_so() {
    Home home = new Home(folder);
    assertThat(Setup.load(home, folder, DEFAULTS, Map.of()).keycloakPrograms())
        .isEqualTo(folder.toAbsolutePath().resolve("keycloak"));
    assertThat(
            Setup.load(home, folder, DEFAULTS, Map.of("WEGO_KEYCLOAK", "/opt/keycloak"))
                .keycloakPrograms())
        .isEqualTo(Path.of("/opt/keycloak"));
  }

  @Test
  void passwords_are_made_once_and_only_their_owner_can_read_them() throws IOException {
    Home home = new Home(folder);
    String password = new Secrets(home).of("database.fees");

    assertThat(password).matches("[0-9a-f]{48}");
    assertThat(new Secrets(home).of("database.membership")).isNotEqualTo(password);
    assertThat(new Secrets(home).of("database.fees")).isEqualTo(password);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.secrets())))
        .isEqualTo("rw-------");
  }

  @Test
  void deleting_a_folder_spares_what_its_links_point_to() throws IOException {
    Path programs = Files.createDirectories(folder.resolve("programs"));
    Path precious = Files.writeString(programs.resolve("precious"), "kept");
    Path data = Files.createDirectories(folder.resolve("data/keycloak"));
    Files.createSymbolicLink(data.resolve("lib"), programs);

    Home.delete(folder.resolve("data"));

    assertThat(folder.resolve("data")).doesNotExist();
    assertThat(precious).hasContent("kept");
  }

  private int gatewayOf(Home home, Map<String, String> environment) {
    return Setup.load(home, folder, DEFAULTS, environment).ports().of("gateway");
  }
}
