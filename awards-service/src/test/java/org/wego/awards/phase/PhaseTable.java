package org.wego.awards.phase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wego.awards.edition.Act;
import org.wego.awards.edition.Party;
import org.wego.awards.edition.Phase;

/**
 * What each operation about an edition answers to each role in each phase.
 *
 * <p>A line is an operation, the roles that it answers alike, the permission that it takes ({@code
 * PARTY:ACT}, or {@code -} where none decides), and a cell for each phase: {@code ok}, {@code
 * phase} where the phase forbids it, {@code unready} where something is missing for the next one,
 * or the status that refuses.
 */
final class PhaseTable {

  static final String OK = "ok";
  static final String PHASE = "phase";
  static final String UNREADY = "unready";

  static final List<String> ROLES =
      List.of(
          "anonymous",
          "applicant-own",
          "applicant-other",
          "member-own",
          "member-other",
          "executive-committee",
          "regional-office",
          "judge",
          "judge-other",
          "partner",
          "secretariat");

  private static final Path FILE = Path.of("src", "test", "resources", "phase-table.csv");

  private final List<Line> lines;

  /** What a line says of its roles. */
  record Line(
      String operationId,
      Set<String> roles,
      Optional<Permission> permission,
      Map<Phase, String> cells) {}

  /** Which permission of an edition an operation takes. */
  record Permission(Party party, Act act) {

    static Optional<Permission> of(String cell) {
      if (cell.equals("-")) {
        return Optional.empty();
      }
      String[] parts = cell.split(":", 2);
      return Optional.of(new Permission(Party.valueOf(parts[0]), Act.valueOf(parts[1])));
    }
  }

  private PhaseTable(List<Line> lines) {
    this.lines = lines;
  }

  static PhaseTable read() throws IOException {
    List<Line> lines = new ArrayList<>();
    for (String line : Files.readAllLines(FILE)) {
      if (line.isBlank() || line.startsWith("#") || line.startsWith("operationId")) {
        continue;
      }
      List<String> cells = Arrays.stream(line.split(",", -1)).map(String::strip).toList();
      if (cells.size() != 3 + Phase.values().length) {
        throw new AssertionError("A line of the table has other columns: " + line);
      }
      Map<Phase, String> phases = new EnumMap<>(Phase.class);
      for (Phase phase : Phase.values()) {
        phases.put(phase, cells.get(3 + phase.ordinal()));
      }
      lines.add(
          new Line(
              cells.get(0),
              new LinkedHashSet<>(Arrays.asList(cells.get(1).split(" "))),
              Permission.of(cells.get(2)),
              phases));
    }
    return new PhaseTable(lines);
  }

  List<Line> lines() {
    return lines;
  }

  Set<String> operations() {
    return lines.stream()
        .map(Line::operationId)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The roles to which the operation is allowed in the phase, in their order. */
  List<String> allowed(String operationId, Phase phase) {
    return ROLES.stream()
        .filter(role -> line(operationId, role).cells().get(phase).equals(OK))
        .toList();
  }

  /** The line that speaks of a role. */
  Line line(String operationId, String role) {
    List<Line> found =
        lines.stream()
            .filter(l -> l.operationId().equals(operationId) && l.roles().contains(role))
            .toList();
    if (found.size() != 1) {
      throw new AssertionError(
          "The table has %d lines for %s as %s".formatted(found.size(), operationId, role));
    }
    return found.get(0);
  }
}
