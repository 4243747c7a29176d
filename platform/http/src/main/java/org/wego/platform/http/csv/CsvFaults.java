package org.wego.platform.http.csv;

import java.util.ArrayList;
import java.util.List;
import org.wego.platform.problem.ErrorCode;
import org.wego.platform.problem.Fault;
import org.wego.platform.problem.ProblemException;

/** The faults of a file: as many as a human can read, and the number of all. */
public final class CsvFaults {

  private final int limit;
  private final List<Fault> told = new ArrayList<>();
  private int total;

  /** Tells 1,000 faults at most. */
  public CsvFaults() {
    this(1_000);
  }

  /**
   * @param limit how many faults are told; the others are only counted
   */
  public CsvFaults(int limit) {
    this.limit = limit;
  }

  /** Notes a fault of a line's column. */
  public void add(long line, String column, String code, String detail) {
    note("/rows/" + line + "/" + column.replace("~", "~0").replace("/", "~1"), code, detail);
  }

  /** Notes a fault of a whole line; the header is line 1. */
  public void add(long line, String code, String detail) {
    note("/rows/" + line, code, detail);
  }

  private void note(String pointer, String code, String detail) {
    total++;
    if (told.size() < limit) {
      told.add(new Fault(pointer, code, detail));
    }
  }

  public int total() {
    return total;
  }

  public List<Fault> told() {
    return List.copyOf(told);
  }

  /**
   * Refuses a file in which anything was found.
   *
   * @throws ProblemException with the faults told
   */
  public void throwIfAny(ErrorCode code) {
    if (total > 0) {
      throw new ProblemException(code, total + " faults were found; nothing was imported")
          .withFaults(told);
    }
  }
}
