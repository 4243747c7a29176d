package org.wego.events.election.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.election.EligibilityFinding;
import org.wego.events.election.EligibilityRule;

/** Whether a candidate meets a rule, and why. */
@Schema(name = "EligibilityFinding")
public record EligibilityFindingItem(
    EligibilityRule rule, boolean met, @Schema(examples = "Its standing is GOOD") String detail) {

  static EligibilityFindingItem from(EligibilityFinding finding) {
    return new EligibilityFindingItem(finding.rule(), finding.met(), finding.detail());
  }
}
