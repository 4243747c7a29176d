package org.wego.membership.ending;

/** How a membership ended (M9). */
public enum EndingKind {
  /** By the member's own wish. */
  WITHDRAWAL,
  /** By the committee's decision. */
  EXCLUSION,
  /** Another member goes on with what it was. */
  MERGER,
  /** New members go on with what it was. */
  SPLIT
}
