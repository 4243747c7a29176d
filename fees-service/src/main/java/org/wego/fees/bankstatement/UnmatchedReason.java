package org.wego.fees.bankstatement;

/** Why an entry was not booked by itself. */
public enum UnmatchedReason {
  /** Money that went out, such as charges of the bank or a refund. */
  DEBIT,
  /** It takes an earlier entry back. */
  REVERSAL,
  /** It names no invoice. */
  NO_REFERENCE,
  /** It names an invoice that was never issued. */
  INVOICE_UNKNOWN,
  /** It names invoices of several members. */
  SEVERAL_MEMBERS,
  /** Its invoice cannot be paid, by a decision of the committee: somebody has to look at it. */
  PAYMENT_IMPOSSIBLE,
  /** Nothing is left to pay of what it names. */
  INVOICE_SETTLED,
  /** The amount is not what is left to pay. */
  AMOUNT_DIFFERS,
  /** Its member has a payment that was entered by hand and may be the same money. */
  MAY_BE_ENTERED
}
