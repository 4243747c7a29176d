package org.wego.membership.leadership.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.leadership.FindingDetails;

/** What could not be done as elected. */
@Schema(name = "ElectionFinding")
public record ElectionFindingResponse(
    UUID id,
    UUID electionId,
    @Schema(examples = "EXECUTIVE_COMMITTEE") String kind,
    @Schema(description = "The General Assembly that elected") UUID assemblyId,
    LocalDate effectiveOn,
    @Schema(
            nullable = true,
            description = "Who could not be seated; null where it is about the whole election")
        UUID memberId,
    @Schema(examples = "OFFICE_HOLDER_NOT_FULL") String code,
    @Schema(examples = "Gwangmyeong is not FULL on every day from 2026-11-25 on") String detail,
    Instant foundAt,
    @Schema(nullable = true) Instant settledAt,
    @Schema(nullable = true) String settledBy,
    @Schema(nullable = true, description = "What the Secretariat did about it") String settlement) {

  static ElectionFindingResponse from(FindingDetails finding) {
    return new ElectionFindingResponse(
        finding.id(),
        finding.electionId(),
        finding.kind(),
        finding.assemblyId(),
        finding.effectiveOn(),
        finding.memberId(),
        finding.code(),
        finding.detail(),
        finding.foundAt(),
        finding.settledAt(),
        finding.settledBy(),
        finding.settlement());
  }
}
