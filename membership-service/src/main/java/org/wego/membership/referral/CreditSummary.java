package org.wego.membership.referral;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A credit of a member, with what it rests on (M12).
 *
 * @param formedOn the day on which the new member became FULL
 * @param evidence what the Secretariat confirmed the referral with
 */
public record CreditSummary(
    UUID applicationId,
    UUID newMemberId,
    String newMemberName,
    LocalDate formedOn,
    String evidence) {

  /** The calendar year in which it counts. */
  public int year() {
    return formedOn.getYear();
  }
}
