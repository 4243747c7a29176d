package org.wego.membership.governance;

/** Who decides about admissions and what else the register holds (G2b, G5). */
public enum DecidingBody {
  EXECUTIVE_COMMITTEE,
  GENERAL_ASSEMBLY
}
