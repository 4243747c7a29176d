package org.wego.fees.standing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a standing rests on, as the database tells it. What a reason does not have is {@code null}.
 *
 * @param invoiceId none where the year's invoice is not issued yet, or the reason is about none
 * @param unpaid what is left to pay of the invoice, or was given up of it
 * @param daysOverdue of an overdue invoice: days since its due day
 */
public record StandingReason(
    Code code,
    int feeYear,
    UUID invoiceId,
    String invoiceNumber,
    BigDecimal unpaid,
    LocalDate dueOn,
    Integer daysOverdue,
    UUID exemptionId) {

  /** What may be said of an invoice, or of a year. */
  public enum Code {
    /** Nothing is left of the year's invoice. */
    PAID,
    /** The due day is still to come, or it is that day; or there is no invoice yet. */
    NOT_YET_DUE,
    OVERDUE,
    EXEMPT,
    NOT_LIABLE,
    /** Sanctions or banking stand in the way: no arrears (F12). */
    PAYMENT_IMPOSSIBLE,
    /** Written off in the books, and not paid all the same. */
    UNCOLLECTIBLE
  }
}
