package org.wego.fees.run.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.fees.run.UnbilledMember;

/** A member that a run could not bill. */
@Schema(name = "FeeRunException")
public record UnbilledMemberResponse(
    UUID memberId,
    @Schema(examples = "Hebron") String memberName,
    @Schema(enumeration = {"INDICATOR_MISSING", "POPULATION_MISSING", "CELL_MISSING"}) String code,
    @Schema(examples = "GDP per capita of PS for 2014 is missing") String detail,
    @Schema(examples = "PS") String country,
    @Schema(description = "The year whose figure is missing", examples = "2014") int year) {

  static UnbilledMemberResponse from(UnbilledMember member) {
    return new UnbilledMemberResponse(
        member.memberId(),
        member.memberName(),
        member.code(),
        member.detail(),
        member.country(),
        member.year());
  }
}
