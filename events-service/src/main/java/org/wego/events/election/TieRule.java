package org.wego.events.election;

/** What decides between candidates with the same number of votes where that matters (E7). */
public enum TieRule {
  /** The lot, by a seed that was published before the first ballot. */
  LOT,
  /** Another round between them. */
  RUN_OFF
}
