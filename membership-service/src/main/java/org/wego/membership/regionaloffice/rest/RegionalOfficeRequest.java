package org.wego.membership.regionaloffice.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.organization.Name;
import org.wego.membership.organization.Region;
import org.wego.membership.regionaloffice.OfficeText;
import org.wego.membership.regionaloffice.RegionalOfficeDetails;

/** A Regional Office, as the Secretariat establishes or changes it. */
@Schema(name = "RegionalOfficeRequest")
public record RegionalOfficeRequest(
    @NotNull @Schema(description = "Stays as it is", examples = "ASIA") Region region,
    @NotBlank @Size(max = 200) @Name @Schema(examples = "WeGO Asia Regional Office") String name,
    @NotNull
        @Schema(description = "A present member", examples = "0153c9f8-3424-7aa1-84a6-3585008bcfb0")
        UUID hostId,
    @NotNull @Schema(examples = "2014-11-06") LocalDate establishedOn,
    @Schema(nullable = true, description = "The first day on which it is no longer open")
        LocalDate closedOn) {

  static RegionalOfficeRequest from(RegionalOfficeDetails office) {
    return new RegionalOfficeRequest(
        office.region(), office.name(), office.hostId(), office.establishedOn(), office.closedOn());
  }

  OfficeText toText() {
    return new OfficeText(region, name.strip(), hostId, establishedOn, closedOn);
  }
}
