package org.wego.membership.member.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.member.MemberStatistics;

/** How many members there were at the end of every year; in the present one, today. */
@Schema(name = "MemberGrowth")
public record MemberGrowthResponse(List<MemberStatisticsResponse> years) {

  static MemberGrowthResponse from(List<MemberStatistics> years) {
    return new MemberGrowthResponse(years.stream().map(MemberStatisticsResponse::from).toList());
  }
}
