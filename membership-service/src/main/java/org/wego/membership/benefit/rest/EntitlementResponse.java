package org.wego.membership.benefit.rest;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.benefit.Benefit;
import org.wego.membership.benefit.Entitlement;
import org.wego.membership.organization.Category;

/** Whether a member is entitled to a benefit, and why. */
@Schema(name = "Entitlement")
public record EntitlementResponse(
    UUID memberId,
    Benefit benefit,
    boolean entitled,
    @Schema(nullable = true, description = "Of that day; null when it was no member")
        Category category,
    LocalDate asOf,
    @Schema(examples = "The CeDS platform is open to every member") String reason,
    @Schema(nullable = true, description = "The rule that decides; null when it was no member")
        BenefitRuleResponse rule) {

  static EntitlementResponse from(Entitlement entitlement) {
    return new EntitlementResponse(
        entitlement.memberId(),
        entitlement.benefit(),
        entitlement.entitled(),
        entitlement.category(),
        entitlement.asOf(),
        entitlement.reason(),
        BenefitRuleResponse.from(entitlement.rule()));
  }
}
