package org.wego.events.motion;

/** Where a motion is. */
public enum MotionState {
  /** It can be changed, and nobody else knows of it. */
  DRAFT,
  /** Ballots are taken. */
  OPEN,
  /** The vote is over, and can still be corrected where it was named. */
  CLOSED,
  /** Its result is known to everybody, and for good. */
  PUBLISHED
}
