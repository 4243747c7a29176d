package org.wego.platform.http.csv;

import org.apache.commons.csv.CSVRecord;

/** A row of an uploaded table, which notes what is wrong with its values. */
public final class CsvRow {

  private final CSVRecord values;
  private final long line;
  private final CsvFaults faults;
  private int found;

  CsvRow(CSVRecord values, long line, CsvFaults faults) {
    this.values = values;
    this.line = line;
    this.faults = faults;
  }

  /** Where the row stands in the file; the header is line 1. */
  public long line() {
    return line;
  }

  /** A value without which the row has a fault. */
  public CsvValue required(String column) {
    CsvValue value = optional(column);
    if (value.isMissing()) {
      fault(column, "REQUIRED", "A value is wanted");
    }
    return value;
  }

  /** A value that may be missing. */
  public CsvValue optional(String column) {
    boolean present = values.isSet(column) && !values.get(column).isBlank();
    return new CsvValue(this, column, present ? values.get(column) : null);
  }

  /** Notes a fault of one of the row's values. */
  public void fault(String column, String code, String detail) {
    found++;
    faults.add(line, column, code, detail);
  }

  /** Whether nothing is wrong with the row so far. */
  public boolean isSound() {
    return found == 0;
  }
}
