package org.wego.events.matchmaking;

/** What a run was begun for. */
public enum MeetingRunCause {
  REQUESTED,
  /** A meeting that was scheduled does not take place. */
  DROP_OUT
}
