package org.wego.fees.invoice;

/** The states of an invoice (F12); overdue is derived. */
public enum InvoiceStatus {
  OPEN,
  PARTIALLY_PAID,
  PAID,
  VOID,
  UNCOLLECTIBLE,
  /** Sanctions or banking stand in the way, as the committee decided. */
  PAYMENT_IMPOSSIBLE
}
