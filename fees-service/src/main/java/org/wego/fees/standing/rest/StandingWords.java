package org.wego.fees.standing.rest;

import org.wego.fees.standing.MemberStanding;
import org.wego.fees.standing.StandingReason;

/** Says the reasons of standings in words. */
final class StandingWords {

  private StandingWords() {}

  static String of(StandingReason reason, MemberStanding standing) {
    return switch (reason.code()) {
      case PAID -> "%s: nothing is left to pay".formatted(reason.invoiceNumber());
      case NOT_YET_DUE ->
          reason.invoiceNumber() == null
              ? "No invoice of %d is in force yet".formatted(reason.feeYear())
              : "%s: %s USD are due on %s"
                  .formatted(
                      reason.invoiceNumber(), reason.unpaid().toPlainString(), reason.dueOn());
      case OVERDUE ->
          "%s: %s USD are %d days overdue"
              .formatted(
                  reason.invoiceNumber(), reason.unpaid().toPlainString(), reason.daysOverdue());
      case UNCOLLECTIBLE ->
          "%s: %s USD were written off and not paid"
              .formatted(reason.invoiceNumber(), reason.unpaid().toPlainString());
      case PAYMENT_IMPOSSIBLE ->
          "%s: %s USD cannot be paid, as the committee decided (F12)"
              .formatted(reason.invoiceNumber(), reason.unpaid().toPlainString());
      case EXEMPT -> "Exempt from the fee of %d (F8)".formatted(reason.feeYear());
      case NOT_LIABLE -> notLiable(reason.feeYear(), standing.paying());
    };
  }

  private static String notLiable(int feeYear, MemberStanding.PayingPeriod paying) {
    if (paying == null) {
      return "It is neither Full nor Friendship (F1)";
    }
    return paying.from().getYear() == feeYear
        ? "Its first fee year is %d (F2)".formatted(feeYear + 1)
        : "Not liable since its membership ended on %s (F2)".formatted(paying.to());
  }
}
