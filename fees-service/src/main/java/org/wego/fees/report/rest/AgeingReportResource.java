package org.wego.fees.report.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.fees.Region;
import org.wego.fees.Roles;
import org.wego.fees.report.AgeingReport;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;

/** Who owes what since when. */
@Path("/api/v1/ageing-report")
@Tag(name = "Reports", description = "Derived from the ledger, as of any day (F12)")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SECRETARIAT)
public class AgeingReportResource {

  private static final String AS_OF =
      "The day, with all that was booked by its end; today when it is left out";

  @Inject AgeingReport report;
  @Inject Clock clock;

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @Operation(
      operationId = "getAgeingReport",
      summary = "What members owe on a day, by how long it is due",
      description =
          "Members that owe something or have unused money. Invoices that cannot be paid for"
              + " sanctions or banking are among them; void and written-off ones are not."
              + " Sort keys: memberName.")
  public Page<AgeingItem> list(
      @BeanParam ListParameters list,
      @QueryParam("asOf") @Parameter(description = AS_OF) LocalDate asOf,
      @QueryParam("region") Region region) {
    return report.members(day(asOf), region, list.page()).map(AgeingItem::from);
  }

  @GET
  @Path("/totals")
  @Operation(
      operationId = "getAgeingTotals",
      summary = "The sums of the ageing report, of all members and of each region")
  public AgeingTotalsResponse totals(
      @QueryParam("asOf") @Parameter(description = AS_OF) LocalDate asOf) {
    return AgeingTotalsResponse.from(report.totals(day(asOf)));
  }

  private LocalDate day(LocalDate asOf) {
    return asOf == null ? LocalDate.now(clock) : asOf;
  }
}
