package org.wego.events.motion.rest;

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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.events.EventsCaller;
import org.wego.events.Roles;
import org.wego.events.motion.DraftMotion;
import org.wego.events.motion.Motion;
import org.wego.events.motion.MotionQueries;
import org.wego.events.motion.MotionSight;
import org.wego.events.motion.PublishMotion;
import org.wego.events.motion.PutToVote;
import org.wego.platform.http.document.Tables;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.json.MergePatch;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;

/** The motions of Assemblies: drafted, put to the vote, and published (E6). */
@Path("/api/v1/motions")
@Tag(name = "Motions", description = "What General Assemblies vote on (E6)")
@Produces(MediaType.APPLICATION_JSON)
public class MotionResource {

  @Inject MotionQueries motions;
  @Inject DraftMotion draftMotion;
  @Inject PutToVote putToVote;
  @Inject PublishMotion publishMotion;
  @Inject MotionViews views;
  @Inject EventsCaller caller;
  @Inject Preconditions preconditions;

  @GET
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, Tables.CSV})
  @Operation(
      operationId = "listMotions",
      summary = "The motions",
      description =
          "Drafts are for the Secretariat; what is voted on, or was, for members and their"
              + " Committee as well; what is published for everybody. Those drafted first come"
              + " first. Sort keys: title, state.")
  public Page<MotionItem> list(@BeanParam ListParameters list, @BeanParam MotionFilter filter) {
    return motions
        .list(MotionSight.of(caller), filter.toWanted(), list.page())
        .map(MotionItem::from);
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(
      operationId = "getMotion",
      summary = "A motion, and how far its vote is",
      description = "For whoever sees it in the list.")
  @APIResponseSchema(MotionResponse.class)
  public Response get(@PathParam("id") UUID id) {
    return views.answer(motions.require(id, MotionSight.of(caller)));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "draftMotion",
      summary = "Drafts a motion",
      description =
          "It says of what the majority is a fraction, which one, and whether more than that is"
              + " needed; and whether it is known who votes what.")
  @APIResponseSchema(value = MotionResponse.class, responseCode = "201")
  public Response draft(MotionRequest request) {
    Motion motion = draftMotion.draft(request.eventId(), request.toTerms(), caller.actor());
    return preconditions.created(
        URI.create("/api/v1/motions/" + motion.id()), views.of(motion), motion.version());
  }

  @PATCH
  @Path("/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed(Roles.SECRETARIAT)
  @Operation(
      operationId = "reviseMotion",
      summary = "Changes a draft",
      description = "A JSON Merge Patch; needs If-Match. What was put to the vote stays.")
  @RequestBody(content = @Content(schema = @Schema(implementation = MotionRevision.class)))
  @APIResponseSchema(MotionResponse.class)
  public Response revise(@PathParam("id") UUID id, MergePatch patch) {
    return views.answer(
        draftMotion.revise(
            id,
            current -> {
              preconditions.requireMatch(current.version());
              return patch
                  .applyTo(MotionRevision.from(current.terms()), MotionRevision.class)
                  .toTerms();
            }));
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed(Roles.SECRETARIAT)
  @Operation(
      operationId = "discardMotion",
      summary = "Drops a draft",
      description = "Needs If-Match. What was put to the vote stays.")
  @Parameter(
      name = "If-Match",
      in = ParameterIn.HEADER,
      required = true,
      description = "The ETag of the draft that was read",
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(responseCode = "204", description = "It is gone")
  @APIResponse(responseCode = "412", ref = "#/components/responses/PreconditionFailed")
  @APIResponse(responseCode = "428", ref = "#/components/responses/PreconditionRequired")
  public Response discard(@PathParam("id") UUID id) {
    draftMotion.discard(id, preconditions::requireMatch);
    return Response.noContent().build();
  }

  @POST
  @Path("/{id}/opening")
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "openMotion",
      summary = "Puts a motion to the vote",
      description =
          "Needs a quorum. The roll is frozen: who has a vote and who is there, each with the"
              + " reason. Whoever arrives later does not vote on it.")
  @APIResponseSchema(MotionResponse.class)
  public Response open(@PathParam("id") UUID id) {
    return views.answer(putToVote.open(id, caller.actor()));
  }

  @POST
  @Path("/{id}/closing")
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "closeMotion",
      summary = "Closes the vote on a motion",
      description =
          "No ballot is taken after it. The quorum is looked at again: without one nothing is"
              + " decided. What was called out has to be confirmed or rejected before.")
  @APIResponseSchema(MotionResponse.class)
  public Response close(@PathParam("id") UUID id) {
    return views.answer(putToVote.close(id, caller.actor()));
  }

  @POST
  @Path("/{id}/publication")
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "publishMotion",
      summary = "Publishes the result of a motion",
      description =
          "For good: nothing is corrected after it. A motion that was carried is a resolution with"
              + " the next number of its Assembly.")
  @APIResponseSchema(MotionResponse.class)
  public Response publish(@PathParam("id") UUID id) {
    return views.answer(publishMotion.publish(id, caller.actor()));
  }
}
