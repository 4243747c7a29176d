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
import org.wego.events.programme.PlanSessions;
import org.wego.events.programme.SessionDetails;
import org.wego.events.programme.SessionQueries;
import org.wego.platform.http.document.Tables;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.json.MergePatch;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;

/** The sessions of an event (E3). */
@Path("/api/v1/events/{id}/sessions")
@Tag(name = "Programme")
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {

  @Inject PlanSessions plan;
  @Inject SessionQueries sessions;
  @Inject SessionViews views;
  @Inject ProgrammeAccess access;
  @Inject Preconditions preconditions;

  @GET
  @Produces({MediaType.APPLICATION_JSON, Tables.CSV})
  @PermitAll
  @Operation(
      operationId = "listEventSessions",
      summary = "The sessions of an event, in the order of their times",
      description =
          "Public once the event is published. Those called off are among them. Sort keys: startsAt,"
              + " title.")
  public Page<SessionItem> list(
      @PathParam("id") UUID id, @BeanParam ListParameters list, @BeanParam SessionFilter filter) {
    access.visible(id);
    return sessions.page(id, filter.toWanted(), list.page()).map(SessionItem::from);
  }

  @GET
  @Path("/{sessionId}")
  @PermitAll
  @Operation(
      operationId = "getEventSession",
      summary = "A session of an event",
      description =
          "Public once the event is published. The ceremony of a General Assembly shows the winners"
              + " of its awards once they are announced (A9).")
  @APIResponseSchema(SessionResponse.class)
  public Response get(@PathParam("id") UUID id, @PathParam("sessionId") UUID sessionId) {
    access.visible(id);
    return answer(id, sessionId);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.SECRETARIAT, Roles.REGIONAL_OFFICE})
  @Idempotent
  @Operation(
      operationId = "planEventSession",
      summary = "Adds a session to an event",
      description =
          "Within the days of the event, in the zone of its host. A room is never booked for two"
              + " sessions at once, and nobody speaks in two; the refusal links to the session that"
              + " is in the way.")
  @APIResponseSchema(value = SessionResponse.class, responseCode = "201")
  public Response plan(@PathParam("id") UUID id, SessionRequest request) {
    access.organized(id);
    UUID sessionId = plan.plan(id, request.toDraft());
    SessionDetails session = ProgrammeAccess.found("session", sessions.find(id, sessionId));
    return preconditions.created(
        URI.create("/api/v1/events/%s/sessions/%s".formatted(id, sessionId)),
        views.one(session),
        session.version());
  }

  @PATCH
  @Path("/{sessionId}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed({Roles.SECRETARIAT, Roles.REGIONAL_OFFICE})
  @Operation(
      operationId = "changeEventSession",
      summary = "Changes a session of an event",
      description =
          "A JSON Merge Patch; needs If-Match. Those who signed up move with it, unless they are in"
              + " another session at the new time. Where places are added, those who wait get them"
              + " in their order.")
  @RequestBody(content = @Content(schema = @Schema(implementation = SessionRequest.class)))
  @APIResponseSchema(SessionResponse.class)
  public Response change(
      @PathParam("id") UUID id, @PathParam("sessionId") UUID sessionId, MergePatch patch) {
    access.organized(id);
    plan.change(
        id,
        sessionId,
        preconditions::requireMatch,
        draft -> patch.applyTo(SessionRequest.from(draft), SessionRequest.class).toDraft());
    return answer(id, sessionId);
  }

  @POST
  @Path("/{sessionId}/cancellation")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.SECRETARIAT, Roles.REGIONAL_OFFICE})
  @Idempotent
  @Operation(
      operationId = "cancelEventSession",
      summary = "Calls a session off",
      description =
          "It stays in the programme as cancelled; its room, its speakers and those who signed up"
              + " are free for other sessions.")
  @APIResponseSchema(SessionResponse.class)
  public Response cancel(
      @PathParam("id") UUID id,
      @PathParam("sessionId") UUID sessionId,
      SessionCancellationRequest request) {
    access.organized(id);
    plan.cancel(id, sessionId, request.reason());
    return answer(id, sessionId);
  }

  @DELETE
  @Path("/{sessionId}")
  @RolesAllowed({Roles.SECRETARIAT, Roles.REGIONAL_OFFICE})
  @Operation(
      operationId = "removeEventSession",
      summary = "Removes a session from an event",
      description = "Only one for which nobody ever signed up; another one is cancelled.")
  @APIResponse(responseCode = "204", description = "Removed")
  public void remove(@PathParam("id") UUID id, @PathParam("sessionId") UUID sessionId) {
    access.organized(id);
    plan.remove(id, sessionId);
  }

  private Response answer(UUID id, UUID sessionId) {
    SessionDetails session = ProgrammeAccess.found("session", sessions.find(id, sessionId));
    return preconditions.answerHashed(views.one(session), session.version());
  }
}
