package org.wego.membership.member.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.membership.Roles;
import org.wego.membership.member.ChangeProfile;
import org.wego.membership.member.MemberDetails;
import org.wego.membership.member.MemberScope;
import org.wego.membership.member.RenameMember;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.json.MergePatch;
import org.wego.platform.http.security.Caller;

/** Changes of members' profiles. */
@Path("/api/v1/members")
@Tag(name = "Members")
@Produces(MediaType.APPLICATION_JSON)
public class MemberProfileResource {

  @Inject ChangeProfile changeProfile;
  @Inject RenameMember renameMember;
  @Inject SuccessionAnswers succession;
  @Inject Preconditions preconditions;
  @Inject Caller caller;

  @PATCH
  @Path("/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed({Roles.SECRETARIAT, Roles.MEMBER})
  @Operation(
      operationId = "changeMember",
      summary = "Changes a member's profile",
      description =
          "A JSON Merge Patch; needs If-Match. For the Secretariat and the member itself; not found"
              + " for others. It holds from today on: questions as of an earlier day are answered"
              + " with what was known then (M6). The English name changes by a renaming.")
  @RequestBody(content = @Content(schema = @Schema(implementation = ProfileRequest.class)))
  @APIResponseSchema(MemberResponse.class)
  public Response change(@PathParam("id") UUID id, MergePatch patch) {
    return answer(
        changeProfile.change(
            id,
            MemberScope.of(caller).withoutRegion(),
            present -> {
              preconditions.requireMatch(present.version());
              return patch.applyTo(ProfileRequest.from(present), ProfileRequest.class).toProfile();
            },
            caller.actor()));
  }

  @POST
  @Path("/{id}/renamings")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "renameMember",
      summary = "Gives a member another name",
      description =
          "From the given day on, which is today or before; as of an earlier day the member is"
              + " listed and found under its name of then (M6). A name that another member of the"
              + " country has is refused with 409 and a link to that member (M8).")
  @APIResponseSchema(MemberResponse.class)
  public Response rename(@PathParam("id") UUID id, RenamingRequest request) {
    return answer(renameMember.rename(id, request.toRenaming(), caller.actor()));
  }

  private Response answer(MemberDetails member) {
    return preconditions.answerHashed(succession.complete(member), member.version());
  }
}
