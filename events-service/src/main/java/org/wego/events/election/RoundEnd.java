package org.wego.events.election;

/** What came of a round that was closed. */
public enum RoundEnd {
  /** The election is over, and somebody is elected in it. */
  DECIDED,
  /** The election is over, and nobody is elected in it. */
  UNFILLED,
  NEXT_ROUND,
  /** It does not count: there was no quorum at its close (E6). */
  NO_QUORUM,
  /** It was never counted: the election was given up while it was open. */
  VOID
}
