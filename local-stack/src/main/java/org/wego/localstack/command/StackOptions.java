package org.wego.localstack.command;

import java.nio.file.Path;
import org.wego.localstack.part.Parts;
import org.wego.localstack.setup.Home;
import org.wego.localstack.setup.Setup;
import picocli.CommandLine.Option;

/** The option that every command takes: which stack it is about. */
final class StackOptions {

  private static final String HOME_VARIABLE = "WEGO_HOME";

  @Option(
      names = "--home",
      paramLabel = "<folder>",
      description = "Folder of the stack; by default WEGO_HOME, or .wego in the checkout.")
  private Path home;

  Home home() {
    String fromEnvironment = System.getenv(HOME_VARIABLE);
    return new Home(
        home != null
            ? home
            : fromEnvironment != null
                ? Path.of(fromEnvironment)
                : checkout().resolve(Home.DEFAULT));
  }

  Setup setup() {
    return Setup.load(home(), checkout(), Parts.defaultPorts(), System.getenv());
  }

  private static Path checkout() {
    return Path.of(System.getProperty("wego.checkout", "")).toAbsolutePath().normalize();
  }
}
