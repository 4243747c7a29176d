package org.wego.membership.referral.rest;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.referral.ReferralDetails;
import org.wego.membership.referral.ReferralStatus;

/** A referral after the Secretariat's decision. */
@Schema(name = "Referral")
public record ReferralResponse(
    UUID applicationId,
    @Schema(description = "The member that brought the applicant in") UUID referrerId,
    ReferralStatus status,
    @Schema(nullable = true) String evidence,
    @Schema(nullable = true) String reason,
    @Schema(nullable = true) Instant decidedAt,
    @Schema(
            nullable = true,
            description =
                "The year in which it is a credit; null until its applicant is FULL (M12)",
            examples = "2026")
        Integer creditYear) {

  static ReferralResponse from(ReferralDetails referral) {
    return new ReferralResponse(
        referral.applicationId(),
        referral.referrerId(),
        referral.status(),
        referral.evidence(),
        referral.reason(),
        referral.decidedAt(),
        referral.creditYear());
  }
}
