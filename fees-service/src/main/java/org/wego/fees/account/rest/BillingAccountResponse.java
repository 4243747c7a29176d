package org.wego.fees.account.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.fees.MemberCategory;
import org.wego.fees.account.AccountBalance;
import org.wego.platform.http.json.Money;

/** A billing account with its balance. */
@Schema(name = "BillingAccount")
public record BillingAccountResponse(
    UUID memberId,
    @Schema(examples = "Seoul") String memberName,
    @Schema(description = "Null once the membership has ended", nullable = true)
        MemberCategory category,
    @Schema(description = "F2; null while no period that pays a fee is open", nullable = true)
        Integer firstFeeYear,
    @Schema(description = "What counts for the present fee year (F7a)", nullable = true)
        Long population,
    @Schema(
            description =
                "The member that goes on for it (M9); what this one owes stays here. Null for none",
            nullable = true)
        UUID successorId,
    @Schema(description = "What the member owes: the totals of its open invoices") Money balance) {

  static BillingAccountResponse from(AccountBalance account) {
    return new BillingAccountResponse(
        account.memberId(),
        account.memberName(),
        account.category(),
        account.firstFeeYear(),
        account.population(),
        account.successorId(),
        Money.usd(account.balance()));
  }
}
