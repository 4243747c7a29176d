package org.wego.fees.report.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.fees.Region;
import org.wego.fees.report.MemberAgeing;

/** What a member owes, by how long it is due. */
@Schema(name = "MemberAgeing")
public record AgeingItem(
    UUID memberId,
    @Schema(examples = "Seoul") String memberName,
    Region region,
    @Schema(examples = "KR") String country,
    AgeingAmounts amounts) {

  static AgeingItem from(MemberAgeing member) {
    return new AgeingItem(
        member.memberId(),
        member.memberName(),
        member.region(),
        member.country(),
        AgeingAmounts.from(member.ageing()));
  }
}
