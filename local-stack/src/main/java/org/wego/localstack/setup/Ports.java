package org.wego.localstack.setup;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.wego.localstack.StackException;

/**
 * The port of each purpose. The environment ({@code WEGO_PORT_KAFKA_CONTROLLER}) wins over the
 * stack's configuration file ({@code port.kafka-controller}), which wins over the default.
 */
public final class Ports {

  private static final String PREFIX = "port.";
  private static final String ENVIRONMENT_PREFIX = "WEGO_PORT_";
  private static final String THROUGH_PREFIX = "WEGO_THROUGH_";
  private static final int HIGHEST = 65_535;

  private final Map<String, Integer> byPurpose;
  private final Map<String, Integer> through;

  private Ports(Map<String, Integer> byPurpose, Map<String, Integer> through) {
    this.byPurpose = byPurpose;
    this.through = through;
  }

  /** Chooses every port; two purposes with one port, or no port at all, are refused. */
  public static Ports choose(
      Map<String, Integer> defaults, Map<String, String> configured, Map<String, String> env) {
    Map<String, Integer> chosen = new LinkedHashMap<>();
    defaults.forEach(
        (purpose, normal) -> {
          String fromEnvironment = env.get(variable(purpose));
          String fromFile = configured.get(PREFIX + purpose);
          int port =
              fromEnvironment != null
                  ? parse(variable(purpose), fromEnvironment)
                  : fromFile != null ? parse(PREFIX + purpose, fromFile) : normal;
          chosen.forEach(
              (other, taken) -> {
                if (taken == port) {
                  throw new StackException(
                      "%s and %s cannot both have port %d".formatted(other, purpose, port));
                }
              });
          chosen.put(purpose, port);
        });
    Map<String, Integer> through = new LinkedHashMap<>(chosen);
    chosen
        .keySet()
        .forEach(
            purpose -> {
              String variable = THROUGH_PREFIX + suffix(purpose);
              if (env.containsKey(variable)) {
                through.put(purpose, parse(variable, env.get(variable)));
              }
            });
    return new Ports(chosen, through);
  }

  /** Other ports for all purposes, each from the supplier. */
  public static Map<String, String> free(Iterable<String> purposes, Supplier<Integer> next) {
    Map<String, String> values = new TreeMap<>();
    purposes.forEach(purpose -> values.put(PREFIX + purpose, Integer.toString(next.get())));
    return values;
  }

  public int of(String purpose) {
    Integer port = byPurpose.get(purpose);
    if (port == null) {
      throw new IllegalArgumentException("No port is defined for " + purpose);
    }
    return port;
  }

  /**
   * The port at which the services are told to reach a purpose: its own, unless the environment
   * ({@code WEGO_THROUGH_POSTGRES}) has put something between them, as tests of cut connections do.
   */
  public int through(String purpose) {
    of(purpose);
    return through.get(purpose);
  }

  /** The ports in the form of the configuration file. */
  public Map<String, String> asProperties() {
    Map<String, String> values = new TreeMap<>();
    byPurpose.forEach((purpose, port) -> values.put(PREFIX + purpose, Integer.toString(port)));
    return values;
  }

  /** The environment variable that sets the port of a purpose. */
  public static String variable(String purpose) {
    return ENVIRONMENT_PREFIX + suffix(purpose);
  }

  /** Of an environment, only what puts something between the services and what they reach. */
  static Map<String, String> inBetween(Map<String, String> env) {
    Map<String, String> found = new LinkedHashMap<>(env);
    found.keySet().removeIf(variable -> !variable.startsWith(THROUGH_PREFIX));
    return found;
  }

  private static String suffix(String purpose) {
    return purpose.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static int parse(String name, String text) {
    try {
      int port = Integer.parseInt(text.strip());
      if (port >= 1 && port <= HIGHEST) {
        return port;
      }
    } catch (NumberFormatException notANumber) {
      // Said below, as for a number out of range.
    }
    throw new StackException(name + " must be a port from 1 to 65535, not '" + text + "'");
  }
}
