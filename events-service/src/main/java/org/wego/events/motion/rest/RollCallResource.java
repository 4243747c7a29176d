package org.wego.events.motion.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.events.EventsCaller;
import org.wego.events.Roles;
import org.wego.events.motion.MotionQueries;
import org.wego.events.motion.MotionRecord;
import org.wego.events.motion.MotionSight;
import org.wego.events.vote.VoteQueries;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;

/** What members call out when the roll is called, entered by two persons (E6). */
@Path("/api/v1/motions/{id}/roll-call-entries")
@Tag(name = "Motions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SECRETARIAT)
public class RollCallResource {

  @Inject MotionQueries motions;
  @Inject MotionRecord motionRecord;
  @Inject VoteQueries votes;
  @Inject EventsCaller caller;

  @GET
  @Operation(
      operationId = "listRollCallEntries",
      summary = "What was called out, in the order in which it was entered")
  public Page<RollCallResponse> list(@PathParam("id") UUID id, @BeanParam ListParameters list) {
    return votes
        .rollCalls(motions.requireVote(id, MotionSight.of(caller)), list.page())
        .map(RollCallResponse::from);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      operationId = "enterRollCall",
      summary = "Enters what members called out",
      description =
          "While a named vote is open. It counts when another person has confirmed it, so that no"
              + " single hand writes a vote.")
  @APIResponseSchema(value = RollCallResponse.class, responseCode = "201")
  public Response enter(@PathParam("id") UUID id, RollCallRequest request) {
    UUID entryId =
        motionRecord.enterRollCall(id, request.toBallots(), caller.actor(), caller.subject());
    return Response.created(
            URI.create("/api/v1/motions/%s/roll-call-entries/%s".formatted(id, entryId)))
        .entity(entry(id, entryId))
        .build();
  }

  @GET
  @Path("/{entryId}")
  @Operation(operationId = "getRollCallEntry", summary = "An entry of what was called out")
  public RollCallResponse get(@PathParam("id") UUID id, @PathParam("entryId") UUID entryId) {
    return entry(id, entryId);
  }

  @POST
  @Path("/{entryId}/confirmation")
  @Idempotent
  @Operation(
      operationId = "confirmRollCall",
      summary = "Confirms an entry as another person",
      description = "Its ballots are in the box then, all of them or none.")
  @APIResponseSchema(RollCallResponse.class)
  public Response confirm(@PathParam("id") UUID id, @PathParam("entryId") UUID entryId) {
    motionRecord.confirmRollCall(id, entryId, caller.actor(), caller.subject());
    return Response.ok(entry(id, entryId)).build();
  }

  @POST
  @Path("/{entryId}/rejection")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      operationId = "rejectRollCall",
      summary = "Rejects an entry",
      description = "It counts for nothing. Whoever made it may do that as well.")
  @APIResponseSchema(RollCallResponse.class)
  public Response reject(
      @PathParam("id") UUID id,
      @PathParam("entryId") UUID entryId,
      RollCallRejectionRequest request) {
    motionRecord.rejectRollCall(
        id, entryId, request.reason().strip(), caller.actor(), caller.subject());
    return Response.ok(entry(id, entryId)).build();
  }

  private RollCallResponse entry(UUID id, UUID entryId) {
    return RollCallResponse.from(
        votes.rollCall(motions.requireVote(id, MotionSight.of(caller)), entryId));
  }
}
