package org.wego.membership.leadership.rest;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.leadership.Ending;
import org.wego.membership.leadership.Office;
import org.wego.membership.leadership.OfficeSummary;
import org.wego.membership.organization.Region;

/** A city in an office. */
@Schema(name = "OfficeHolding")
public record OfficeResponse(
    UUID id,
    UUID termId,
    @Schema(examples = "2014-2017") String termName,
    Office office,
    UUID memberId,
    @Schema(examples = "Seoul") String memberName,
    @Schema(examples = "KR") String country,
    Region region,
    @Schema(description = "The first day", examples = "2014-11-06") LocalDate from,
    @Schema(
            nullable = true,
            description = "The first day on which it is no longer held, null while that is open")
        LocalDate to,
    @Schema(nullable = true, description = "How it ended (G2)") Ending ending,
    @Schema(nullable = true, description = "The election that gave it, where one did")
        UUID electionId) {

  static OfficeResponse from(OfficeSummary office) {
    return new OfficeResponse(
        office.id(),
        office.termId(),
        office.termName(),
        office.office(),
        office.memberId(),
        office.memberName(),
        office.country(),
        office.region(),
        office.from(),
        office.to(),
        office.ending(),
        office.electionId());
  }
}
