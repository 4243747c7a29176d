package org.wego.membership.partner;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * When a memorandum was signed: on a day, or in a month where no more is known (G6).
 *
 * @param from the first day on which it can have been
 * @param precise whether it was that day
 */
public record SigningDate(LocalDate from, boolean precise) {

  /**
   * Reads a day as in 2011-01-15 or a month as in 2011-01.
   *
   * @throws DateTimeException when it is neither
   */
  public static SigningDate parse(String text) {
    return text.length() == "2011-01".length()
        ? new SigningDate(YearMonth.parse(text).atDay(1), false)
        : new SigningDate(LocalDate.parse(text), true);
  }

  /** As it was given. */
  @Override
  public String toString() {
    return precise ? from.toString() : YearMonth.from(from).toString();
  }
}
