package org.wego.membership.member;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A credit of a member for a new one that it brought in (M12).
 *
 * @param applicationId the application that named it
 * @param formedOn the day on which the new member became FULL
 */
public record ReferralCredit(UUID applicationId, UUID newMemberId, LocalDate formedOn) {

  /** The calendar year in which it counts. */
  public int year() {
    return formedOn.getYear();
  }
}
