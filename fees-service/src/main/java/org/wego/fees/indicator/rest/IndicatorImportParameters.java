package org.wego.fees.indicator.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.wego.fees.indicator.Edition;

/** What the file of an edition does not tell itself. */
public class IndicatorImportParameters {

  @QueryParam("dryRun")
  @DefaultValue("false")
  @Parameter(description = "Checks all and changes nothing")
  boolean dryRun;

  @QueryParam("edition")
  @DefaultValue("2019-04")
  @Pattern(regexp = "[0-9]{4}-(0[1-9]|1[0-2])")
  @Parameter(description = "Month of publication; the latest edition counts (F6)")
  String edition;

  @QueryParam("source")
  @DefaultValue("IMF World Economic Outlook")
  @Pattern(regexp = ".*\\S.*", flags = Pattern.Flag.DOTALL)
  @Size(max = 200)
  @Parameter(description = "The publication")
  String source;

  @QueryParam("projectionFrom")
  @Min(1900)
  @Max(9999)
  @Parameter(description = "First year that is a projection; the edition's year unless given")
  Integer projectionFrom;

  Edition toEdition() {
    return Edition.of(source, YearMonth.parse(edition), projectionFrom);
  }
}
