package org.wego.platform.http.csv;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A value of a row. One that is not what is asked for is a fault of the row and is read as {@code
 * null}, as a missing one is, so that the reader goes on and finds the others.
 */
public final class CsvValue {

  private static final int SCALAR_LENGTH = 200;

  private final CsvRow row;
  private final String column;
  private final String text;

  CsvValue(CsvRow row, String column, String text) {
    this.row = row;
    this.column = column;
    this.text = text;
  }

  boolean isMissing() {
    return text == null;
  }

  /** A text without control characters. */
  public String text(int maxLength) {
    if (text == null) {
      return null;
    }
    if (text.length() > maxLength) {
      return fault("TOO_LONG", "At most " + maxLength + " characters are wanted");
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      return fault("INVALID_FORMAT", "Control characters are not allowed");
    }
    return text;
  }

  /**
   * A text of a pattern.
   *
   * @param wanted what it is, as in {@code "A month as in 2011-01"}
   */
  public String matching(Pattern pattern, String wanted) {
    return as(
        value -> {
          if (!pattern.matcher(value).matches()) {
            throw new IllegalArgumentException("Not of the pattern");
          }
          return value;
        },
        wanted + " is wanted");
  }

  /** A whole number within bounds. */
  public Long wholeNumber(long min, long max) {
    Long number = as(CsvValue::plainNumber, "A whole number is wanted");
    return number == null || min <= number && number <= max
        ? number
        : fault("OUT_OF_RANGE", "A number from " + min + " to " + max);
  }

  /** A number above zero with so many digits at most, before and after the decimal point. */
  public BigDecimal positiveNumber(int integerDigits, int fractionDigits) {
    Pattern digits =
        Pattern.compile("[0-9]{1,%d}(\\.[0-9]{1,%d})?".formatted(integerDigits, fractionDigits));
    String wanted =
        "A number above 0 with up to %d digits and %d decimals"
            .formatted(integerDigits, fractionDigits);
    String number = matching(digits, wanted);
    if (number == null) {
      return null;
    }
    BigDecimal value = new BigDecimal(number);
    return value.signum() > 0 ? value : fault("OUT_OF_RANGE", wanted + " is wanted");
  }

  public LocalDate date() {
    return as(CsvValue::plainDate, "A date as in 2014-11-06 is wanted");
  }

  public UUID uuid() {
    return as(CsvValue::fullUuid, "A UUID is wanted");
  }

  /** {@code true} or {@code false}; {@code false} where it is missing. */
  public boolean truth() {
    return Boolean.TRUE.equals(as(CsvValue::trueOrFalse, "true or false is wanted"));
  }

  /** A constant of an enumeration, by its name. */
  public <E extends Enum<E>> E constant(Class<E> type) {
    String name = text(SCALAR_LENGTH);
    if (name == null) {
      return null;
    }
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(name))
        .findFirst()
        .orElseGet(
            () ->
                fault(
                    "UNKNOWN_VALUE",
                    "One of these is wanted: "
                        + Arrays.stream(type.getEnumConstants())
                            .map(Enum::name)
                            .collect(Collectors.joining(", "))));
  }

  /**
   * Anything else.
   *
   * @param parser fails with an IllegalArgumentException or a DateTimeException
   * @param wanted the fault in words
   */
  public <T> T as(Function<String, T> parser, String wanted) {
    String value = text(SCALAR_LENGTH);
    if (value == null) {
      return null;
    }
    try {
      return parser.apply(value);
    } catch (IllegalArgumentException | DateTimeException e) {
      return fault("INVALID_FORMAT", wanted);
    }
  }

  private <T> T fault(String code, String detail) {
    row.fault(column, code, detail);
    return null;
  }

  private static UUID fullUuid(String text) {
    UUID id = UUID.fromString(text);
    // An id from another register keeps its version; Java's parser also takes shortened forms.
    if (!id.toString().equalsIgnoreCase(text)) {
      throw new IllegalArgumentException("Not a UUID in full");
    }
    return id;
  }

  private static LocalDate plainDate(String text) {
    // Java's parser also takes signed years of up to nine digits, which nothing can store.
    if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") || text.startsWith("0000")) {
      throw new IllegalArgumentException("Not a day of a year of four digits");
    }
    return LocalDate.parse(text);
  }

  private static Long plainNumber(String text) {
    // Java's parser also takes a plus sign and the digits of every script.
    if (!text.matches("-?[0-9]+")) {
      throw new NumberFormatException("Not a whole number in plain digits");
    }
    return Long.valueOf(text);
  }

  private static Boolean trueOrFalse(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("Neither true nor false");
    };
  }
}
