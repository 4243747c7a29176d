package org.wego.fees.exemption.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.fees.exemption.Exemption;
import org.wego.fees.exemption.ExemptionBasis;
import org.wego.fees.exemption.SpentCredit;

/** An exemption with what it rests on. */
@Schema(name = "Exemption")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExemptionResponse(
    UUID id,
    UUID memberId,
    @Schema(examples = "National Information Technology Development Agency") String memberName,
    @Schema(examples = "2016") int feeYear,
    ExemptionBasis basis,
    String reason,
    @Schema(description = "Of a waiver: the decision that says so (G5)", examples = "EXCOM-2016-03")
        String decisionReference,
    @Schema(description = "The credits spent on it; none of a waiver") List<Credit> credits,
    LocalDate grantedOn,
    @Schema(description = "The year's invoice, where it became void for it") UUID voidedInvoiceId,
    @Schema(description = "What took back the year's invoice, where money had touched it")
        UUID creditNoteId,
    @Schema(description = "Absent while it is in force") Revocation revocation) {

  /** A new member that was formed through the member's assistance. */
  @Schema(name = "SpentCredit")
  public record Credit(
      UUID newMemberId,
      @Schema(examples = "Thua Thien Hue") String newMemberName,
      LocalDate formedOn) {

    static Credit from(SpentCredit credit) {
      return new Credit(credit.newMemberId(), credit.newMemberName(), credit.formedOn());
    }
  }

  /** That it was taken back. */
  @Schema(name = "ExemptionRevocation")
  public record Revocation(
      @Schema(description = "The first day on which it is not in force") LocalDate revokedOn,
      String reason,
      @Schema(examples = "EXCOM-2016-05") String decisionReference) {}

  static ExemptionResponse from(Exemption exemption) {
    return new ExemptionResponse(
        exemption.id(),
        exemption.memberId(),
        exemption.memberName(),
        exemption.feeYear(),
        exemption.basis(),
        exemption.reason(),
        exemption.decisionReference(),
        exemption.credits().stream().map(Credit::from).toList(),
        exemption.grantedOn(),
        exemption.voidedInvoiceId(),
        exemption.creditNoteId(),
        exemption.revokedOn() == null
            ? null
            : new Revocation(
                exemption.revokedOn(),
                exemption.revocationReason(),
                exemption.revocationReference()));
  }
}
