package org.wego.localstack.doctor;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is examined, and where it is.
 *
 * @param name how the report calls it
 * @param local whether it is a stack of this machine, which {@code ./wego} starts and stops
 * @param version the version that every service should be of
 * @param services each service's instances, the gateway's among them
 * @param realm the address of the realm that issues tokens
 * @param kafka how a client reaches Kafka; empty where it is not looked at
 * @param disk which folders need room, and how much
 * @param certificates further addresses whose certificates are looked at
 */
public record Installation(
    String name,
    boolean local,
    Optional<String> version,
    Map<String, List<URI>> services,
    Optional<URI> realm,
    Map<String, String> kafka,
    Disk disk,
    List<URI> certificates) {

  /** The name of the gateway among the services. */
  public static final String GATEWAY = "gateway";

  /**
   * Room for data.
   *
   * @param folders on this machine
   * @param warnBelow the free share under which somebody should look after it
   * @param failBelow the free share under which a service is about to stop
   */
  public record Disk(List<Path> folders, double warnBelow, double failBelow) {

    public static final double WARN_BELOW = 0.10;
    public static final double FAIL_BELOW = 0.03;

    public static Disk of(List<Path> folders) {
      return new Disk(folders, WARN_BELOW, FAIL_BELOW);
    }
  }

  /** The stack of this machine, of this program's own version. */
  public static Installation ofThisMachine(
      Path home, Map<String, List<URI>> services, String realm, String kafka) {
    return new Installation(
        "the stack in " + home,
        true,
        OwnVersion.get(),
        services,
        Optional.of(URI.create(realm)),
        Map.of("bootstrap.servers", kafka),
        // PostgreSQL, Kafka and Keycloak keep their data there.
        Disk.of(List.of(home)),
        List.of());
  }

  /** The installation that a file describes. */
  public static Installation describedBy(Path file) {
    return InstallationFile.read(file, OwnVersion.get());
  }

  /** How the part is started: the command where there is one. */
  public String start(String part) {
    return local
        ? "Start it with './wego start %s'; './wego logs %s' says why it ended."
            .formatted(part, part)
        : "Start it; the end of its log says why it ended.";
  }
}
