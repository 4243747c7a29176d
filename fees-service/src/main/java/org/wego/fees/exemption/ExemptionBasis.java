package org.wego.fees.exemption;

/** What an exemption rests on. */
public enum ExemptionBasis {
  /** New members that were formed through the member's assistance (F8, M12). */
  REFERRALS,
  /** A decision of the committee (G5). */
  WAIVER
}
