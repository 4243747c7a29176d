package org.wego.faults.wire;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * A wire to each part that others connect to: PostgreSQL, Kafka and Keycloak, which the services
 * reach, and the services, which the gateway reaches.
 */
public final class Wires implements AutoCloseable {

  private static final String POSTGRES = "postgres";
  private static final List<String> PARTS =
      List.of(POSTGRES, "kafka", "keycloak", "membership", "fees", "awards", "events", "webhooks");

  private final Map<String, Wire> byPart = new LinkedHashMap<>();

  private Wires() {}

  /**
   * Lays them.
   *
   * @param home the stack's folder, which tells the ports of the parts once it has chosen them
   * @param kept where the wires' own ports are kept, for another program that goes on with the
   *     stack
   * @param again whether that is what happens
   */
  public static Wires lay(Path home, Path kept, boolean again) {
    Wires wires = new Wires();
    Properties before = again ? read(kept) : new Properties();
    for (String part : PARTS) {
      int port = Integer.parseInt(before.getProperty(part, "0"));
      wires.byPart.put(
          part,
          Wire.lay(
              port,
              () ->
                  Integer.parseInt(
                      read(home.resolve("config.properties")).getProperty("port." + part)),
              part.equals(POSTGRES)));
    }
    wires.keep(kept);
    return wires;
  }

  private static Properties read(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  private void keep(Path file) {
    Properties ports = new Properties();
    byPart.forEach((part, wire) -> ports.setProperty(part, Integer.toString(wire.port())));
    try {
      Files.createDirectories(file.getParent());
      try (Writer writer = Files.newBufferedWriter(file)) {
        ports.store(writer, "Where the wires of the stack that runs listen");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What tells the stack to connect its parts through them. */
  public Map<String, String> environment() {
    Map<String, String> variables = new TreeMap<>();
    byPart.forEach(
        (part, wire) ->
            variables.put(
                "WEGO_THROUGH_" + part.toUpperCase(Locale.ROOT), Integer.toString(wire.port())));
    return variables;
  }

  /** The parts that have one. */
  public List<String> parts() {
    return PARTS;
  }

  /** The wire to a part. */
  public Wire to(String part) {
    return byPart.get(part);
  }

  /** The wire to PostgreSQL, which knows a COMMIT. */
  public Wire toPostgres() {
    return to(POSTGRES);
  }

  @Override
  public void close() {
    byPart.values().forEach(Wire::close);
  }
}
