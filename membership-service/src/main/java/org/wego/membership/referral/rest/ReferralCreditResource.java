package org.wego.membership.referral.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.membership.Roles;
import org.wego.membership.member.MemberScope;
import org.wego.membership.referral.ReferralQueries;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.security.Caller;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** The credits of a member for those that it brought in. */
@Path("/api/v1/members/{id}/referral-credits")
@Tag(name = "Referrals")
public class ReferralCreditResource {

  @Inject ReferralQueries referrals;
  @Inject Caller caller;

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @RolesAllowed({Roles.SECRETARIAT, Roles.MEMBER, Roles.REGIONAL_OFFICE})
  @Operation(
      operationId = "listReferralCredits",
      summary = "Whom a member brought in",
      description =
          "For the Secretariat, the member itself and its Regional Office; not found for others."
              + " The latest first unless asked otherwise (M12). Sort key: formedOn.")
  public Page<ReferralCreditResponse> list(
      @PathParam("id") UUID id,
      @BeanParam ListParameters list,
      @QueryParam("year") @Min(1900) @Max(9999) Integer year) {
    return referrals
        .credits(id, year, MemberScope.of(caller), list.page())
        .orElseThrow(() -> new ProblemException(PlatformError.NOT_FOUND, "There is no such member"))
        .map(ReferralCreditResponse::from);
  }
}
