package org.wego.awards.ranking.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.awards.Roles;
import org.wego.awards.ranking.RankingAccess;
import org.wego.awards.ranking.RankingQueries;
import org.wego.platform.http.etag.Preconditions;

/** Whether the prizes hang on any one judge. */
@Path("/api/v1/award-editions/{id}/winner-stability")
@Tag(name = "Ranking")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SECRETARIAT)
public class WinnerStabilityResource {

  @Inject RankingQueries rankings;
  @Inject RankingAccess access;
  @Inject Preconditions preconditions;

  @GET
  @Operation(
      operationId = "getAwardWinnerStability",
      summary = "Whether leaving out any one judge would change a prize (A7, A8)",
      description =
          "The prizes are those that the ranking alone would give, not those that were decided: the"
              + " first entries of a category get the Best Prizes, the next ones the Outstanding"
              + " Prizes, as many as the edition has.")
  @APIResponseSchema(WinnerStabilityResponse.class)
  @APIResponse(responseCode = "409", ref = "#/components/responses/Conflict")
  public Response get(@PathParam("id") UUID editionId) {
    access.requireSecretariat(editionId);
    return preconditions.answerHashed(
        WinnerStabilityResponse.from(editionId, rankings.stability(editionId)));
  }
}
