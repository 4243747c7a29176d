package org.wego.awards.edition.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.wego.awards.edition.EditionQueries;
import org.wego.awards.edition.Phase;

/** What narrows a list of editions. */
public class EditionFilter {

  @QueryParam("year")
  @Min(1900)
  @Max(2200)
  @Parameter(example = "2017")
  Integer year;

  @QueryParam("phase")
  Phase phase;

  EditionQueries.Wanted toWanted() {
    return new EditionQueries.Wanted(year, phase);
  }
}
