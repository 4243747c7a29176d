package org.wego.membership.benefit;

/** What a membership gives (M11). */
public enum Benefit {
  GENERAL_ASSEMBLY_VOTE,
  CEDS,
  EGOVFRAME,
  IT_CONSULTATION,
  CAPACITY_BUILDING
}
