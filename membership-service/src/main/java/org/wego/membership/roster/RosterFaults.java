package org.wego.membership.roster;

import java.util.ArrayList;
import java.util.List;
import org.wego.platform.problem.Fault;

/** The faults of a file: as many as a human can read, and the number of all. */
final class RosterFaults {

  private final int limit;
  private final List<Fault> told = new ArrayList<>();
  private int total;

  RosterFaults(int limit) {
    this.limit = limit;
  }

  /** Notes a fault of a line, of its column or of the whole of it. */
  void add(long line, String column, String code, String detail) {
    total++;
    if (told.size() < limit) {
      told.add(new Fault("/rows/" + line + "/" + column, code, detail));
    }
  }

  int total() {
    return total;
  }

  List<Fault> told() {
    return List.copyOf(told);
  }
}
