package org.wego.membership.benefit.rest;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.benefit.Benefit;
import org.wego.membership.benefit.RuleDetails;
import org.wego.membership.organization.Category;

/** A rule of entitlement. */
@Schema(name = "BenefitRule")
public record BenefitRuleResponse(
    UUID id,
    Benefit benefit,
    Category category,
    boolean entitled,
    @Schema(examples = "The CeDS platform is open to every member") String reason,
    @Schema(description = "Whether it is not in the organization's own words (M11)")
        boolean assumed,
    @Schema(description = "The first day") LocalDate from,
    @Schema(nullable = true, description = "The first day after it, null while there is none")
        LocalDate to) {

  static BenefitRuleResponse from(RuleDetails rule) {
    return rule == null
        ? null
        : new BenefitRuleResponse(
            rule.id(),
            rule.benefit(),
            rule.category(),
            rule.entitled(),
            rule.reason(),
            rule.assumed(),
            rule.from(),
            rule.to());
  }
}
