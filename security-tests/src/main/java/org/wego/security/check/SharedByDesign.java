package org.wego.security.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.wego.security.generate.Marks;

/**
 * What one writes and others are to read, each with its reason: a list of {@code
 * written,field,read,reader,reason}. {@code written} and {@code read} are operations, {@code field}
 * a JSON pointer or the beginning of one, {@code reader} a role or {@code anybody}; {@code *}
 * stands for all, also at the end of a name.
 */
public final class SharedByDesign {

  private static final String FILE = "/org/wego/security/shared-by-design.csv";
  private static final String FIRST = "written,field,read,reader,reason";
  private static final int COLUMNS = 5;

  private final List<Line> lines = new ArrayList<>();

  private record Line(String written, String field, String read, String reader) {

    boolean says(Marks.Origin origin, String operation, Set<String> roles) {
      return fits(written, origin.operation())
          && (field.equals("*")
              || origin.field().equals(field)
              || origin.field().startsWith(field + "/"))
          && fits(read, operation)
          && (reader.equals("anybody") || roles.contains(reader));
    }

    private static boolean fits(String pattern, String name) {
      return pattern.endsWith("*")
          ? name.startsWith(pattern.substring(0, pattern.length() - 1))
          : name.equals(pattern);
    }
  }

  private SharedByDesign(String text) {
    List<String> all =
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    if (all.isEmpty() || !all.get(0).equals(FIRST)) {
      throw new IllegalArgumentException("What is shared begins with " + FIRST);
    }
    for (String line : all.subList(1, all.size())) {
      String[] cells = line.split(",", COLUMNS);
      if (cells.length < COLUMNS || cells[COLUMNS - 1].isBlank()) {
        throw new IllegalArgumentException("Without a reason nothing is shared: " + line);
      }
      lines.add(new Line(cells[0].strip(), cells[1].strip(), cells[2].strip(), cells[3].strip()));
    }
  }

  /** What the list of this module says. */
  public static SharedByDesign listed() {
    try (InputStream in = SharedByDesign.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is not on the class path");
      }
      return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a list says. */
  public static SharedByDesign of(String text) {
    return new SharedByDesign(text);
  }

  /** Whether somebody with these roles may meet in this operation what came in by that way. */
  boolean isShared(Marks.Origin origin, String operation, Set<String> roles) {
    return lines.stream().anyMatch(line -> line.says(origin, operation, roles));
  }

  /** The operations that the list names, for it to be held against the contract. */
  public List<String> operations() {
    return lines.stream()
        .flatMap(line -> List.of(line.written(), line.read()).stream())
        .filter(name -> !name.endsWith("*"))
        .distinct()
        .toList();
  }
}
