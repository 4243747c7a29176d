package org.wego.events.matchmaking.rest;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.wego.events.Roles;
import org.wego.events.matchmaking.MatchmakingAccess;
import org.wego.events.matchmaking.MeetingPlaces;
import org.wego.events.matchmaking.ProvideSlots;
import org.wego.platform.http.document.Tables;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;

/** When people meet at an event. */
@Path("/api/v1/events/{id}/meeting-slots")
@Tag(name = "Matchmaking")
@Produces(MediaType.APPLICATION_JSON)
public class MeetingSlotResource {

  @Inject ProvideSlots provideSlots;
  @Inject MeetingPlaces places;
  @Inject MatchmakingAccess access;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.SECRETARIAT, Roles.REGIONAL_OFFICE})
  @Idempotent
  @Operation(
      operationId = "addMeetingSlots",
      summary = "Cuts a session for matchmaking, or a given time, into slots for meetings",
      description =
          "By who organizes the event. Slots do not overlap, so that nobody meets twice at a time.")
  @APIResponseSchema(value = AddedMeetingSlots.class, responseCode = "201")
  public Response add(@PathParam("id") UUID id, MeetingSlotsRequest request) {
    access.organizerOnly(id);
    return Response.status(Response.Status.CREATED)
        .entity(AddedMeetingSlots.from(provideSlots.add(id, request.toCut())))
        .build();
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, Tables.CSV})
  @Authenticated
  @Operation(
      operationId = "listMeetingSlots",
      summary = "The times for meetings",
      description = "Sort keys: startsAt.")
  public Page<MeetingSlotResponse> list(@PathParam("id") UUID id, @BeanParam ListParameters list) {
    access.scope(id);
    return places.slots(id, list.page()).map(MeetingSlotResponse::from);
  }

  @DELETE
  @Path("/{slotId}")
  @RolesAllowed({Roles.SECRETARIAT, Roles.REGIONAL_OFFICE})
  @Operation(
      operationId = "removeMeetingSlot",
      summary = "Takes a slot away",
      description = "Meetings in it find another one in the next schedule.")
  @APIResponse(responseCode = "204", description = "Taken away")
  public void remove(@PathParam("id") UUID id, @PathParam("slotId") UUID slotId) {
    access.organizerOnly(id);
    provideSlots.remove(id, slotId);
  }
}
