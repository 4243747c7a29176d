package org.wego.membership.account.rest;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;

/** Who acts for whom. */
@Path("/api/v1/accounts")
@Tag(name = "Accounts")
@Produces(MediaType.APPLICATION_JSON)
public class AccountResource {

  @Inject AccountQueries accounts;
  @Inject CallersAccount caller;
  @Inject Preconditions preconditions;

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @RolesAllowed(Roles.SECRETARIAT)
  @Operation(
      operationId = "listAccounts",
      summary = "Who acts, and acted, for whom",
      description = "The latest first unless asked otherwise (M14). Sort key: boundAt.")
  public Page<AccountResponse> list(
      @BeanParam ListParameters list,
      @QueryParam("member") UUID member,
      @QueryParam("status") AccountStatus status) {
    return accounts.accounts(member, status, list.page()).map(AccountResponse::from);
  }

  @GET
  @Path("/me")
  @Authenticated
  @Operation(
      operationId = "getOwnAccount",
      summary = "For whom the caller acts",
      description =
          "By the account that it accepted or by its token's claim, and if for nobody, why (M14).")
  @APIResponseSchema(OwnAccountResponse.class)
  public Response own() {
    return preconditions.answerHashed(OwnAccountResponse.from(caller.acting()));
  }
}
