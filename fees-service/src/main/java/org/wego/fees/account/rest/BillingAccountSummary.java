package org.wego.fees.account.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.fees.MemberCategory;
import org.wego.fees.OrganizationType;
import org.wego.fees.Region;
import org.wego.fees.account.BillingAccount;

/** A billing account in a list. */
public record BillingAccountSummary(
    UUID memberId,
    @Schema(examples = "Seoul") String memberName,
    OrganizationType organizationType,
    Region region,
    @Schema(examples = "KR") String country,
    @Schema(description = "Null once the membership has ended", nullable = true)
        MemberCategory category,
    @Schema(description = "F2; null while no period that pays a fee is open", nullable = true)
        Integer firstFeeYear) {

  static BillingAccountSummary from(BillingAccount account) {
    return new BillingAccountSummary(
        account.memberId(),
        account.memberName(),
        account.organizationType(),
        account.region(),
        account.country(),
        account.category(),
        account.firstFeeYear());
  }
}
