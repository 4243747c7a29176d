package org.wego.fees.pdf;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How dates, amounts and countries are printed, the same everywhere. */
final class Printed {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private Printed() {}

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static String day(ResultSet row, String column) throws SQLException {
    return day(row.getObject(column, LocalDate.class));
  }

  static String money(BigDecimal amount, String currency) {
    return currency + " " + amount(amount);
  }

  static String amount(BigDecimal amount) {
    return decimal("#,##0.00", amount);
  }

  static String count(long number) {
    return decimal("#,##0", BigDecimal.valueOf(number));
  }

  static String country(String code) {
    return new Locale("", code).getDisplayCountry(Locale.ENGLISH);
  }

  /** A creditor reference in groups of four, as ISO 11649 has it on paper. */
  static String reference(String reference) {
    return reference.replaceAll("(.{4})(?=.)", "$1 ");
  }

  private static String decimal(String pattern, BigDecimal number) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ENGLISH))
        .format(number);
  }
}
