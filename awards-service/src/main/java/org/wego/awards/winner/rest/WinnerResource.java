package org.wego.awards.winner.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.awards.AwardCategory;
import org.wego.awards.AwardsCaller;
import org.wego.awards.PrizeKind;
import org.wego.awards.Roles;
import org.wego.awards.winner.RemoveWinner;
import org.wego.awards.winner.WinnerQueries;
import org.wego.platform.http.document.Tables;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.json.CountryCode;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** The winners of all years, for everyone, once they are announced (A9). */
@Path("/api/v1/award-winners")
@Tag(name = "Award winners", description = "Who won what in which edition")
@Produces(MediaType.APPLICATION_JSON)
public class WinnerResource {

  @Inject WinnerQueries winners;
  @Inject RemoveWinner removeWinner;
  @Inject AwardsCaller caller;
  @Inject Preconditions preconditions;

  @GET
  @Produces({MediaType.APPLICATION_JSON, Tables.CSV})
  @PermitAll
  @Operation(
      operationId = "listAwardWinners",
      summary = "The winners, the latest year first",
      description =
          "All winners of an edition come when it is announced, none before (A9). Winners of years"
              + " that were not run here are there as far as they were imported. Sort keys: year,"
              + " category, kind, cityName, country.")
  public Page<WinnerResponse> list(
      @BeanParam ListParameters list,
      @QueryParam("year") @Min(1900) @Max(9999) Integer year,
      @QueryParam("category") AwardCategory category,
      @QueryParam("kind") PrizeKind kind,
      @QueryParam("country") @CountryCode String country,
      @QueryParam("memberId") UUID memberId) {
    return winners
        .list(new WinnerQueries.Wanted(year, category, kind, country, memberId), list.page())
        .map(WinnerResponse::from);
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(operationId = "getAwardWinner", summary = "A winner")
  @APIResponseSchema(WinnerResponse.class)
  public Response get(@PathParam("id") UUID id) {
    return preconditions.answerHashed(
        winners
            .find(id)
            .map(WinnerResponse::from)
            .orElseThrow(() -> new ProblemException(PlatformError.NOT_FOUND, "No such winner")));
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed(Roles.SECRETARIAT)
  @Operation(
      operationId = "removeAwardWinner",
      summary = "Takes an imported winner off the list",
      description =
          "To import it again as it should be. What stood there stays on record. A winner that was"
              + " announced here stays.")
  @APIResponse(responseCode = "204", description = "Removed")
  public Response remove(@PathParam("id") UUID id) {
    removeWinner.remove(id, caller.actor());
    return Response.noContent().build();
  }
}
