package org.wego.benchmarks.parts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a program was called with: {@code --name=value}, again and again. */
public final class Arguments {

  private final Map<String, List<String>> values = new HashMap<>();

  /**
   * Reads them.
   *
   * @param known the names that the program knows, without dashes
   * @throws IllegalArgumentException for any other
   */
  public Arguments(Set<String> known, String... arguments) {
    for (String argument : arguments) {
      String[] parts = argument.split("=", 2);
      String name = parts[0].replaceFirst("^--", "");
      if (parts.length < 2 || !known.contains(name)) {
        throw new IllegalArgumentException(
            "%s: --name=value is wanted, with one of these names: %s".formatted(argument, known));
      }
      values.computeIfAbsent(name, n -> new ArrayList<>()).add(parts[1]);
    }
  }

  /** All values of a name. */
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** The last value of a name. */
  public String text(String name, String otherwise) {
    List<String> given = all(name);
    return given.isEmpty() ? otherwise : given.get(given.size() - 1);
  }

  /** The last value of a name, a whole number. */
  public int number(String name, int otherwise) {
    return Integer.parseInt(text(name, Integer.toString(otherwise)));
  }

  /** The last value of a name, which has to be given. */
  public String required(String name) {
    String given = text(name, null);
    if (given == null) {
      throw new IllegalArgumentException("--" + name + "=… is needed");
    }
    return given;
  }
}
