package org.wego.membership.referral;

/** What is known of a referral (M12). */
public enum ReferralStatus {
  CLAIMED,
  CONFIRMED,
  REFUSED
}
