package org.wego.events.delegation.rest;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.delegation.DelegationKind;
import org.wego.events.delegation.Person;
import org.wego.platform.http.json.CountryCode;

/** Who comes to an event, and for whom. */
@Schema(name = "DelegationRequest")
public record DelegationRequest(
    @Schema(
            nullable = true,
            description =
                "The member that the organizer registers; a member's user registers its own")
        UUID memberId,
    @Schema(
            nullable = true,
            description =
                "For the organizer, where it is no member's: PARTNER or OTHER. Otherwise it follows"
                    + " from who registers",
            examples = "OTHER")
        DelegationKind kind,
    @Size(min = 1, max = 200)
        @Pattern(regexp = "[^\\t\\r\\n]*")
        @Schema(
            nullable = true,
            description = "Needed where it is no member's",
            examples = "Institute of Open Cities")
        String organizationName,
    @CountryCode
        @Schema(
            pattern = "[A-Z]{2}",
            nullable = true,
            description = "Where the organization is; needed where it is no member's",
            examples = "KR")
        String country,
    @NotEmpty @Size(max = 200) List<@NotNull PersonBody> persons) {

  List<Person> toPersons() {
    return persons.stream().map(PersonBody::toPerson).toList();
  }
}
