package org.wego.membership.voting;

/** Where a vote of the committee stands (G5). */
public enum VotingStatus {
  OPEN,
  /** The ballots decided, and the decision was carried out. */
  DECIDED,
  /** Too few took part when it was closed; the application can be voted on again. */
  LAPSED,
  /** It was ended without a result. */
  CANCELLED
}
