package org.wego.fees.report.rest;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.fees.Region;
import org.wego.fees.report.AgeingTotals;

/** The sums of the ageing report. */
@Schema(name = "AgeingTotals")
public record AgeingTotalsResponse(
    LocalDate asOf,
    @Schema(description = "What all owe is the balance of RECEIVABLES in the trial balance")
        AgeingAmounts all,
    List<RegionAgeing> regions) {

  /** The sums of a region. */
  @Schema(name = "RegionAgeing")
  public record RegionAgeing(Region region, AgeingAmounts amounts) {}

  static AgeingTotalsResponse from(AgeingTotals totals) {
    return new AgeingTotalsResponse(
        totals.asOf(),
        AgeingAmounts.from(totals.all()),
        totals.regions().entrySet().stream()
            .map(region -> new RegionAgeing(region.getKey(), AgeingAmounts.from(region.getValue())))
            .toList());
  }
}
