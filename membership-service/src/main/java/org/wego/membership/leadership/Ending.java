package org.wego.membership.leadership;

/** How the holding of an office ended (G2). */
public enum Ending {
  /** Successors assumed; the end of a term itself ends nothing. */
  TERM_ENDED,
  RESIGNED,
  VACATED_BY_EXCLUSION,
  VACATED_BY_WITHDRAWAL,
  /** A merger or a split left the office to a successor of the city. */
  HANDED_OVER
}
