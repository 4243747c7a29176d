package org.wego.membership.account.rest;

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
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.membership.Roles;
import org.wego.membership.account.AccountQueries;
import org.wego.membership.account.InvitationDetails;
import org.wego.membership.account.InviteUser;
import org.wego.membership.account.RevokeInvitation;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Whom a member, or the Secretariat for it, asks to act for it. */
@Path("/api/v1/members/{id}/account-invitations")
@Tag(name = "Accounts", description = "The people who act for members (M14)")
@Produces(MediaType.APPLICATION_JSON)
public class InvitationResource {

  @Inject InviteUser inviteUser;
  @Inject RevokeInvitation revokeInvitation;
  @Inject AccountQueries accounts;
  @Inject CallersAccount caller;
  @Inject Preconditions preconditions;
  @Inject Clock clock;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.SECRETARIAT, Roles.MEMBER})
  @Idempotent
  @Operation(
      operationId = "inviteAccount",
      summary = "Invites somebody to act for a member",
      description =
          "For the Secretariat and the member's own administrators. A message with a token goes to"
              + " the address; the token is good once and for two weeks. An open invitation of the"
              + " same address is revoked by a new one (M14).")
  @APIResponseSchema(value = InvitationResponse.class, responseCode = "201")
  public Response invite(@PathParam("id") UUID id, InvitationRequest request) {
    caller.scope().require(id);
    InvitationDetails invitation = inviteUser.invite(id, request.toInvitee(), caller.actor());
    return preconditions.created(
        URI.create("/api/v1/members/" + id + "/account-invitations/" + invitation.id()),
        toResponse(invitation),
        invitation.version());
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @RolesAllowed({Roles.SECRETARIAT, Roles.MEMBER})
  @Operation(
      operationId = "listAccountInvitations",
      summary = "Whom a member invited",
      description =
          "For the Secretariat and the member's own administrators. The latest first unless asked"
              + " otherwise. Sort key: invitedAt.")
  public Page<InvitationResponse> list(@PathParam("id") UUID id, @BeanParam ListParameters list) {
    caller.scope().require(id);
    if (!accounts.isMember(id)) {
      throw new ProblemException(PlatformError.NOT_FOUND, "There is no such member");
    }
    return accounts.invitations(id, list.page()).map(this::toResponse);
  }

  @GET
  @Path("/{iid}")
  @RolesAllowed({Roles.SECRETARIAT, Roles.MEMBER})
  @Operation(
      operationId = "getAccountInvitation",
      summary = "An invitation, and what became of it",
      description = "For the Secretariat and the member's own administrators.")
  @APIResponseSchema(InvitationResponse.class)
  public Response get(@PathParam("id") UUID id, @PathParam("iid") UUID invitationId) {
    caller.scope().require(id);
    InvitationDetails invitation =
        accounts
            .invitation(id, invitationId)
            .orElseThrow(
                () -> new ProblemException(PlatformError.NOT_FOUND, "There is no such invitation"));
    // It expires by itself.
    return preconditions.answerHashed(toResponse(invitation), invitation.version());
  }

  @POST
  @Path("/{iid}/revocation")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.SECRETARIAT, Roles.MEMBER})
  @Idempotent
  @Operation(
      operationId = "revokeAccountInvitation",
      summary = "Takes an invitation back",
      description =
          "For the Secretariat and the member's own administrators. One that was accepted became an"
              + " account, which is revoked instead.")
  @APIResponseSchema(InvitationResponse.class)
  public Response revoke(
      @PathParam("id") UUID id, @PathParam("iid") UUID invitationId, RevocationRequest request) {
    caller.scope().require(id);
    return Response.ok(
            toResponse(
                revokeInvitation.revoke(
                    id, invitationId, request.reason().strip(), caller.actor())))
        .build();
  }

  private InvitationResponse toResponse(InvitationDetails invitation) {
    Instant now = clock.instant();
    return InvitationResponse.from(invitation, now);
  }
}
