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

/** Whether entries and judges were treated alike. */
@Path("/api/v1/award-editions/{id}/fairness-report")
@Tag(name = "Ranking")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SECRETARIAT)
public class FairnessReportResource {

  @Inject RankingQueries rankings;
  @Inject RankingAccess access;
  @Inject Preconditions preconditions;

  @GET
  @Operation(
      operationId = "getAwardFairnessReport",
      summary = "Who scored how much, how strictly, and how far judges agree (A6, A7)",
      description =
          "Of competing entries. Agreement is Krippendorff's alpha for interval data: 1 for"
              + " entirely, 0 for no more than by chance, below 0 for less; absent where no entry"
              + " has two scores or all are the same.")
  @APIResponseSchema(FairnessReportResponse.class)
  @APIResponse(responseCode = "409", ref = "#/components/responses/Conflict")
  public Response get(@PathParam("id") UUID editionId) {
    access.requireSecretariat(editionId);
    return preconditions.answerHashed(
        FairnessReportResponse.from(editionId, rankings.fairness(editionId)));
  }
}
