package org.wego.membership.imports;

import java.util.List;
import org.wego.platform.http.csv.CsvColumns;
import org.wego.platform.http.csv.CsvFaults;
import org.wego.platform.http.csv.CsvRow;

/**
 * How the rows of one kind of file are taken in; see {@link ImportFile}.
 *
 * @param <R> a row that is well formed
 */
public interface Intake<R> {

  CsvColumns columns();

  /** The row. It is left out where the reading noted a fault on it. */
  R read(CsvRow row);

  /**
   * Tells the rows that are new from those that are known already. Rows that contradict one another
   * or what is known are neither, but faults.
   */
  Difference<R> compare(List<R> rows, CsvFaults faults);

  /** Keeps the rows that are new. */
  void store(List<R> added, String actor);

  /**
   * What a file holds beyond what is known.
   *
   * @param added the rows that are new
   * @param unchanged the number of those that tell what is known
   */
  record Difference<R>(List<R> added, int unchanged) {}
}
