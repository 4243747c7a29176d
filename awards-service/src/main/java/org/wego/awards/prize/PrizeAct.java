package org.wego.awards.prize;

/** What a decision did about a prize. */
public enum PrizeAct {
  AWARDED,
  WITHHELD,
  /** What was decided before does not hold any more, and nothing is decided instead. */
  TAKEN_BACK
}
