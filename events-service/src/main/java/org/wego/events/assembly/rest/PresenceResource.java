package org.wego.events.assembly.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.events.EventsCaller;
import org.wego.events.Roles;
import org.wego.events.assembly.AssemblyAccess;
import org.wego.events.assembly.PresenceQueries;
import org.wego.events.assembly.RecordPresence;
import org.wego.platform.http.document.Tables;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** When members came to an Assembly and left it (E6). */
@Path("/api/v1/events/{id}")
@Tag(name = "Assemblies")
@Produces(MediaType.APPLICATION_JSON)
public class PresenceResource {

  @Inject AssemblyAccess access;
  @Inject PresenceQueries presences;
  @Inject RecordPresence recordPresence;
  @Inject EventsCaller caller;
  @Inject Preconditions preconditions;

  @GET
  @Path("/presences")
  @Produces({MediaType.APPLICATION_JSON, Tables.CSV})
  @RolesAllowed(Roles.SECRETARIAT)
  @Operation(
      operationId = "listPresences",
      summary = "Who came to an Assembly and left it, and when",
      description =
          "In the order of arrival unless asked otherwise. Sort keys: arrivedAt, memberName.")
  public Page<PresenceResponse> list(
      @PathParam("id") UUID id,
      @QueryParam("memberId") UUID memberId,
      @QueryParam("open")
          @Parameter(description = "true for who is in the room, false for who left")
          Boolean open,
      @BeanParam ListParameters list) {
    access.require(id);
    return presences
        .page(id, new PresenceQueries.Wanted(memberId, open), list.page())
        .map(PresenceResponse::from);
  }

  @GET
  @Path("/presences/{presenceId}")
  @RolesAllowed(Roles.SECRETARIAT)
  @Operation(operationId = "getPresence", summary = "A stay of a member's delegation in the room")
  @APIResponseSchema(PresenceResponse.class)
  public Response get(@PathParam("id") UUID id, @PathParam("presenceId") UUID presenceId) {
    access.require(id);
    return preconditions.answerHashed(told(id, presenceId));
  }

  @POST
  @Path("/presences")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "recordArrival",
      summary = "Records that a member's delegation came in",
      description =
          "Somebody of it has to be approved. The moment may have passed, but is of the Assembly's"
              + " days; what was recorded is never changed.")
  @APIResponseSchema(value = PresenceResponse.class, responseCode = "201")
  public Response arrive(@PathParam("id") UUID id, PresenceRequest request) {
    UUID presence = recordPresence.arrive(id, request.memberId(), request.at(), caller.actor());
    return Response.created(URI.create("/api/v1/events/" + id + "/presences/" + presence))
        .entity(told(id, presence))
        .build();
  }

  @POST
  @Path("/presences/{presenceId}/departure")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(operationId = "recordDeparture", summary = "Records that a member's delegation left")
  @APIResponseSchema(PresenceResponse.class)
  public Response leave(
      @PathParam("id") UUID id, @PathParam("presenceId") UUID presenceId, MomentRequest request) {
    recordPresence.leave(id, presenceId, request.at(), caller.actor());
    return Response.ok(told(id, presenceId)).build();
  }

  @POST
  @Path("/adjournment")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "adjournAssembly",
      summary = "Records that everyone left at once, as at the end of a sitting",
      description = "Not while a vote is open. Whoever came in after the moment stays.")
  @APIResponseSchema(AdjournmentResponse.class)
  public Response adjourn(@PathParam("id") UUID id, MomentRequest request) {
    return Response.ok(
            new AdjournmentResponse(recordPresence.adjourn(id, request.at(), caller.actor())))
        .build();
  }

  private PresenceResponse told(UUID eventId, UUID presenceId) {
    return presences
        .find(eventId, presenceId)
        .map(PresenceResponse::from)
        .orElseThrow(
            () -> new ProblemException(PlatformError.NOT_FOUND, "Nobody came in like this"));
  }
}
