package org.wego.events.vote;

/** Where an entry of what was called out is. */
public enum RollCallState {
  /** It waits for the second person. */
  ENTERED,
  /** Its ballots are in the box. */
  CONFIRMED,
  /** It counts for nothing. */
  REJECTED
}
