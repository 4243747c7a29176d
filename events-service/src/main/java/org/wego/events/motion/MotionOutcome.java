package org.wego.events.motion;

/** What became of a motion. */
public enum MotionOutcome {
  CARRIED,
  REJECTED,
  /** The Assembly had no quorum when the vote closed: nothing is decided. */
  NO_QUORUM
}
