package org.wego.membership.officer.rest;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.officer.OfficerDetails;
import org.wego.membership.officer.OfficerRole;

/** Someone who leads, or led, the Secretariat. */
@Schema(name = "SecretariatOfficer")
public record OfficerResponse(
    UUID id,
    OfficerRole office,
    @Schema(nullable = true, description = "Null once it was erased", examples = "Park Ji-won")
        String name,
    @Schema(nullable = true, examples = "박지원") String nativeName,
    @Schema(description = "The President City of the first day (G3)") UUID appointedBy,
    @Schema(examples = "Seoul") String appointedByName,
    LocalDate from,
    @Schema(
            nullable = true,
            description = "The first day on which it is no longer held, null while that is open")
        LocalDate to) {

  static OfficerResponse from(OfficerDetails officer) {
    return new OfficerResponse(
        officer.id(),
        officer.office(),
        officer.name(),
        officer.nativeName(),
        officer.appointedBy(),
        officer.appointedByName(),
        officer.from(),
        officer.to());
  }
}
