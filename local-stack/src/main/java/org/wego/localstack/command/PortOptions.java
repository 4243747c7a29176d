package org.wego.localstack.command;

import java.util.Map;
import java.util.TreeMap;
import org.wego.localstack.part.Parts;
import org.wego.localstack.setup.Home;
import org.wego.localstack.setup.Ports;
import org.wego.platform.servers.FreePorts;
import picocli.CommandLine.Option;

/** Gives a stack ports of its own, so that several run side by side. */
final class PortOptions {

  @Option(
      names = "--free-ports",
      description =
          "Choose free ports and keep them in <home>/config.properties, unless it has ports.")
  private boolean freePorts;

  void choose(Home home) {
    if (!freePorts) {
      return;
    }
    Map<String, String> configured = new TreeMap<>(Home.read(home.configuration()));
    if (configured.keySet().stream().noneMatch(key -> key.startsWith("port."))) {
      configured.putAll(Ports.free(Parts.defaultPorts().keySet(), FreePorts::next));
      Home.write(home.configuration(), configured, "Choices for this local stack");
    }
  }
}
