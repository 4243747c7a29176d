package org.wego.events.assembly;

/** How the roll differs from the one on the day of the convocation (E6). */
public enum RollChange {
  /** Votes now, and would not have then. */
  JOINED,
  /** Would have voted then, and does not now. */
  LEFT
}
