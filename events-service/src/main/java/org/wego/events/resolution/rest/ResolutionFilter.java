package org.wego.events.resolution.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.wego.events.resolution.ResolutionQueries;

/** What narrows the list of resolutions. */
public class ResolutionFilter {

  @QueryParam("eventId")
  @Parameter(description = "Those of this Assembly")
  UUID eventId;

  @QueryParam("year")
  @Min(2008)
  @Max(2200)
  @Parameter(description = "Those adopted in this year", example = "2017")
  Integer year;

  @QueryParam("number")
  @Size(max = 20)
  @Parameter(example = "GA4-R01")
  String number;

  ResolutionQueries.Wanted toWanted() {
    return new ResolutionQueries.Wanted(eventId, year, number);
  }
}
