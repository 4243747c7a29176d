package org.wego.membership.responsibility.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.wego.membership.Roles;
import org.wego.membership.organization.Region;
import org.wego.membership.responsibility.ResponsibilityQueries;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;

/** How the members of a year meet their responsibilities. */
@Path("/api/v1/member-responsibilities")
@Tag(name = "Responsibilities")
public class ResponsibilityListResource {

  @Inject ResponsibilityQueries responsibilities;
  @Inject Clock clock;

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @RolesAllowed(Roles.SECRETARIAT)
  @Operation(
      operationId = "listResponsibilities",
      summary = "The responsibilities of all members of a year",
      description =
          "Whoever was a member on a day of the year, by name unless asked otherwise (M10). Sort"
              + " keys: name, country.")
  public Page<ResponsibilityItem> list(
      @BeanParam ListParameters list,
      @QueryParam("year")
          @Min(1900)
          @Max(9999)
          @Parameter(description = "This year unless given", example = "2026")
          Integer year,
      @QueryParam("region") Region region) {
    return responsibilities
        .list(year == null ? LocalDate.now(clock).getYear() : year, region, list.page())
        .map(ResponsibilityItem::from);
  }
}
