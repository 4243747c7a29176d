package org.wego.fees.money;

/** What can be done to the money of members. */
enum Act {
  RUN,
  DRY_RUN,
  RESUME,
  RECEIVE,
  /** A bank statement with one transfer that names an invoice. */
  BANK,
  PAY,
  ALLOCATE,
  REFUND,
  VOID,
  REPLACE,
  CREDIT,
  GIVE_UP,
  IMPOSSIBLE,
  WAIVE,
  REVOKE,
  GDP,
  POPULATION,
  /** The latest request once more, with its key. */
  RETRY,
  NEXT_DAY;

  boolean ofRun() {
    return this == RUN || this == DRY_RUN || this == RESUME;
  }
}
