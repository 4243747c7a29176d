package org.wego.fees.account.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.wego.fees.FeesCaller;
import org.wego.fees.MemberCategory;
import org.wego.fees.Region;
import org.wego.fees.Roles;
import org.wego.fees.account.AccountQueries;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.json.CountryCode;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** What fees knows of members, and what they owe. */
@Path("/api/v1/billing-accounts")
@Tag(name = "Billing accounts", description = "What a member owes, and who gets its invoices")
@Produces(MediaType.APPLICATION_JSON)
public class BillingAccountResource {

  @Inject AccountQueries accounts;
  @Inject FeesCaller caller;
  @Inject Preconditions preconditions;

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @RolesAllowed({Roles.SECRETARIAT, Roles.REGIONAL_OFFICE})
  @Operation(
      operationId = "listBillingAccounts",
      summary = "The billing accounts; a regional office sees its region",
      description = "Sort keys: memberName.")
  public Page<BillingAccountSummary> list(
      @BeanParam ListParameters list,
      @QueryParam("region") Region region,
      @QueryParam("country") @CountryCode String country,
      @QueryParam("category") MemberCategory category) {
    return accounts
        .list(caller.scope(), region, country, category, list.page())
        .map(BillingAccountSummary::from);
  }

  @GET
  @Path("/{memberId}")
  @RolesAllowed({Roles.SECRETARIAT, Roles.REGIONAL_OFFICE, Roles.MEMBER})
  @Operation(
      operationId = "getBillingAccount",
      summary = "A member's billing account with its balance; a member sees its own")
  @APIResponseSchema(BillingAccountResponse.class)
  public Response get(@PathParam("memberId") UUID memberId) {
    return preconditions.answerHashed(
        accounts
            .find(memberId, caller.scope())
            .map(BillingAccountResponse::from)
            .orElseThrow(
                () -> new ProblemException(PlatformError.NOT_FOUND, "No such billing account")));
  }
}
