package org.wego.fees.ledger;

/** The accounts of the general ledger (F12). */
public enum LedgerAccount {
  /** What members owe; an asset. */
  RECEIVABLES,
  /** The organization's bank account; an asset. */
  BANK,
  /** Annual fees; income. */
  FEE_INCOME,
  /** Fees that credit notes took back; reduces income. */
  CREDIT_NOTES,
  /** Fees that will not be collected, and wire shortfalls; an expense. */
  WRITE_OFFS,
  /** Money of members that no invoice has used; a liability. */
  MEMBER_CREDIT
}
