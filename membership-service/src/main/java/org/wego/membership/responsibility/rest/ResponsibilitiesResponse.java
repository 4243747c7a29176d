package org.wego.membership.responsibility.rest;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.responsibility.MemberFindings;

/** The five responsibilities of a member in a year. */
@Schema(name = "Responsibilities")
public record ResponsibilitiesResponse(
    UUID memberId,
    @Schema(examples = "Seoul") String memberName,
    @Schema(examples = "2026") int year,
    @Schema(description = "All five, always in the same order (M10)")
        List<FindingResponse> responsibilities) {

  static ResponsibilitiesResponse from(MemberFindings found) {
    return new ResponsibilitiesResponse(
        found.member().memberId(),
        found.member().memberName(),
        found.year(),
        found.findings().stream().map(FindingResponse::from).toList());
  }
}
