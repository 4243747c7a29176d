package org.wego.events.programme.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.events.Roles;
import org.wego.events.programme.PlanTracks;
import org.wego.events.programme.TrackDetails;
import org.wego.events.programme.TrackQueries;
import org.wego.platform.http.document.Tables;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.json.MergePatch;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;

/** The tracks of an event (E3). */
@Path("/api/v1/events/{id}/tracks")
@Tag(name = "Programme")
@Produces(MediaType.APPLICATION_JSON)
public class TrackResource {

  @Inject PlanTracks plan;
  @Inject TrackQueries tracks;
  @Inject ProgrammeAccess access;
  @Inject Preconditions preconditions;

  @GET
  @Produces({MediaType.APPLICATION_JSON, Tables.CSV})
  @PermitAll
  @Operation(
      operationId = "listEventTracks",
      summary = "The tracks of an event, by name",
      description = "Public once the event is published. Sort keys: name.")
  public Page<TrackResponse> list(@PathParam("id") UUID id, @BeanParam ListParameters list) {
    access.visible(id);
    return tracks.page(id, list.page()).map(TrackResponse::from);
  }

  @GET
  @Path("/{trackId}")
  @PermitAll
  @Operation(
      operationId = "getEventTrack",
      summary = "A track of an event",
      description = "Public once the event is published.")
  @APIResponseSchema(TrackResponse.class)
  public Response get(@PathParam("id") UUID id, @PathParam("trackId") UUID trackId) {
    access.visible(id);
    return answer(ProgrammeAccess.found("track", tracks.find(id, trackId)));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.SECRETARIAT, Roles.REGIONAL_OFFICE})
  @Idempotent
  @Operation(
      operationId = "addEventTrack",
      summary = "Adds a track to an event",
      description = "A thread of sessions; its name is its own among those of the event.")
  @APIResponseSchema(value = TrackResponse.class, responseCode = "201")
  public Response add(@PathParam("id") UUID id, TrackRequest request) {
    access.organized(id);
    TrackDetails track = plan.add(id, request.toTerms());
    return preconditions.created(
        URI.create("/api/v1/events/%s/tracks/%s".formatted(id, track.id())),
        TrackResponse.from(track),
        track.version());
  }

  @PATCH
  @Path("/{trackId}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed({Roles.SECRETARIAT, Roles.REGIONAL_OFFICE})
  @Operation(
      operationId = "changeEventTrack",
      summary = "Changes a track of an event",
      description = "A JSON Merge Patch; needs If-Match.")
  @RequestBody(content = @Content(schema = @Schema(implementation = TrackRequest.class)))
  @APIResponseSchema(TrackResponse.class)
  public Response change(
      @PathParam("id") UUID id, @PathParam("trackId") UUID trackId, MergePatch patch) {
    access.organized(id);
    return answer(
        plan.change(
            id,
            trackId,
            preconditions::requireMatch,
            terms -> patch.applyTo(TrackRequest.from(terms), TrackRequest.class).toTerms()));
  }

  @DELETE
  @Path("/{trackId}")
  @RolesAllowed({Roles.SECRETARIAT, Roles.REGIONAL_OFFICE})
  @Operation(
      operationId = "removeEventTrack",
      summary = "Removes a track from an event",
      description = "Only one that no session has, be it cancelled or not.")
  @APIResponse(responseCode = "204", description = "Removed")
  public void remove(@PathParam("id") UUID id, @PathParam("trackId") UUID trackId) {
    access.organized(id);
    plan.remove(id, trackId);
  }

  private Response answer(TrackDetails track) {
    return preconditions.answer(TrackResponse.from(track), track.version());
  }
}
