package org.wego.membership.member;

/** Why a membership ends without a successor (M9). */
public enum Departure {
  /** By the member's own wish. */
  WITHDRAWAL,
  /** By the committee's decision. */
  EXCLUSION
}
