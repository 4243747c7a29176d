package org.wego.events.matchmaking.solver;

/** What makes one schedule of meetings better than another (E5). */
public enum MeetingRule {
  /** Nobody meets twice at a time. Never broken. */
  PERSON_ONCE_AT_A_TIME,
  /** There are no more meetings at a time than tables. Never broken. */
  TABLE_ONCE_AT_A_TIME,
  /** Wishes are fulfilled, those of a high priority before the others. */
  WISHES_FULFILLED,
  /** What was published takes place. */
  PUBLISHED_KEPT,
  /** What was published takes place when it was to. */
  FEW_MOVES
}
