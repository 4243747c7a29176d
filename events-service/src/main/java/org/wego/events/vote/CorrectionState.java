package org.wego.events.vote;

/** Where a correction of a named ballot is. */
public enum CorrectionState {
  /** It waits for the second person. */
  ENTERED,
  /** It counts. */
  CONFIRMED,
  /** It counts for nothing. */
  REJECTED
}
