package org.wego.membership.leadership.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.leadership.Holding;
import org.wego.membership.leadership.OfficeSummary;
import org.wego.membership.leadership.Warning;

/** What a city's assumption of an office did. */
@Schema(name = "OfficeAssumed")
public record OfficeAssumedResponse(
    OfficeResponse office,
    @Schema(description = "Those whose time in the office ended with it") List<EndedResponse> ended,
    List<TermResponse.WarningResponse> warnings) {

  /** A predecessor. */
  @Schema(name = "OfficeEnded")
  public record EndedResponse(UUID id, UUID memberId, LocalDate to) {}

  static OfficeAssumedResponse from(
      OfficeSummary office, List<Holding> ended, List<Warning> warnings) {
    return new OfficeAssumedResponse(
        OfficeResponse.from(office),
        ended.stream().map(one -> new EndedResponse(one.id(), one.memberId(), one.to())).toList(),
        warnings.stream().map(TermResponse.WarningResponse::from).toList());
  }
}
