package org.wego.fees.standing.rest;

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
import org.wego.fees.standing.Standing;
import org.wego.fees.standing.StandingQueries;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;

/** The standings of all members. */
@Path("/api/v1/standings")
@Tag(name = "Standing", description = "Whether a member has paid what it must, on a day")
@Produces({MediaType.APPLICATION_JSON, "text/csv"})
@RolesAllowed(Roles.SECRETARIAT)
public class StandingListResource {

  @Inject StandingQueries standings;
  @Inject Clock clock;

  @GET
  @Operation(
      operationId = "listStandings",
      summary = "The standings of members on a day, by name, with reasons",
      description =
          "Those whose membership has ended are among them: debts remain. Sort keys: memberName.")
  public Page<StandingSummary> list(
      @BeanParam ListParameters list,
      @QueryParam("standing") Standing standing,
      @QueryParam("region") Region region,
      @QueryParam("asOf") @Parameter(description = "Today unless given", example = "2016-06-30")
          LocalDate asOf) {
    return standings
        .list(
            new StandingQueries.Wanted(standing, region),
            asOf == null ? LocalDate.now(clock) : asOf,
            list.page())
        .map(StandingSummary::from);
  }
}
