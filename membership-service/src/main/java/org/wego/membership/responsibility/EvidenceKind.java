package org.wego.membership.responsibility;

/** What a piece of evidence is. */
public enum EvidenceKind {
  /** A delegation to an event (E4). */
  ATTENDANCE,
  /** Sessions that a delegation contributed to (E3). */
  CONTRIBUTION,
  /** An entry for an award (A3). */
  AWARD_ENTRY,
  /** A published good practice (A10). */
  GOOD_PRACTICE,
  /** The invoice of the year's fee (F12). */
  INVOICE,
  /** An exemption from the year's fee (F8). */
  EXEMPTION,
  /** The last verification of the contacts. */
  CONTACT_VERIFICATION,
  /** A new member that it brought in (M12). */
  REFERRAL_CREDIT
}
