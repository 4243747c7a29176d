package org.wego.membership.account.rest;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.membership.account.AcceptInvitation;
import org.wego.platform.http.idempotency.Idempotent;

/** Taking up an invitation. */
@Path("/api/v1/account-invitations/acceptance")
@Tag(name = "Accounts")
@Produces(MediaType.APPLICATION_JSON)
public class AcceptanceResource {

  @Inject AcceptInvitation acceptInvitation;
  @Inject CallersAccount caller;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Authenticated
  @Idempotent
  @Operation(
      operationId = "acceptAccountInvitation",
      summary = "Binds the caller's login to the member that invited it",
      description =
          "For any login, by the token of the message. From then on the login acts for that member,"
              + " with the next request, and for no other one; a claim of its tokens has to agree"
              + " (M14).")
  @APIResponseSchema(AccountResponse.class)
  public Response accept(AcceptanceRequest request) {
    return Response.ok(
            AccountResponse.from(
                acceptInvitation.accept(
                    request.token().strip(), caller.login(), caller.claimed(), caller.actor())))
        .build();
  }
}
