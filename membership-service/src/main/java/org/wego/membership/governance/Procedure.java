package org.wego.membership.governance;

/** How a body comes to a decision (G5). */
public enum Procedure {
  /** At a meeting. */
  MEETING,
  /** By writing, between two meetings. */
  WRITTEN
}
