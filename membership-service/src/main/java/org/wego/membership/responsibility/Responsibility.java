package org.wego.membership.responsibility;

/** What a member takes on (M10). */
public enum Responsibility {
  /** Takes part in projects and meetings. */
  PARTICIPATION,
  /** Shares good practices. */
  GOOD_PRACTICES,
  /** Pays the annual fee. */
  ANNUAL_FEE,
  /** Keeps its contacts current. */
  CONTACTS,
  /** Promotes WeGO. */
  PROMOTION
}
