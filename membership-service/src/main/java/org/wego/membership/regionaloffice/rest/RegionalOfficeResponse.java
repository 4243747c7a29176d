package org.wego.membership.regionaloffice.rest;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.organization.Region;
import org.wego.membership.regionaloffice.RegionalOfficeDetails;

/** A Regional Office. */
@Schema(name = "RegionalOffice")
public record RegionalOfficeResponse(
    UUID id,
    Region region,
    @Schema(examples = "WeGO Asia Regional Office") String name,
    @Schema(description = "The member that hosts it") UUID hostId,
    @Schema(examples = "Chengdu") String hostName,
    LocalDate establishedOn,
    @Schema(nullable = true, description = "The first day on which it is no longer open")
        LocalDate closedOn) {

  static RegionalOfficeResponse from(RegionalOfficeDetails office) {
    return new RegionalOfficeResponse(
        office.id(),
        office.region(),
        office.name(),
        office.hostId(),
        office.hostName(),
        office.establishedOn(),
        office.closedOn());
  }
}
