package org.wego.localstack.setup;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wego.localstack.StackException;

/**
 * How many processes there are of each service: one, unless the stack's configuration file says
 * otherwise ({@code replicas.fees=2}). It is read whenever it is asked for, because it changes
 * while the stack runs.
 */
public final class Replicas {

  /** More of a service than this have no ports. */
  public static final int MOST = 4;

  private static final String PREFIX = "replicas.";

  private final Home home;

  Replicas(Home home) {
    this.home = home;
  }

  /** What the part of a service is called that runs its replica of this number, from 1 on. */
  public static String part(String service, int number) {
    return number == 1 ? service : service + "-" + number;
  }

  /** The parts of as many replicas of a service as there can be. */
  public static Stream<String> parts(String service) {
    return IntStream.rangeClosed(1, MOST).mapToObj(number -> part(service, number));
  }

  public int of(String service) {
    String configured = Home.read(home.configuration()).get(PREFIX + service);
    return configured == null ? 1 : parse(PREFIX + service, configured);
  }

  /** Writes down how many there are to be of these services. */
  public void choose(Map<String, Integer> chosen) {
    Map<String, String> configured = new TreeMap<>(Home.read(home.configuration()));
    chosen.forEach((service, count) -> configured.put(PREFIX + service, Integer.toString(count)));
    Home.write(home.configuration(), configured, "Choices for this local stack");
  }

  /** Reads {@code membership=2}. */
  public static Map.Entry<String, Integer> parse(String text, Collection<String> services) {
    int sign = text.indexOf('=');
    String service = sign < 0 ? text : text.substring(0, sign);
    if (sign < 0) {
      throw new StackException("Not a service and a number, such as fees=2: '" + text + "'");
    }
    if (!services.contains(service)) {
      throw new StackException(
          "There is no service '%s'; the services are %s"
              .formatted(service, String.join(", ", services)));
    }
    return Map.entry(service, parse(service, text.substring(sign + 1)));
  }

  /** Reads a number of replicas. */
  public static int parse(String name, String text) {
    try {
      int count = Integer.parseInt(text.strip());
      if (count >= 1 && count <= MOST) {
        return count;
      }
    } catch (NumberFormatException notANumber) {
      // Said below, as for a number out of range.
    }
    throw new StackException(
        "%s must be a number of replicas from 1 to %d, not '%s'".formatted(name, MOST, text));
  }
}
