package org.wego.events.standing;

/** Whether a member has met its obligations, as fees tells (F14). */
public enum Standing {
  GOOD,
  ARREARS,
  EXEMPT,
  NOT_LIABLE
}
