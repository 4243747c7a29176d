package org.wego.fees.exemption.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.fees.exemption.Exemption;
import org.wego.fees.exemption.ExemptionBasis;

/** An exemption in a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExemptionSummary(
    UUID id,
    UUID memberId,
    @Schema(examples = "National Information Technology Development Agency") String memberName,
    @Schema(examples = "2016") int feeYear,
    ExemptionBasis basis,
    String reason,
    @Schema(description = "Of a waiver: the decision that says so (G5)", examples = "EXCOM-2016-03")
        String decisionReference,
    LocalDate grantedOn,
    @Schema(description = "Absent while it is in force") LocalDate revokedOn) {

  static ExemptionSummary from(Exemption exemption) {
    return new ExemptionSummary(
        exemption.id(),
        exemption.memberId(),
        exemption.memberName(),
        exemption.feeYear(),
        exemption.basis(),
        exemption.reason(),
        exemption.decisionReference(),
        exemption.grantedOn(),
        exemption.revokedOn());
  }
}
