package org.wego.benchmarks.feerun;

import java.util.ArrayList;
import java.util.List;

/**
 * What to measure.
 *
 * @param members how many liable members are billed
 * @param pairs how often the run and plain SQL take turns
 * @param heap the service's largest heap, as {@code -Xmx} takes it
 * @param properties settings of the service that differ from its own, as {@code name=value}
 */
record Options(int members, int pairs, String heap, List<String> properties) {

  static final String USAGE =
      "Options: --members=1000000 --pairs=2 --heap=512m --property=name=value (again and again)";

  static Options of(String... arguments) {
    int members = 1_000_000;
    int pairs = 2;
    String heap = "512m";
    List<String> properties = new ArrayList<>();
    for (String argument : arguments) {
      String[] parts = argument.split("=", 2);
      if (parts.length < 2) {
        throw new IllegalArgumentException(USAGE);
      }
      switch (parts[0]) {
        case "--members" -> members = Integer.parseInt(parts[1]);
        case "--pairs" -> pairs = Integer.parseInt(parts[1]);
        case "--heap" -> heap = parts[1];
        case "--property" -> properties.add(parts[1]);
        default -> throw new IllegalArgumentException(USAGE);
      }
    }
    return new Options(members, pairs, heap, List.copyOf(properties));
  }
}
