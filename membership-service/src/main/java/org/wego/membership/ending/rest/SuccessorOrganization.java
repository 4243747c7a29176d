package org.wego.membership.ending.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.organization.Name;
import org.wego.membership.organization.Organization;
import org.wego.membership.organization.OrganizationType;
import org.wego.membership.organization.Region;
import org.wego.platform.http.json.CountryCode;

/** An organization that a split makes a member. */
@Schema(name = "SuccessorOrganization")
public record SuccessorOrganization(
    @NotBlank
        @Size(max = 200)
        @Name
        @Schema(description = "Its English name", examples = "Gwangmyeong")
        String name,
    @Size(max = 200)
        @Pattern(regexp = "[^\\t\\r\\n]*")
        @Schema(nullable = true, description = "Its name in its own script", examples = "광명시")
        String nativeName,
    @NotNull @Schema(examples = "CITY") OrganizationType type,
    @NotNull
        @CountryCode
        @Schema(description = "ISO 3166-1 alpha-2", examples = "KR", pattern = "[A-Z]{2}")
        String country,
    @NotNull @Schema(description = "WeGO's own region (M7)", examples = "ASIA") Region region,
    @Positive
        @Max(1_000_000_000)
        @Schema(
            nullable = true,
            description = "Declared number of inhabitants (F7a)",
            examples = "287000")
        Long population,
    @Min(1900)
        @Max(2100)
        @Schema(nullable = true, description = "The year of that figure", examples = "2026")
        Integer populationYear,
    @Size(max = 500) @Schema(nullable = true, examples = "20 Simin-ro, Gwangmyeong-si")
        String address) {

  Organization toOrganization() {
    return new Organization(
        name.strip(),
        EndingTexts.stripped(nativeName),
        type,
        country,
        region,
        population,
        populationYear,
        EndingTexts.stripped(address));
  }
}
