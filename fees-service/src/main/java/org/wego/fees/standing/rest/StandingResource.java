package org.wego.fees.standing.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.fees.FeesCaller;
import org.wego.fees.Roles;
import org.wego.fees.standing.StandingQueries;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Whether a member has met its obligations; whoever sees its account sees it. */
@Path("/api/v1/billing-accounts/{memberId}/standing")
@Tag(name = "Standing")
@Produces(MediaType.APPLICATION_JSON)
public class StandingResource {

  @Inject StandingQueries standings;
  @Inject FeesCaller caller;
  @Inject Preconditions preconditions;
  @Inject Clock clock;

  @GET
  @RolesAllowed({Roles.SECRETARIAT, Roles.REGIONAL_OFFICE, Roles.MEMBER})
  @Operation(
      operationId = "getStanding",
      summary = "A member's standing on a day, with reasons; a member sees its own",
      description =
          "ARREARS where an invoice is overdue, of whatever year: its due day has passed, and it is"
              + " not paid, not even where it was written off as uncollectible. Where sanctions or"
              + " banking keep a member from paying there are no arrears (F12). Otherwise EXEMPT"
              + " (F8), GOOD or NOT_LIABLE (F2) for the year of that day. Whether arrears suspend"
              + " the vote is not said here (F14).")
  @APIResponseSchema(StandingResponse.class)
  public Response get(
      @PathParam("memberId") UUID memberId,
      @QueryParam("asOf") @Parameter(description = "Today unless given", example = "2016-06-30")
          LocalDate asOf) {
    return preconditions.answerHashed(
        standings
            .of(memberId, asOf == null ? LocalDate.now(clock) : asOf, caller.scope())
            .map(StandingResponse::from)
            .orElseThrow(
                () -> new ProblemException(PlatformError.NOT_FOUND, "No such billing account")));
  }
}
