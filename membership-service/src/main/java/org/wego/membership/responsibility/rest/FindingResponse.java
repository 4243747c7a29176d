package org.wego.membership.responsibility.rest;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.responsibility.Evidence;
import org.wego.membership.responsibility.EvidenceKind;
import org.wego.membership.responsibility.Finding;
import org.wego.membership.responsibility.Reason;
import org.wego.membership.responsibility.Responsibility;

/** What is found of one responsibility. */
@Schema(name = "ResponsibilityFinding")
public record FindingResponse(
    Responsibility code,
    @Schema(examples = "M10") String rule,
    @Schema(nullable = true, description = "Null when it does not apply or is not known yet")
        Boolean fulfilled,
    Reason reason,
    List<EvidenceResponse> evidence) {

  /** What the finding rests on. */
  @Schema(name = "ResponsibilityEvidence")
  public record EvidenceResponse(
      EvidenceKind kind,
      LocalDate at,
      @Schema(
              nullable = true,
              description = "An id or number where it comes from",
              examples = "WEGO-2026-000001")
          String reference,
      @Schema(examples = "10000.00 USD, PAID") String detail) {

    static EvidenceResponse from(Evidence evidence) {
      return new EvidenceResponse(
          evidence.kind(), evidence.at(), evidence.reference(), evidence.detail());
    }
  }

  static FindingResponse from(Finding finding) {
    return new FindingResponse(
        finding.responsibility(),
        "M10",
        finding.fulfilled(),
        finding.reason(),
        finding.evidence().stream().map(EvidenceResponse::from).toList());
  }
}
