package org.wego.events.election;

/** What became of a candidacy (E7). */
public enum CandidacyState {
  STANDING,
  WITHDRAWN,
  /** Found not to be eligible any more when the ballot was opened. */
  EXCLUDED
}
