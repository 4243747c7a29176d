package org.wego.membership.member.rest;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.member.MemberSummary;
import org.wego.membership.organization.Category;
import org.wego.membership.organization.OrganizationType;
import org.wego.membership.organization.Region;

/** A row of the directory. */
@Schema(name = "MemberItem")
public record MemberItem(
    @Schema(examples = "0153c9f8-3424-7aa1-84a6-3585008bcfb0") UUID id,
    @Schema(examples = "Seoul") String name,
    @Schema(nullable = true, examples = "서울") String nativeName,
    OrganizationType organizationType,
    Category category,
    Region region,
    @Schema(examples = "KR") String country,
    @Schema(nullable = true, examples = "10103200") Long population,
    @Schema(nullable = true) Integer populationYear,
    @Schema(description = "Whether it attended the Inaugural General Assembly (M5)")
        boolean founding,
    @Schema(
            description = "First day of the category that it had on the day asked for",
            examples = "2010-09-08")
        LocalDate since) {

  static MemberItem from(MemberSummary member) {
    return new MemberItem(
        member.id(),
        member.name(),
        member.nativeName(),
        member.organizationType(),
        member.category(),
        member.region(),
        member.country(),
        member.population(),
        member.populationYear(),
        member.founding(),
        member.since());
  }
}
