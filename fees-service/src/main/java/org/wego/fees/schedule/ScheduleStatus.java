package org.wego.fees.schedule;

/** Where a fee schedule is between its drafting and its use. */
public enum ScheduleStatus {
  /** May be changed and simulated; no fee is by it. */
  DRAFT,
  /** In force for its fee years; it never changes (F9). */
  ACTIVE
}
