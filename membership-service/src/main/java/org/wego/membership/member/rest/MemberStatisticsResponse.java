package org.wego.membership.member.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.member.MemberStatistics;
import org.wego.membership.organization.Category;
import org.wego.membership.organization.Region;

/** How many members there were on a day. */
@Schema(name = "MemberStatistics")
public record MemberStatisticsResponse(
    @Schema(examples = "2016-03-31") LocalDate asOf,
    ByCategory byCategory,
    @Schema(description = "Full and Associate members") ByRegion byRegion) {

  /** Members of every category. */
  @Schema(name = "MembersByCategory")
  public record ByCategory(
      @JsonProperty("FULL") @Schema(examples = "96") long full,
      @JsonProperty("ASSOCIATE") @Schema(examples = "0") long associate,
      @JsonProperty("FRIENDSHIP") @Schema(examples = "3") long friendship) {}

  /** Members of every region. */
  @Schema(name = "MembersByRegion")
  public record ByRegion(
      @JsonProperty("ASIA") @Schema(examples = "43") long asia,
      @JsonProperty("AFRICA") @Schema(examples = "24") long africa,
      @JsonProperty("EUROPE") @Schema(examples = "17") long europe,
      @JsonProperty("AMERICA") @Schema(examples = "7") long america,
      @JsonProperty("MIDDLE_EAST") @Schema(examples = "4") long middleEast,
      @JsonProperty("OCEANIA") @Schema(examples = "1") long oceania) {}

  static MemberStatisticsResponse from(MemberStatistics statistics) {
    var categories = statistics.byCategory();
    var regions = statistics.byRegion();
    return new MemberStatisticsResponse(
        statistics.asOf(),
        new ByCategory(
            categories.get(Category.FULL),
            categories.get(Category.ASSOCIATE),
            categories.get(Category.FRIENDSHIP)),
        new ByRegion(
            regions.get(Region.ASIA),
            regions.get(Region.AFRICA),
            regions.get(Region.EUROPE),
            regions.get(Region.AMERICA),
            regions.get(Region.MIDDLE_EAST),
            regions.get(Region.OCEANIA)));
  }
}
