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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.membership.Roles;
import org.wego.membership.account.AccountQueries;
import org.wego.membership.account.AccountStatus;
import org.wego.membership.account.RevokeAccount;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Who acts for a member. */
@Path("/api/v1/members/{id}/accounts")
@Tag(name = "Accounts")
@Produces(MediaType.APPLICATION_JSON)
public class MemberAccountResource {

  @Inject AccountQueries accounts;
  @Inject RevokeAccount revokeAccount;
  @Inject CallersAccount caller;

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @RolesAllowed({Roles.SECRETARIAT, Roles.MEMBER})
  @Operation(
      operationId = "listMemberAccounts",
      summary = "Who acts, and acted, for a member",
      description =
          "For the Secretariat and the member's own administrators (M14). The latest first unless"
              + " asked otherwise. Sort key: boundAt.")
  public Page<AccountResponse> list(
      @PathParam("id") UUID id,
      @BeanParam ListParameters list,
      @QueryParam("status") AccountStatus status) {
    caller.scope().require(id);
    if (!accounts.isMember(id)) {
      throw new ProblemException(PlatformError.NOT_FOUND, "There is no such member");
    }
    return accounts.accounts(id, status, list.page()).map(AccountResponse::from);
  }

  @POST
  @Path("/{aid}/revocation")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.SECRETARIAT, Roles.MEMBER})
  @Idempotent
  @Operation(
      operationId = "revokeAccount",
      summary = "Ends somebody's acting for a member, with a reason",
      description =
          "For the Secretariat and the member's own administrators, who keep at least one of"
              + " themselves. It holds from the next request on, whatever the tokens of the login"
              + " claim (M14).")
  @APIResponseSchema(AccountResponse.class)
  public Response revoke(
      @PathParam("id") UUID id, @PathParam("aid") UUID accountId, RevocationRequest request) {
    return Response.ok(
            AccountResponse.from(
                revokeAccount.revoke(
                    id, accountId, request.reason().strip(), caller.scope(), caller.actor())))
        .build();
  }
}
