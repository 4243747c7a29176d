package org.wego.events.delegation;

/** Where a delegation stands, from its registration on (E4). */
public enum DelegationState {
  /** It waits to be approved, for the first time or after a change. */
  PENDING,
  APPROVED,
  /** It was approved while the event was full. */
  WAITLISTED,
  /** Places are kept for it until it accepts them, for a time. */
  OFFERED,
  DECLINED,
  WITHDRAWN,
  /** It is approved, and one of its persons has come at least. */
  CHECKED_IN;

  /** Whether it has ended: the organization may register again. */
  public boolean over() {
    return this == DECLINED || this == WITHDRAWN;
  }

  /** Whether its persons come, or are there. */
  public boolean coming() {
    return this == APPROVED || this == CHECKED_IN;
  }
}
