package org.wego.membership.member.rest;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.member.Period;
import org.wego.membership.organization.Category;

/** A stretch of time in one category. */
@Schema(name = "Period")
public record PeriodResponse(
    Category category,
    @Schema(description = "The first day", examples = "2014-01-01") LocalDate from,
    @Schema(nullable = true, description = "The first day after it, null while it is open")
        LocalDate to) {

  static PeriodResponse from(Period period) {
    return new PeriodResponse(period.category(), period.from(), period.to());
  }
}
