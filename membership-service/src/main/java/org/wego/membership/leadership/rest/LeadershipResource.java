package org.wego.membership.leadership.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.membership.leadership.LeadershipQueries;
import org.wego.membership.leadership.Office;
import org.wego.membership.leadership.OfficeFilter;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;

/** Who leads the organization on a day, in whichever term. */
@Path("/api/v1/leadership")
@Tag(name = "Leadership")
public class LeadershipResource {

  @Inject LeadershipQueries leadership;
  @Inject Clock clock;

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @PermitAll
  @Operation(
      operationId = "listLeadership",
      summary = "Who holds which office on a day",
      description =
          "In the order of the offices and by name unless asked otherwise. Sort keys: office,"
              + " member, from.")
  public Page<OfficeResponse> list(
      @BeanParam ListParameters list,
      @QueryParam("asOf") @Parameter(description = "Today unless given", example = "2016-03-31")
          LocalDate asOf,
      @QueryParam("office") Office office,
      @QueryParam("memberId") @Parameter(description = "Only what this member holds")
          UUID memberId) {
    LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
    return leadership
        .listOffices(new OfficeFilter(null, day, office, memberId), list.page())
        .map(OfficeResponse::from);
  }
}
