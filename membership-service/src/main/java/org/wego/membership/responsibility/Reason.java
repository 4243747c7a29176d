package org.wego.membership.responsibility;

/** Why a responsibility is fulfilled, is not, or cannot be judged. */
public enum Reason {
  FULFILLED,
  /** The year is over, and nothing was recorded in it. */
  NOTHING_RECORDED,
  /** The year is not over. */
  NOT_YET_KNOWN,
  NOT_A_MEMBER,
  /** It owes no fee for the year: Associates never do, others not before their first fee year. */
  NOT_LIABLE,
  EXEMPT,
  NOT_INVOICED,
  NOT_YET_DUE,
  OVERDUE,
  UNCOLLECTIBLE,
  PAYMENT_IMPOSSIBLE,
  NO_CONTACTS,
  STALE_CONTACTS
}
