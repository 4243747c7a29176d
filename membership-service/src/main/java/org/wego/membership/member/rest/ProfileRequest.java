package org.wego.membership.member.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.member.MemberDetails;
import org.wego.membership.member.Profile;
import org.wego.membership.organization.Name;
import org.wego.membership.organization.Region;

/** What can be changed of a member's profile; the English name changes by a renaming. */
@Schema(name = "MemberProfile")
public record ProfileRequest(
    @Size(max = 200)
        @Name
        @Schema(nullable = true, description = "Its name in its own script", examples = "서울특별시")
        String nativeName,
    @Size(max = 500) @Schema(nullable = true, examples = "110 Sejong-daero, Jung-gu, Seoul")
        String address,
    @Positive
        @Max(1_000_000_000)
        @Schema(
            nullable = true,
            description = "Declared number of inhabitants (F7a)",
            examples = "9736000")
        Long population,
    @Min(1900)
        @Max(2100)
        @Schema(nullable = true, description = "The year of that figure", examples = "2026")
        Integer populationYear,
    @NotNull @Schema(description = "Only the Secretariat changes it (M7)", examples = "ASIA")
        Region region) {

  Profile toProfile() {
    return new Profile(strip(nativeName), strip(address), population, populationYear, region);
  }

  static ProfileRequest from(MemberDetails member) {
    var organization = member.organization();
    return new ProfileRequest(
        organization.nativeName(),
        organization.address(),
        organization.population(),
        organization.populationYear(),
        organization.region());
  }

  private static String strip(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
