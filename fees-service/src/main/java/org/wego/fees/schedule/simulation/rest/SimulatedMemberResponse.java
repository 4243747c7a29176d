package org.wego.fees.schedule.simulation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.fees.MemberCategory;
import org.wego.fees.Region;
import org.wego.fees.schedule.simulation.FeeChange;
import org.wego.fees.schedule.simulation.SimulatedMember;
import org.wego.platform.http.json.Money;

/** A liable member in a simulation. */
@Schema(name = "SimulatedMember")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SimulatedMemberResponse(
    UUID memberId,
    @Schema(examples = "Seoul") String memberName,
    Region region,
    @Schema(examples = "KR") String country,
    @Schema(description = "The chart that is asked: FULL or FRIENDSHIP") MemberCategory category,
    @Schema(description = "By the other schedule; absent where a figure is missing")
        Money presentFee,
    @Schema(description = "By this schedule; absent where a figure is missing") Money newFee,
    Money difference,
    @Schema(description = "Of the present fee, unless that is zero", examples = "10.00")
        BigDecimal percent,
    FeeChange change,
    @Schema(
            description = "What is missing (F10)",
            examples = "GDP per capita of PS for 2015 is missing")
        String detail) {
  static SimulatedMemberResponse from(SimulatedMember member) {
    return new SimulatedMemberResponse(
        member.memberId(),
        member.memberName(),
        member.region(),
        member.country(),
        member.category(),
        usd(member.presentFee()),
        usd(member.newFee()),
        usd(member.difference()),
        percent(member.difference(), member.presentFee()),
        member.change(),
        member.detail());
  }

  private static Money usd(BigDecimal amount) {
    return amount == null ? null : Money.usd(amount);
  }

  private static BigDecimal percent(BigDecimal difference, BigDecimal present) {
    return difference == null || present.signum() == 0
        ? null
        : difference.movePointRight(2).divide(present, 2, RoundingMode.HALF_UP);
  }
}
