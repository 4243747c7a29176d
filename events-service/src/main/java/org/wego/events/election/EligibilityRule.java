package org.wego.events.election;

/** What a candidate has to meet (E7, G2a). */
public enum EligibilityRule {
  /** It is a FULL member. */
  FULL_MEMBER,
  /** It is not in arrears, where the statutes suspend the rights of who is (F14). */
  NO_ARREARS,
  /** It has paid its fees in full, or is exempt; for the President City, whatever the statutes. */
  FEES_PAID,
  /** It has given notice in time; for the President City. */
  NOTICE_IN_TIME
}
