package org.wego.fees.schedule.simulation;

/** What a schedule means for a member's fee, beside the other schedule. */
public enum FeeChange {
  RISES,
  FALLS,
  UNCHANGED,
  /** The member pays nothing for the year, whatever the charts say (F8). */
  EXEMPT,
  /** A figure is missing, so that one of the fees is not known (F10). */
  UNKNOWN
}
