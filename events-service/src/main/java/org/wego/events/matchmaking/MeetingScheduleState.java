package org.wego.events.matchmaking;

/** What a schedule is worth. */
public enum MeetingScheduleState {
  /** Known to those who organize the event. */
  DRAFT,
  /** What people go by. */
  PUBLISHED,
  /** Was published, until a later one was. */
  REPLACED
}
