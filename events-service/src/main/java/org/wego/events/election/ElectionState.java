package org.wego.events.election;

/** How far an election is (E7). */
public enum ElectionState {
  /** Members stand as candidates. */
  CANDIDACIES,
  /** A round is open. */
  VOTING,
  /** A round was closed and did not decide; the next one is to be opened. */
  ROUND_DUE,
  /** Somebody is elected. */
  DECIDED,
  /** Nobody is elected, and no round can change that. */
  UNFILLED,
  /** Given up, with a reason; another one may take its place. */
  ABANDONED;

  boolean isEnded() {
    return this == DECIDED || this == UNFILLED || this == ABANDONED;
  }
}
