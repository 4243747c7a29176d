package org.wego.fees.indicator.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.fees.indicator.EconomicIndicator;

/** A figure with where it comes from (F6). */
@Schema(name = "EconomicIndicator")
public record EconomicIndicatorResponse(
    UUID id,
    @Schema(examples = "VN") String country,
    @Schema(examples = "2014") int year,
    @Schema(examples = "5674.67") BigDecimal gdpPerCapitaPpp,
    @Schema(examples = "IMF World Economic Outlook") String source,
    @Schema(description = "Month of publication", examples = "2019-04") String edition,
    boolean projection,
    @Schema(description = "Rises with every figure that is recorded", examples = "1718")
        long revision,
    Instant recordedAt) {

  static EconomicIndicatorResponse from(EconomicIndicator indicator) {
    return new EconomicIndicatorResponse(
        indicator.id(),
        indicator.country(),
        indicator.year(),
        indicator.gdpPerCapitaPpp(),
        indicator.source(),
        indicator.edition(),
        indicator.projection(),
        indicator.revision(),
        indicator.recordedAt());
  }
}
