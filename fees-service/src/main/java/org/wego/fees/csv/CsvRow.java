package org.wego.fees.csv;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.wego.platform.problem.Faults;

/**
 * A row of an uploaded file. A value that is not what its column asks for adds a fault and is read
 * as {@code null}, so that the reader goes on and finds the others.
 */
public final class CsvRow {

  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final long line;
  private final List<String> header;
  private final List<String> values;
  private final Faults faults;

  CsvRow(long line, List<String> header, List<String> values, Faults faults) {
    this.line = line;
    this.header = header;
    this.values = values;
    this.faults = faults;
  }

  /** The faults of all rows of the file. */
  public Faults faults() {
    return faults;
  }

  /** Where the value stands, as a pointer. */
  public String pointer(String column) {
    return "/rows/" + line + "/" + column;
  }

  /** A text that matches the pattern. */
  public String text(String column, Pattern pattern, String expected) {
    String value = value(column);
    return pattern.matcher(value).matches() ? value : wrong(column, value, expected);
  }

  /** A whole number within bounds. */
  public Long integer(String column, long from, long to) {
    String value = value(column);
    String expected = "a whole number from " + from + " to " + to;
    if (!value.matches("-?[0-9]{1,18}")) {
      return wrong(column, value, expected);
    }
    long number = Long.parseLong(value);
    return from <= number && number <= to ? number : outOfRange(column, expected);
  }

  /** A number above zero with so many digits at most, before and after the decimal point. */
  public BigDecimal positive(String column, int integerDigits, int fractionDigits) {
    String value = value(column);
    String expected =
        "a number above 0 with up to %d digits and %d decimals"
            .formatted(integerDigits, fractionDigits);
    if (!value.matches("[0-9]{1,%d}(\\.[0-9]{1,%d})?".formatted(integerDigits, fractionDigits))) {
      return wrong(column, value, expected);
    }
    BigDecimal number = new BigDecimal(value);
    return number.signum() > 0 ? number : outOfRange(column, expected);
  }

  public UUID uuid(String column) {
    String value = value(column);
    return UUID_TEXT.matcher(value).matches()
        ? UUID.fromString(value)
        : wrong(column, value, "a UUID");
  }

  private String value(String column) {
    return values.get(header.indexOf(column)).strip();
  }

  private <T> T wrong(String column, String value, String expected) {
    faults.add(
        pointer(column), value.isEmpty() ? "REQUIRED" : "INVALID_FORMAT", "Expected " + expected);
    return null;
  }

  private <T> T outOfRange(String column, String expected) {
    faults.add(pointer(column), "OUT_OF_RANGE", "Expected " + expected);
    return null;
  }
}
