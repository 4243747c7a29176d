package org.wego.events.election;

/** What a round makes of a candidate. */
public enum Fate {
  ELECTED,
  /** Stands in the next round. */
  NEXT_ROUND,
  OUT
}
