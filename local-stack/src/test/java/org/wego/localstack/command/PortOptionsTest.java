package org.wego.localstack.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wego.localstack.part.Parts;
import org.wego.localstack.setup.Home;
import picocli.CommandLine;

class PortOptionsTest {

  @TempDir Path folder;

  @Test
  void whatever_starts_a_stack_takes_free_ports() {
    for (Object command : List.of(new UpCommand(), new DemoCommand())) {
      assertThat(
              new CommandLine(command).parseArgs("--free-ports").hasMatchedOption("--free-ports"))
          .as("%s", command)
          .isTrue();
    }
  }

  @Test
  void free_ports_are_chosen_once() {
    Home home = new Home(folder);
    PortOptions ports = CommandLine.populateCommand(new PortOptions(), "--free-ports");
    ports.choose(home);
    Map<String, String> chosen = Home.read(home.configuration());
    assertThat(chosen).hasSameSizeAs(Parts.defaultPorts());

    ports.choose(home);
    assertThat(Home.read(home.configuration())).isEqualTo(chosen);
  }
}
