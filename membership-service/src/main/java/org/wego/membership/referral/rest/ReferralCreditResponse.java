package org.wego.membership.referral.rest;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.referral.CreditSummary;

/** A credit of a member for a new one. */
@Schema(name = "ReferralCredit")
public record ReferralCreditResponse(
    UUID applicationId,
    @Schema(description = "The new member") UUID creditedMemberId,
    @Schema(examples = "Gwangmyeong") String creditedMemberName,
    @Schema(description = "When the new member became FULL", examples = "2026-11-25")
        LocalDate formedOn,
    @Schema(description = "In which it counts", examples = "2026") int year,
    @Schema(description = "What the Secretariat confirmed the referral with") String evidence) {

  static ReferralCreditResponse from(CreditSummary credit) {
    return new ReferralCreditResponse(
        credit.applicationId(),
        credit.newMemberId(),
        credit.newMemberName(),
        credit.formedOn(),
        credit.year(),
        credit.evidence());
  }
}
