package org.wego.fees.bankstatement.camt;

import com.prowidesoftware.swift.model.mx.dic.AccountIdentification4Choice;
import com.prowidesoftware.swift.model.mx.dic.ActiveOrHistoricCurrencyAndAmount;
import com.prowidesoftware.swift.model.mx.dic.CashAccount40;
import com.prowidesoftware.swift.model.mx.dic.DateAndDateTime2Choice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import org.wego.fees.FeesError;
import org.wego.platform.problem.Faults;

/** Takes values out of a message, and notes those that are missing or out of bounds. */
final class Checks {

  private static final int MOST_DIGITS = 12;

  private final Faults faults;
  private final UnreadableValues unreadable;

  Checks(Faults faults, UnreadableValues unreadable) {
    this.faults = faults;
    this.unreadable = unreadable;
  }

  void fault(String pointer, String code, String detail) {
    faults.add(pointer, code, detail);
  }

  /** The value, which has to be there; a value noted as unreadable is no second fault. */
  <T> T required(T value, String pointer) {
    if (value == null && !unreadable.within(pointer)) {
      fault(pointer, "REQUIRED", "is missing");
    }
    return value;
  }

  /** A text without blanks around it, {@code null} where it is blank. */
  String text(String value, int longest, String pointer) {
    if (value == null || value.isBlank()) {
      return null;
    }
    if (value.strip().length() > longest) {
      fault(pointer, "TOO_LONG", "has more than " + longest + " characters");
    }
    return value.strip();
  }

  String requiredText(String value, int longest, String pointer) {
    return required(text(value, longest, pointer), pointer);
  }

  /** An amount in USD, not below zero; {@code null} when it is at fault. */
  BigDecimal dollars(ActiveOrHistoricCurrencyAndAmount amount, String pointer) {
    if (required(amount == null ? null : amount.getValue(), pointer) == null) {
      return null;
    }
    if (!"USD".equals(amount.getCcy())) {
      fault(pointer, FeesError.CURRENCY_NOT_ACCEPTED.name(), "Only USD is accepted");
    }
    return dollars(amount.getValue(), pointer);
  }

  private BigDecimal dollars(BigDecimal value, String pointer) {
    // Before anything is computed: a few characters can write a number of a billion digits.
    if (value.signum() < 0 || value.precision() - value.scale() > MOST_DIGITS) {
      fault(
          pointer, "OUT_OF_RANGE", "has to be 0 or more, with at most 12 digits before the point");
      return null;
    }
    if (value.stripTrailingZeros().scale() > 2) {
      fault(pointer, "INVALID_FORMAT", "has more than two decimals");
      return null;
    }
    return value.setScale(2, RoundingMode.UNNECESSARY);
  }

  Long wholeNumber(BigDecimal value, String pointer) {
    if (value == null) {
      return null;
    }
    if (value.signum() < 0 || value.precision() - value.scale() > 18 || value.scale() > 0) {
      fault(pointer, "OUT_OF_RANGE", "has to be a whole number of at most 18 digits");
      return null;
    }
    return value.longValueExact();
  }

  /** The day, as the bank's own calendar has it; {@code null} when none is told. */
  LocalDate day(DateAndDateTime2Choice choice, String pointer) {
    if (choice == null) {
      return null;
    }
    LocalDate day = choice.getDtTm() == null ? choice.getDt() : choice.getDtTm().toLocalDate();
    if (day == null && !unreadable.within(pointer)) {
      // The library leaves out what is no date.
      fault(pointer, "INVALID_FORMAT", "is no date");
    }
    return day;
  }

  /** IBAN or other number, without blanks; {@code null} for none. */
  static String account(AccountIdentification4Choice id) {
    String number =
        id == null
            ? null
            : id.getIBAN() != null
                ? id.getIBAN()
                : id.getOthr() == null ? null : id.getOthr().getId();
    return number == null || number.isBlank()
        ? null
        : number.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
  }

  static String account(CashAccount40 account) {
    return account == null ? null : account(account.getId());
  }
}
