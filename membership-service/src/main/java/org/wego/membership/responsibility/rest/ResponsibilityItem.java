package org.wego.membership.responsibility.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.organization.Category;
import org.wego.membership.organization.Region;
import org.wego.membership.responsibility.Finding;
import org.wego.membership.responsibility.MemberFindings;
import org.wego.membership.responsibility.Reason;
import org.wego.membership.responsibility.Responsibility;

/** A member's row among those of a year. */
@Schema(name = "ResponsibilityItem")
public record ResponsibilityItem(
    UUID memberId,
    @Schema(examples = "Seoul") String memberName,
    Region region,
    @Schema(examples = "KR") String country,
    @Schema(description = "The last one in the year") Category category,
    @Schema(examples = "2026") int year,
    Answer participation,
    Answer goodPractices,
    Answer annualFee,
    Answer contacts,
    Answer promotion) {

  /** What is found of one responsibility, without its evidence. */
  @Schema(name = "ResponsibilityAnswer")
  public record Answer(
      @Schema(nullable = true, description = "Null when it does not apply or is not known yet")
          Boolean fulfilled,
      Reason reason) {}

  static ResponsibilityItem from(MemberFindings found) {
    return new ResponsibilityItem(
        found.member().memberId(),
        found.member().memberName(),
        found.member().region(),
        found.member().country(),
        found.member().category(),
        found.year(),
        answer(found, Responsibility.PARTICIPATION),
        answer(found, Responsibility.GOOD_PRACTICES),
        answer(found, Responsibility.ANNUAL_FEE),
        answer(found, Responsibility.CONTACTS),
        answer(found, Responsibility.PROMOTION));
  }

  private static Answer answer(MemberFindings found, Responsibility responsibility) {
    Finding finding = found.of(responsibility);
    return new Answer(finding.fulfilled(), finding.reason());
  }
}
