package org.wego.fees.standing;

/** Whether a member has met its obligations on a day (F14). */
public enum Standing {
  /** It is liable for the year, and nothing is overdue. */
  GOOD,
  /** An invoice was not paid until its due day, of whatever year. */
  ARREARS,
  /** It is liable for the year and exempt from its fee (F8). */
  EXEMPT,
  /** It owes no fee for the year (F1, F2). */
  NOT_LIABLE
}
