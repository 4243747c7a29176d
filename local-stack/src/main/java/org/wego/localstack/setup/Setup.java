package org.wego.localstack.setup;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.wego.localstack.process.ProcessRecords;

/** All that is decided before anything starts. */
public record Setup(Home home, Path checkout, Ports ports, Path keycloakPrograms) {

  private static final String KEYCLOAK_PROGRAMS = "keycloak.programs";
  private static final String KEYCLOAK_VARIABLE = "WEGO_KEYCLOAK";

  /** Reads the setup of a stack; while anything of it runs, the ports are those it started with. */
  public static Setup load(
      Home home, Path checkout, Map<String, Integer> defaultPorts, Map<String, String> env) {
    Map<String, String> configured = Home.read(home.configuration());
    Ports ports =
        new ProcessRecords(home.run()).anyRunning()
            ? Ports.choose(defaultPorts, Home.read(runningPorts(home)), Ports.inBetween(env))
            : Ports.choose(defaultPorts, configured, env);
    Path keycloak =
        Optional.ofNullable(env.get(KEYCLOAK_VARIABLE))
            .or(() -> Optional.ofNullable(configured.get(KEYCLOAK_PROGRAMS)))
            .map(text -> Path.of(text).toAbsolutePath().normalize())
            .orElse(home.keycloakPrograms());
    return new Setup(home, checkout, ports, keycloak);
  }

  /** Whether the stack's home is the one that is taken where nothing is said. */
  public boolean isDefault() {
    return home.folder().equals(checkout.resolve(Home.DEFAULT));
  }

  public Secrets secrets() {
    return new Secrets(home);
  }

  public Replicas replicas() {
    return new Replicas(home);
  }

  public ProcessRecords records() {
    return new ProcessRecords(home.run());
  }

  /** Writes down the ports that the parts are started with from now on. */
  public void keepPorts() {
    Home.write(runningPorts(home), ports.asProperties(), "The ports of what runs");
  }

  private static Path runningPorts(Home home) {
    return home.run().resolve("ports.properties");
  }
}
