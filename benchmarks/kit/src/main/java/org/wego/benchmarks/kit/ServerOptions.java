package org.wego.benchmarks.kit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@link Servers} shall start, and where.
 *
 * @param databases each belongs to a user of its name, whose password is the name as well
 */
record ServerOptions(
    Path data,
    Path programs,
    Path topics,
    Path addresses,
    boolean postgres,
    boolean kafka,
    List<String> databases) {

  static ServerOptions of(String... arguments) {
    Path data = null;
    Path programs = null;
    Path topics = null;
    Path addresses = null;
    boolean postgres = false;
    boolean kafka = false;
    List<String> databases = new ArrayList<>();
    for (String argument : arguments) {
      String[] parts = argument.split("=", 2);
      switch (parts[0]) {
        case "--data" -> data = Path.of(parts[1]);
        case "--programs" -> programs = Path.of(parts[1]);
        case "--topics" -> topics = Path.of(parts[1]);
        case "--addresses" -> addresses = Path.of(parts[1]);
        case "--database" -> databases.add(parts[1]);
        case "--postgres" -> postgres = true;
        case "--kafka" -> kafka = true;
        default -> throw new IllegalArgumentException("There is no option " + parts[0]);
      }
    }
    return new ServerOptions(
        data, programs, topics, addresses, postgres, kafka, List.copyOf(databases));
  }
}
