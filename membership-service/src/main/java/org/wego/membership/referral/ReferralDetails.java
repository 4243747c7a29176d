package org.wego.membership.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A referral as it stands.
 *
 * @param referrerId the member that is said to have brought the applicant in
 * @param evidence what confirmed it, {@code null} unless it is confirmed
 * @param reason why it was refused, {@code null} unless it is
 * @param decidedAt when the Secretariat confirmed or refused it, {@code null} before
 * @param creditedOn the day on which the applicant became FULL, when that is a credit of the
 *     referrer; {@code null} while it is none
 */
public record ReferralDetails(
    UUID applicationId,
    UUID referrerId,
    ReferralStatus status,
    String evidence,
    String reason,
    Instant decidedAt,
    LocalDate creditedOn) {

  /** The year in which it counts, {@code null} while it is no credit. */
  public Integer creditYear() {
    return creditedOn == null ? null : creditedOn.getYear();
  }
}
