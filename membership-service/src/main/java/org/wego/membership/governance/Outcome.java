package org.wego.membership.governance;

/** What the committee decided. */
public enum Outcome {
  APPROVED,
  REFUSED
}
