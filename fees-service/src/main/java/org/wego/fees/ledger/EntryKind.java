package org.wego.fees.ledger;

import static org.wego.fees.ledger.LedgerAccount.BANK;
import static org.wego.fees.ledger.LedgerAccount.CREDIT_NOTES;
import static org.wego.fees.ledger.LedgerAccount.FEE_INCOME;
import static org.wego.fees.ledger.LedgerAccount.MEMBER_CREDIT;
import static org.wego.fees.ledger.LedgerAccount.RECEIVABLES;
import static org.wego.fees.ledger.LedgerAccount.WRITE_OFFS;

/** What is booked: each kind moves an amount from one account to another, always the same two. */
public enum EntryKind {
  INVOICE_ISSUED(RECEIVABLES, FEE_INCOME),
  INVOICE_VOIDED(FEE_INCOME, RECEIVABLES),
  CREDIT_NOTE_ISSUED(CREDIT_NOTES, RECEIVABLES),
  /** Money came in; it is the member's until an invoice uses it. */
  PAYMENT_RECEIVED(BANK, MEMBER_CREDIT),
  CREDIT_ALLOCATED(MEMBER_CREDIT, RECEIVABLES),
  ALLOCATION_REVERSED(RECEIVABLES, MEMBER_CREDIT),
  SHORTFALL_WRITTEN_OFF(WRITE_OFFS, RECEIVABLES),
  UNCOLLECTIBLE_WRITTEN_OFF(WRITE_OFFS, RECEIVABLES),
  WRITE_OFF_REVERSED(RECEIVABLES, WRITE_OFFS),
  REFUND_PAID(MEMBER_CREDIT, BANK);

  private final LedgerAccount debit;
  private final LedgerAccount credit;

  EntryKind(LedgerAccount debit, LedgerAccount credit) {
    this.debit = debit;
    this.credit = credit;
  }

  public LedgerAccount debit() {
    return debit;
  }

  public LedgerAccount credit() {
    return credit;
  }
}
