package org.wego.events.matchmaking.rest;

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
import org.wego.events.matchmaking.ProvideTables;
import org.wego.platform.http.document.Tables;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;

/** Where people meet at an event. */
@Path("/api/v1/events/{id}/meeting-tables")
@Tag(name = "Matchmaking")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SECRETARIAT, Roles.REGIONAL_OFFICE})
public class MeetingTableResource {

  @Inject ProvideTables provideTables;
  @Inject MeetingPlaces places;
  @Inject MatchmakingAccess access;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      operationId = "addMeetingTables",
      summary = "Puts up tables to meet at",
      description = "By who organizes the event. They are alike, and numbered on from the last.")
  @APIResponseSchema(value = AddedMeetingTables.class, responseCode = "201")
  public Response add(@PathParam("id") UUID id, MeetingTablesRequest request) {
    access.organizerOnly(id);
    return Response.status(Response.Status.CREATED)
        .entity(AddedMeetingTables.from(provideTables.add(id, request.count())))
        .build();
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, Tables.CSV})
  @Operation(
      operationId = "listMeetingTables",
      summary = "The tables to meet at",
      description = "For who organizes the event. Sort keys: number.")
  public Page<MeetingTableResponse> list(@PathParam("id") UUID id, @BeanParam ListParameters list) {
    access.organizerOnly(id);
    return places.tables(id, list.page()).map(MeetingTableResponse::from);
  }

  @DELETE
  @Path("/{tableId}")
  @Operation(
      operationId = "removeMeetingTable",
      summary = "Takes a table away",
      description = "Meetings at it find another one in the next schedule.")
  @APIResponse(responseCode = "204", description = "Taken away")
  public void remove(@PathParam("id") UUID id, @PathParam("tableId") UUID tableId) {
    access.organizerOnly(id);
    provideTables.remove(id, tableId);
  }
}
