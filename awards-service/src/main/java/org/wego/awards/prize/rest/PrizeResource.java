package org.wego.awards.prize.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.awards.AwardCategory;
import org.wego.awards.AwardsCaller;
import org.wego.awards.Roles;
import org.wego.awards.prize.DecidePrize;
import org.wego.awards.prize.DecidedPrize;
import org.wego.awards.prize.PrizeAccess;
import org.wego.awards.prize.PrizeQueries;
import org.wego.awards.prize.PrizeSight;
import org.wego.platform.http.document.Tables;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** The prizes of an edition: what the panel decided about them, under embargo until announced. */
@Path("/api/v1/award-editions/{id}/prizes")
@Tag(name = "Award prizes", description = "Decisions of the panel, and their announcement")
@Produces(MediaType.APPLICATION_JSON)
public class PrizeResource {

  @Inject PrizeQueries prizes;
  @Inject DecidePrize decidePrize;
  @Inject PrizeAccess access;
  @Inject PrizeViews views;
  @Inject AwardsCaller caller;
  @Inject Preconditions preconditions;

  @GET
  @Produces({MediaType.APPLICATION_JSON, Tables.CSV})
  @PermitAll
  @Operation(
      operationId = "listAwardPrizes",
      summary = "The prizes of an edition that were decided",
      description =
          "Until they are announced for the Secretariat and the edition's judges alone; to everyone"
              + " else nothing is found, whether anything is decided or not (A9). A judge sees of"
              + " them what the ranking shows: nothing of a category in which a conflict hides an"
              + " entry, and in a blind review no names, nor minutes and reasons, which may tell"
              + " them. Minutes and reasons are never published. Sort keys: category, kind,"
              + " ordinal.")
  @APIResponse(responseCode = "200", description = "OK")
  @APIResponse(responseCode = "409", ref = "#/components/responses/Conflict")
  public Page<PrizeResponse> list(
      @PathParam("id") UUID editionId,
      @BeanParam ListParameters list,
      @QueryParam("category") AwardCategory category) {
    PrizeSight sight = access.sight(editionId);
    return prizes
        .list(editionId, category, sight, list.page())
        .map(prize -> views.of(prize, sight));
  }

  @GET
  @Path("/{prizeId}")
  @PermitAll
  @Operation(
      operationId = "getAwardPrize",
      summary = "A prize that was decided",
      description = "For whoever sees the list.")
  @APIResponseSchema(PrizeResponse.class)
  @APIResponse(responseCode = "409", ref = "#/components/responses/Conflict")
  public Response get(@PathParam("id") UUID editionId, @PathParam("prizeId") UUID prizeId) {
    return answer(editionId, prizeId, access.sight(editionId));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "decideAwardPrize",
      summary = "Records that the panel awards a prize, or withholds it (A8)",
      description =
          "While the panel deliberates. Only entries that compete in the category get a prize, and"
              + " none gets two. Where the ranking would give the prize to another entry, the panel"
              + " says why it departs from it (A7).")
  @APIResponseSchema(value = PrizeResponse.class, responseCode = "201")
  public Response decide(@PathParam("id") UUID editionId, PrizeRequest request) {
    UUID id =
        decidePrize.decide(editionId, request.toWanted(), request.toDecision(), caller.actor());
    PrizeSight sight = access.sight(editionId);
    DecidedPrize prize = require(editionId, id, sight);
    return preconditions.created(
        URI.create("/api/v1/award-editions/%s/prizes/%s".formatted(editionId, id)),
        views.of(prize, sight),
        prize.version());
  }

  @PUT
  @Path("/{prizeId}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SECRETARIAT)
  @Operation(
      operationId = "reviseAwardPrize",
      summary = "Replaces what was decided about a prize",
      description =
          "While the panel deliberates; needs If-Match. What was decided before stays on record.")
  @APIResponseSchema(PrizeResponse.class)
  public Response revise(
      @PathParam("id") UUID editionId,
      @PathParam("prizeId") UUID prizeId,
      PanelDecisionRequest request) {
    decidePrize.revise(
        editionId, prizeId, request.toDecision(), preconditions::requireMatch, caller.actor());
    return answer(editionId, prizeId, access.sight(editionId));
  }

  @DELETE
  @Path("/{prizeId}")
  @RolesAllowed(Roles.SECRETARIAT)
  @Operation(
      operationId = "takeBackAwardPrize",
      summary = "Takes back what was decided about a prize",
      description = "While the panel deliberates; needs If-Match. It stays on record.")
  @APIResponse(responseCode = "204", description = "The prize is not decided any more")
  public Response takeBack(@PathParam("id") UUID editionId, @PathParam("prizeId") UUID prizeId) {
    decidePrize.takeBack(editionId, prizeId, preconditions::requireMatch, caller.actor());
    return Response.noContent().build();
  }

  private Response answer(UUID editionId, UUID prizeId, PrizeSight sight) {
    DecidedPrize prize = require(editionId, prizeId, sight);
    return preconditions.answerHashed(views.of(prize, sight), prize.version());
  }

  private DecidedPrize require(UUID editionId, UUID prizeId, PrizeSight sight) {
    return prizes
        .find(editionId, prizeId, sight)
        .orElseThrow(() -> new ProblemException(PlatformError.NOT_FOUND, "No such prize"));
  }
}
