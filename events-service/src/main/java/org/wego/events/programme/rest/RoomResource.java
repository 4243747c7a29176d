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
import org.wego.events.programme.PlanRooms;
import org.wego.events.programme.RoomDetails;
import org.wego.events.programme.RoomQueries;
import org.wego.platform.http.document.Tables;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.json.MergePatch;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;

/** The rooms of an event (E3). */
@Path("/api/v1/events/{id}/rooms")
@Tag(name = "Programme")
@Produces(MediaType.APPLICATION_JSON)
public class RoomResource {

  @Inject PlanRooms plan;
  @Inject RoomQueries rooms;
  @Inject ProgrammeAccess access;
  @Inject Preconditions preconditions;

  @GET
  @Produces({MediaType.APPLICATION_JSON, Tables.CSV})
  @PermitAll
  @Operation(
      operationId = "listEventRooms",
      summary = "The rooms of an event, by name",
      description = "Public once the event is published. Sort keys: name, seats.")
  public Page<RoomResponse> list(@PathParam("id") UUID id, @BeanParam ListParameters list) {
    access.visible(id);
    return rooms.page(id, list.page()).map(RoomResponse::from);
  }

  @GET
  @Path("/{roomId}")
  @PermitAll
  @Operation(
      operationId = "getEventRoom",
      summary = "A room of an event",
      description = "Public once the event is published.")
  @APIResponseSchema(RoomResponse.class)
  public Response get(@PathParam("id") UUID id, @PathParam("roomId") UUID roomId) {
    access.visible(id);
    return answer(ProgrammeAccess.found("room", rooms.find(id, roomId)));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.SECRETARIAT, Roles.REGIONAL_OFFICE})
  @Idempotent
  @Operation(
      operationId = "addEventRoom",
      summary = "Adds a room to an event",
      description = "Its name is its own among those of the event.")
  @APIResponseSchema(value = RoomResponse.class, responseCode = "201")
  public Response add(@PathParam("id") UUID id, RoomRequest request) {
    access.organized(id);
    RoomDetails room = plan.add(id, request.toTerms());
    return preconditions.created(
        URI.create("/api/v1/events/%s/rooms/%s".formatted(id, room.id())),
        RoomResponse.from(room),
        room.version());
  }

  @PATCH
  @Path("/{roomId}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed({Roles.SECRETARIAT, Roles.REGIONAL_OFFICE})
  @Operation(
      operationId = "changeEventRoom",
      summary = "Changes a room of an event",
      description =
          "A JSON Merge Patch; needs If-Match. Sessions in it never have more"
              + " places than it has seats.")
  @RequestBody(content = @Content(schema = @Schema(implementation = RoomRequest.class)))
  @APIResponseSchema(RoomResponse.class)
  public Response change(
      @PathParam("id") UUID id, @PathParam("roomId") UUID roomId, MergePatch patch) {
    access.organized(id);
    return answer(
        plan.change(
            id,
            roomId,
            preconditions::requireMatch,
            terms -> patch.applyTo(RoomRequest.from(terms), RoomRequest.class).toTerms()));
  }

  @DELETE
  @Path("/{roomId}")
  @RolesAllowed({Roles.SECRETARIAT, Roles.REGIONAL_OFFICE})
  @Operation(
      operationId = "removeEventRoom",
      summary = "Removes a room from an event",
      description = "Only one that no session has, be it cancelled or not.")
  @APIResponse(responseCode = "204", description = "Removed")
  public void remove(@PathParam("id") UUID id, @PathParam("roomId") UUID roomId) {
    access.organized(id);
    plan.remove(id, roomId);
  }

  private Response answer(RoomDetails room) {
    return preconditions.answer(RoomResponse.from(room), room.version());
  }
}
