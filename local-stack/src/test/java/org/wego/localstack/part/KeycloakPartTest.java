package org.wego.localstack.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wego.localstack.setup.Home;
import org.wego.localstack.setup.Setup;

class KeycloakPartTest {

  private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();

  /** Stays: the journeys' stack shares it, which would have to wait for another build. */
  private static final Path PROGRAMS = CHECKOUT.resolve("local-stack/target/keycloak-built");

  @TempDir private Path folder;

  @Test
  void its_programs_are_built_once_and_shared_by_stacks() throws IOException {
    prepare("first");
    assertThat(PROGRAMS.resolve("built-by-wego"))
        .hasContent("build --db=dev-file --health-enabled=true");

    assertThat(prepare("second")).isEmpty();
    assertThat(folder.resolve("second/data/keycloak/lib").toRealPath())
        .isEqualTo(PROGRAMS.resolve("lib").toRealPath());
  }

  private List<String> prepare(String stack) throws IOException {
    Home home = new Home(Files.createDirectories(folder.resolve(stack)));
    Setup setup =
        Setup.load(
            home, CHECKOUT, Parts.defaultPorts(), Map.of("WEGO_KEYCLOAK", PROGRAMS.toString()));
    List<String> notes = new ArrayList<>();
    new KeycloakPart(setup).prepare(notes::add);
    return notes;
  }
}
