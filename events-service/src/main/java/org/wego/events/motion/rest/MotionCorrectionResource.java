package org.wego.events.motion.rest;

import jakarta.annotation.security.PermitAll;
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
import org.wego.platform.http.document.Tables;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;

/** Corrections of the record of a named vote, entered by two persons (E6). */
@Path("/api/v1/motions/{id}/corrections")
@Tag(name = "Motions")
@Produces(MediaType.APPLICATION_JSON)
public class MotionCorrectionResource {

  @Inject MotionQueries motions;
  @Inject MotionRecord motionRecord;
  @Inject VoteQueries votes;
  @Inject EventsCaller caller;

  @GET
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, Tables.CSV})
  @Operation(
      operationId = "listMotionCorrections",
      summary = "What was corrected in the record of a named vote",
      description =
          "For whoever sees the result; by member, each one's in their order. What waits for the"
              + " second person, or was rejected, is there for the Secretariat. Sort keys:"
              + " memberName.")
  public Page<MotionCorrectionItem> list(@PathParam("id") UUID id, @BeanParam ListParameters list) {
    return votes
        .corrections(
            motions.requireResult(id, MotionSight.of(caller)).voteId(),
            caller.secretariat(),
            list.page())
        .map(MotionCorrectionItem::from);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "enterMotionCorrection",
      summary = "Enters a correction of what the record of a named vote has of a member",
      description =
          "Between the close and the publication. It counts when another person has confirmed it,"
              + " so that no single hand changes a result. What was cast stays on record beside it.")
  @APIResponseSchema(value = MotionCorrectionItem.class, responseCode = "201")
  public Response enter(@PathParam("id") UUID id, MotionCorrectionRequest request) {
    UUID correctionId =
        motionRecord.enterCorrection(
            id,
            request.memberId(),
            request.choice(),
            request.reason().strip(),
            caller.actor(),
            caller.subject());
    return Response.status(Response.Status.CREATED).entity(correction(id, correctionId)).build();
  }

  @POST
  @Path("/{correctionId}/confirmation")
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "confirmMotionCorrection",
      summary = "Confirms a correction as another person",
      description = "It counts then: the result is with it.")
  @APIResponseSchema(MotionCorrectionItem.class)
  public Response confirm(@PathParam("id") UUID id, @PathParam("correctionId") UUID correctionId) {
    motionRecord.confirmCorrection(id, correctionId, caller.actor(), caller.subject());
    return Response.ok(correction(id, correctionId)).build();
  }

  @POST
  @Path("/{correctionId}/rejection")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "rejectMotionCorrection",
      summary = "Rejects a correction",
      description = "It counts for nothing. Whoever entered it may do that as well.")
  @APIResponseSchema(MotionCorrectionItem.class)
  public Response reject(
      @PathParam("id") UUID id,
      @PathParam("correctionId") UUID correctionId,
      MotionCorrectionRejectionRequest request) {
    motionRecord.rejectCorrection(
        id, correctionId, request.reason().strip(), caller.actor(), caller.subject());
    return Response.ok(correction(id, correctionId)).build();
  }

  private MotionCorrectionItem correction(UUID id, UUID correctionId) {
    return MotionCorrectionItem.from(
        votes.correction(motions.requireVote(id, MotionSight.of(caller)), correctionId));
  }
}
