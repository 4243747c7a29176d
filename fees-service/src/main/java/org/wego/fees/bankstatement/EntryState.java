package org.wego.fees.bankstatement;

/** What became of an entry. */
public enum EntryState {
  /** It waits for somebody's decision. */
  UNMATCHED,
  /** It is booked as a payment. */
  MATCHED,
  /** Somebody decided that it is no payment. */
  IGNORED
}
