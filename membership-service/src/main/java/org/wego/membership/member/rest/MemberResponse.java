package org.wego.membership.member.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.member.MemberDetails;
import org.wego.membership.organization.Category;
import org.wego.membership.organization.OrganizationType;
import org.wego.membership.organization.Region;

/** A member's public profile. */
@Schema(name = "Member")
public record MemberResponse(
    @Schema(examples = "0153c9f8-3424-7aa1-84a6-3585008bcfb0") UUID id,
    @Schema(examples = "Seoul") String name,
    @Schema(nullable = true, examples = "서울") String nativeName,
    OrganizationType organizationType,
    @Schema(
            nullable = true,
            description = "The present category, null when the membership has ended")
        Category category,
    @Schema(
            nullable = true,
            description = "First day of the present category",
            examples = "2010-09-08")
        LocalDate since,
    Region region,
    @Schema(examples = "KR") String country,
    @Schema(nullable = true) String address,
    @Schema(nullable = true, examples = "10103200") Long population,
    @Schema(nullable = true) Integer populationYear,
    @Schema(description = "Whether it attended the Inaugural General Assembly (M5)")
        boolean founding,
    @Schema(description = "The whole history, oldest first (M6)") List<PeriodResponse> periods) {

  static MemberResponse from(MemberDetails member) {
    var organization = member.organization();
    var present = member.present();
    return new MemberResponse(
        member.id(),
        organization.name(),
        organization.nativeName(),
        organization.type(),
        present == null ? null : present.category(),
        present == null ? null : present.from(),
        organization.region(),
        organization.country(),
        organization.address(),
        organization.population(),
        organization.populationYear(),
        member.founding(),
        member.periods().stream().map(PeriodResponse::from).toList());
  }
}
