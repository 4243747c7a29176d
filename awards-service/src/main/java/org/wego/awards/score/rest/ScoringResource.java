package org.wego.awards.score.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
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
import org.wego.awards.AwardsCaller;
import org.wego.awards.Roles;
import org.wego.awards.score.OwnSheetQueries;
import org.wego.awards.score.OwnSheetState;
import org.wego.awards.score.ScoringProgressQueries;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** What an edition's judges have to score, and how far they are. */
@Path("/api/v1/award-editions/{id}")
@Tag(name = "Scores")
@Produces(MediaType.APPLICATION_JSON)
public class ScoringResource {

  @Inject OwnSheetQueries ownSheets;
  @Inject ScoringProgressQueries progress;
  @Inject AwardsCaller caller;
  @Inject Preconditions preconditions;

  @GET
  @Path("/scores")
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @RolesAllowed(Roles.JUDGE)
  @Operation(
      operationId = "listOwnScores",
      summary = "What the calling judge has to score, and how far he or she is",
      description = "In the order of the entries' ids. Sort keys: updatedAt.")
  public Page<OwnSheetItem> ownScores(
      @PathParam("id") UUID id,
      @BeanParam ListParameters list,
      @QueryParam("state") OwnSheetState state) {
    return ownSheets
        .list(id, caller.subject(), state, list.page())
        .orElseThrow(
            () ->
                new ProblemException(
                    PlatformError.NOT_FOUND, "There is no such edition with you on its panel"))
        .map(OwnSheetItem::from);
  }

  @GET
  @Path("/scoring-progress")
  @RolesAllowed(Roles.SECRETARIAT)
  @Operation(
      operationId = "getScoringProgress",
      summary = "How many scores are settled, and whose are awaited",
      description =
          "Of the judges and entries that are assigned to each other now, for entries that compete."
              + " Counts only: what was given is shown from the deliberation on (A6).")
  @APIResponseSchema(ScoringProgressResponse.class)
  @APIResponse(responseCode = "409", ref = "#/components/responses/Conflict")
  public Response progress(@PathParam("id") UUID id) {
    return progress
        .forSecretariat(id)
        .map(ScoringProgressResponse::from)
        .map(preconditions::answerHashed)
        .orElseThrow(() -> new ProblemException(PlatformError.NOT_FOUND, "No such edition"));
  }
}
