package org.wego.membership.governance;

/** Who can decide about an admission. */
public enum DecidingBody {
  EXECUTIVE_COMMITTEE
}
