package org.wego.membership.member.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.wego.membership.member.StatisticsFilter;
import org.wego.membership.organization.Region;
import org.wego.platform.http.json.CountryCode;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.PlatformError;

/** Which years are counted, and whom. */
public class StatisticsParameters {

  private static final int FOUNDED = 2010;

  @QueryParam("from")
  @Min(1900)
  @Max(2100)
  @Parameter(description = "The first year, 2010 unless given", example = "2010")
  Integer from;

  @QueryParam("to")
  @Min(1900)
  @Max(2100)
  @Parameter(description = "The last year, the present one unless given", example = "2026")
  Integer to;

  @QueryParam("region")
  @Parameter(description = "Only those that were in this region then")
  Region region;

  @QueryParam("country")
  @CountryCode
  @Parameter(description = "Only those of this country, ISO 3166-1 alpha-2", example = "KR")
  String country;

  StatisticsFilter toFilter(LocalDate today) {
    int last = to == null ? today.getYear() : to;
    int first = from == null ? Math.min(FOUNDED, last) : from;
    new Faults()
        .addIf(last > today.getYear(), "/query/to", "OUT_OF_RANGE", "The year has not begun yet")
        .addIf(first > last, "/query/from", "OUT_OF_RANGE", "The first year is after the last one")
        .throwIfAny(PlatformError.INVALID_INPUT);
    return new StatisticsFilter(first, last, today, region, country);
  }
}
