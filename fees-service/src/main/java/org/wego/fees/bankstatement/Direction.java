package org.wego.fees.bankstatement;

/** Which way the money went, as the account sees it. */
public enum Direction {
  CREDIT,
  DEBIT
}
