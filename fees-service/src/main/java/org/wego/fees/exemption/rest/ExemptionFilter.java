package org.wego.fees.exemption.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.wego.fees.exemption.ExemptionBasis;
import org.wego.fees.exemption.ExemptionQueries;

/** What narrows a list of exemptions. */
public class ExemptionFilter {

  @QueryParam("feeYear")
  @Min(1900)
  @Max(9999)
  @Parameter(example = "2016")
  Integer feeYear;

  @QueryParam("memberId")
  UUID memberId;

  @QueryParam("basis")
  ExemptionBasis basis;

  ExemptionQueries.Wanted toWanted() {
    return new ExemptionQueries.Wanted(feeYear, memberId, basis);
  }
}
