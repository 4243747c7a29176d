package org.wego.fees.schedule.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.fees.schedule.FeeSchedule;
import org.wego.fees.schedule.ScheduleStatus;

/** A fee schedule without its cells. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeeScheduleSummary(
    UUID id,
    @Schema(examples = "2011") String code,
    String name,
    ScheduleStatus status,
    @Schema(description = "The first fee year (F3a)", examples = "2011") int effectiveFromYear,
    @Schema(description = "The last fee year; absent while it is open") Integer effectiveToYear,
    @Schema(description = "Years from the GDP's year to the fee year (F7)", examples = "2")
        int gdpYearOffset,
    @Schema(examples = "USD") String currency) {

  static FeeScheduleSummary from(FeeSchedule schedule) {
    return new FeeScheduleSummary(
        schedule.id(),
        schedule.code(),
        schedule.name(),
        schedule.status(),
        schedule.effectiveFromYear(),
        schedule.effectiveToYear(),
        schedule.gdpYearOffset(),
        schedule.currency());
  }
}
