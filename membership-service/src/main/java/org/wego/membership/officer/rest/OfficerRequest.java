package org.wego.membership.officer.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.officer.Appointment;
import org.wego.membership.officer.OfficerRole;
import org.wego.membership.organization.Name;

/** A person who is appointed to lead the Secretariat. */
@Schema(name = "SecretariatOfficerRequest")
public record OfficerRequest(
    @NotNull @Schema(examples = "SECRETARY_GENERAL") OfficerRole office,
    @NotBlank @Size(max = 200) @Name @Schema(examples = "Park Ji-won") String name,
    @Size(max = 200) @Pattern(regexp = "[^\\t\\r\\n]*") @Schema(nullable = true, examples = "박지원")
        String nativeName,
    @Schema(
            nullable = true,
            description = "The President City of the first day, who else; left out, it is found")
        UUID appointedBy,
    @NotNull @Schema(examples = "2015-01-05") LocalDate from,
    @Schema(
            nullable = true,
            description = "The first day on which it is no longer held; for what is past")
        LocalDate to) {

  Appointment toAppointment() {
    return new Appointment(
        office, name.strip(), OfficerNamesRequest.strip(nativeName), appointedBy, from, to);
  }
}
