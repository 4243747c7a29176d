package org.wego.fees.invoice.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.wego.fees.Region;
import org.wego.fees.invoice.InvoiceQueries;
import org.wego.fees.invoice.InvoiceStatus;
import org.wego.platform.http.json.CountryCode;

/** What narrows a list of invoices. */
public class InvoiceFilter {

  @QueryParam("feeYear")
  @Min(1900)
  @Max(9999)
  @Parameter(example = "2016")
  Integer feeYear;

  @QueryParam("memberId")
  UUID memberId;

  @QueryParam("status")
  InvoiceStatus status;

  @QueryParam("overdue")
  @Parameter(description = "Still asked for, and due before today; or not")
  Boolean overdue;

  @QueryParam("region")
  Region region;

  @QueryParam("country")
  @CountryCode
  @Parameter(description = "ISO 3166-1", example = "KR")
  String country;

  InvoiceQueries.Wanted toWanted() {
    return new InvoiceQueries.Wanted(feeYear, memberId, status, overdue, region, country);
  }
}
