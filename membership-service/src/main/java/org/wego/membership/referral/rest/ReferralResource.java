package org.wego.membership.referral.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import org.wego.membership.Roles;
import org.wego.membership.referral.ConfirmReferral;
import org.wego.membership.referral.ReferralDetails;
import org.wego.membership.referral.RefuseReferral;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.security.Caller;

/** What the Secretariat finds of an applicant's claim that a member brought it in. */
@Path("/api/v1/membership-applications/{id}/referral")
@Tag(name = "Referrals", description = "Who brought new members in (M12)")
@Produces(MediaType.APPLICATION_JSON)
public class ReferralResource {

  @Inject ConfirmReferral confirmReferral;
  @Inject RefuseReferral refuseReferral;
  @Inject Caller caller;

  @POST
  @Path("/confirmation")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "confirmReferral",
      summary = "Confirms a referral, with evidence",
      description =
          "Before or after the committee's decision. It is a credit of the referrer, once, when the"
              + " applicant is FULL, in the calendar year of the day on which it became that; a"
              + " Friendship member is no credit (M12). A referral that was confirmed or refused"
              + " stays as it is.")
  @APIResponseSchema(ReferralResponse.class)
  public Response confirm(@PathParam("id") UUID id, ConfirmationRequest request) {
    return answer(confirmReferral.confirm(id, request.evidence().strip(), caller.actor()));
  }

  @POST
  @Path("/refusal")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "refuseReferral",
      summary = "Refuses a referral, with a reason",
      description =
          "It never counts (M12). A referral that was confirmed or refused stays as it is.")
  @APIResponseSchema(ReferralResponse.class)
  public Response refuse(@PathParam("id") UUID id, RefusalRequest request) {
    return answer(refuseReferral.refuse(id, request.reason().strip(), caller.actor()));
  }

  private static Response answer(ReferralDetails referral) {
    return Response.ok(ReferralResponse.from(referral)).build();
  }
}
