package org.wego.membership.governance;

/** What a decision of the register is about (G5). */
public enum DecisionKind {
  /** An application for membership. */
  ADMISSION,
  /** A member that has to leave (M9). */
  EXCLUSION,
  /** Something that a member is excused from. */
  WAIVER,
  /** A member that is proposed for an office (G2a). */
  NOMINATION,
  OTHER
}
