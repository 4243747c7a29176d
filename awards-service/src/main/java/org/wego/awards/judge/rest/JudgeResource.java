package org.wego.awards.judge.rest;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.awards.AwardsCaller;
import org.wego.awards.Roles;
import org.wego.awards.judge.ChangeJudge;
import org.wego.awards.judge.EraseJudge;
import org.wego.awards.judge.InviteJudge;
import org.wego.awards.judge.JudgeActs;
import org.wego.awards.judge.JudgeDetails;
import org.wego.awards.judge.LeavePanel;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.json.MergePatch;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;

/** One judge of an edition, and what becomes of him or her (A5). */
@Path("/api/v1/award-editions/{id}/judges/{jid}")
@Tag(name = "Judges")
@Produces(MediaType.APPLICATION_JSON)
public class JudgeResource {

  @Inject ChangeJudge changeJudge;
  @Inject InviteJudge inviteJudge;
  @Inject LeavePanel leavePanel;
  @Inject EraseJudge eraseJudge;
  @Inject JudgeActs acts;
  @Inject JudgesOfEdition visible;
  @Inject AwardsCaller caller;
  @Inject Preconditions preconditions;

  @GET
  @RolesAllowed({Roles.SECRETARIAT, Roles.JUDGE})
  @Operation(
      operationId = "getJudge",
      summary = "A judge of an edition",
      description = "For the Secretariat, and for the judge; not found for others.")
  @APIResponseSchema(JudgeResponse.class)
  public Response get(@PathParam("id") UUID id, @PathParam("jid") UUID judgeId) {
    return answer(visible.require(id, judgeId));
  }

  @PATCH
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed(Roles.SECRETARIAT)
  @Operation(
      operationId = "changeJudge",
      summary = "Changes who a judge is, or with what affiliated",
      description =
          "A JSON Merge Patch; needs If-Match. An invitation that is not answered goes to a new"
              + " address with another token. What the judge was to score and now conflicts with"
              + " goes to others; settled scores of it count for nothing (A5).")
  @RequestBody(content = @Content(schema = @Schema(implementation = JudgeRequest.class)))
  @APIResponseSchema(JudgeResponse.class)
  public Response change(
      @PathParam("id") UUID id, @PathParam("jid") UUID judgeId, MergePatch patch) {
    return answer(
        changeJudge.change(
            id,
            judgeId,
            current -> {
              preconditions.requireMatch(current.version());
              return patch
                  .applyTo(JudgeRequest.from(current.profile()), JudgeRequest.class)
                  .toProfile();
            },
            caller.actor()));
  }

  @POST
  @Path("/invitations")
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "inviteJudgeAgain",
      summary = "Invites a judge once more",
      description =
          "One who has not answered, or declined. The token of every earlier invitation is worth"
              + " nothing from then on.")
  @APIResponseSchema(JudgeResponse.class)
  public Response invite(@PathParam("id") UUID id, @PathParam("jid") UUID judgeId) {
    inviteJudge.again(id, judgeId, caller.actor());
    return read(id, judgeId);
  }

  @POST
  @Path("/resignation")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.JUDGE)
  @Idempotent
  @Operation(
      operationId = "resignAsJudge",
      summary = "Leaves the panel",
      description =
          "By the judge. What he or she settled stays; what is left to score goes to others.")
  @APIResponseSchema(JudgeResponse.class)
  public Response resign(
      @PathParam("id") UUID id, @PathParam("jid") UUID judgeId, ReasonRequest request) {
    leavePanel.resign(id, judgeId, caller.subject(), request.stripped(), caller.actor());
    return read(id, judgeId);
  }

  @POST
  @Path("/dismissal")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "dismissJudge",
      summary = "Takes a judge off the panel, or an invitation back",
      description =
          "What the judge settled stays, unless a conflict with the entry is declared as well; what"
              + " is left to score goes to others.")
  @APIResponseSchema(JudgeResponse.class)
  public Response dismiss(
      @PathParam("id") UUID id, @PathParam("jid") UUID judgeId, ReasonRequest request) {
    leavePanel.dismiss(id, judgeId, request.stripped(), caller.actor());
    return read(id, judgeId);
  }

  @GET
  @Path("/history")
  @RolesAllowed(Roles.SECRETARIAT)
  @Operation(
      operationId = "listJudgeHistory",
      summary = "What was done about a judge, by whom and why",
      description = "The first of it first unless asked otherwise. Sort key: at.")
  public Page<JudgeActResponse> history(
      @PathParam("id") UUID id, @PathParam("jid") UUID judgeId, @BeanParam ListParameters list) {
    visible.require(id, judgeId);
    return acts.page(judgeId, list.page()).map(JudgeActResponse::from);
  }

  @DELETE
  @Path("/personal-data")
  @RolesAllowed(Roles.SECRETARIAT)
  @Operation(
      operationId = "eraseJudge",
      summary = "Forgets who a judge was",
      description =
          "Of one who is not on the panel (any more), or whose edition is announced. Name, address,"
              + " login, affiliations and reasons go, and so does the nomination. The scores stay"
              + " under a placeholder, and count as they did.")
  @APIResponse(responseCode = "204", description = "Forgotten, or that was done before")
  public void erase(@PathParam("id") UUID id, @PathParam("jid") UUID judgeId) {
    eraseJudge.erase(id, judgeId, caller.actor());
  }

  private Response read(UUID id, UUID judgeId) {
    return Response.ok(JudgeResponse.from(visible.require(id, judgeId))).build();
  }

  /** The name of the member that nominated comes from elsewhere. */
  private Response answer(JudgeDetails judge) {
    return preconditions.answerHashed(JudgeResponse.from(judge), judge.version());
  }
}
