package org.wego.membership.leadership.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.leadership.Ending;
import org.wego.membership.leadership.Holding;
import org.wego.membership.leadership.Office;
import org.wego.membership.leadership.Warning;

/** A holding that was ended. */
@Schema(name = "OfficeEnding")
public record OfficeEndedResponse(
    UUID id,
    Office office,
    UUID memberId,
    LocalDate from,
    @Schema(description = "The first day on which it is no longer held") LocalDate to,
    Ending ending,
    List<TermResponse.WarningResponse> warnings) {

  static OfficeEndedResponse from(Holding holding, List<Warning> warnings) {
    return new OfficeEndedResponse(
        holding.id(),
        holding.office(),
        holding.memberId(),
        holding.from(),
        holding.to(),
        holding.ending(),
        warnings.stream().map(TermResponse.WarningResponse::from).toList());
  }
}
