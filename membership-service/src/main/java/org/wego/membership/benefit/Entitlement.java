package org.wego.membership.benefit;

import java.time.LocalDate;
import java.util.UUID;
import org.wego.membership.organization.Category;

/**
 * Whether a member is entitled to a benefit on a day, and why (M11).
 *
 * @param category the member's on that day, {@code null} when it was none
 * @param rule what decides, {@code null} when it was no member or nothing is laid down
 */
public record Entitlement(
    UUID memberId, Benefit benefit, LocalDate asOf, Category category, RuleDetails rule) {

  public boolean entitled() {
    return rule != null && rule.entitled();
  }

  /** The reason in words. */
  public String reason() {
    if (category == null) {
      return "It is no member on " + asOf;
    }
    return rule == null ? "No rule is laid down for " + category + " on " + asOf : rule.reason();
  }
}
