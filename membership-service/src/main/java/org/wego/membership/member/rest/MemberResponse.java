package org.wego.membership.member.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.ending.EndingKind;
import org.wego.membership.member.FormerName;
import org.wego.membership.member.MemberDetails;
import org.wego.membership.member.MemberLink;
import org.wego.membership.member.MemberLinks;
import org.wego.membership.organization.Category;
import org.wego.membership.organization.OrganizationType;
import org.wego.membership.organization.Region;

/** A member's public profile. */
@Schema(name = "Member")
public record MemberResponse(
    @Schema(examples = "0153c9f8-3424-7aa1-84a6-3585008bcfb0") UUID id,
    @Schema(examples = "Seoul") String name,
    @Schema(nullable = true, examples = "서울") String nativeName,
    @Schema(description = "The names that it had before, oldest first (M6)")
        List<FormerNameResponse> formerNames,
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
    @Schema(description = "The whole history, oldest first (M6)") List<PeriodResponse> periods,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "How the last membership ended; absent while it is a member (M9)")
        EndedResponse ended,
    @Schema(description = "Members that it goes on for (M9)") List<LinkResponse> predecessors,
    @Schema(description = "Members that go on for it, the principal one first (M9)")
        List<LinkResponse> successors) {

  /** A name that it had. */
  @Schema(name = "FormerName")
  public record FormerNameResponse(
      @Schema(examples = "Nur-Sultan") String name,
      @Schema(nullable = true, examples = "Нұр-Сұлтан") String nativeName,
      @Schema(description = "The first day of the name that came after it", examples = "2022-09-17")
          LocalDate until) {

    static FormerNameResponse from(FormerName former) {
      return new FormerNameResponse(former.name(), former.nativeName(), former.until());
    }
  }

  /** How and when a membership ended. */
  @Schema(name = "MembershipEnded")
  public record EndedResponse(
      EndingKind by,
      @Schema(description = "The first day on which it was no member", examples = "2026-11-25")
          LocalDate on) {}

  /** Another member. */
  @Schema(name = "MemberLink")
  public record LinkResponse(UUID id, @Schema(examples = "Seoul") String name) {

    static LinkResponse from(MemberLink link) {
      return new LinkResponse(link.id(), link.name());
    }
  }

  /**
   * As it is shown.
   *
   * @param how how its last membership ended, {@code null} while it is a member
   */
  static MemberResponse from(MemberDetails member, EndedResponse how, MemberLinks links) {
    var organization = member.organization();
    var present = member.present();
    return new MemberResponse(
        member.id(),
        organization.name(),
        organization.nativeName(),
        member.formerNames().stream().map(FormerNameResponse::from).toList(),
        organization.type(),
        present == null ? null : present.category(),
        present == null ? null : present.from(),
        organization.region(),
        organization.country(),
        organization.address(),
        organization.population(),
        organization.populationYear(),
        member.founding(),
        member.periods().stream().map(PeriodResponse::from).toList(),
        how,
        links.predecessors().stream().map(LinkResponse::from).toList(),
        links.successors().stream().map(LinkResponse::from).toList());
  }
}
