package org.wego.events.delegation.rest;

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
import org.wego.events.EventsCaller;
import org.wego.events.Roles;
import org.wego.events.delegation.AcceptOffer;
import org.wego.events.delegation.DecideDelegation;
import org.wego.events.delegation.DelegationAccess;
import org.wego.events.delegation.DelegationDetails;
import org.wego.events.delegation.WithdrawDelegation;
import org.wego.events.event.EventAccess;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;

/** What becomes of a delegation. */
@Path("/api/v1/events/{id}/delegations/{delegationId}")
@Tag(name = "Delegations")
@Produces(MediaType.APPLICATION_JSON)
public class DelegationStepResource {

  @Inject DecideDelegation decideDelegation;
  @Inject WithdrawDelegation withdrawDelegation;
  @Inject AcceptOffer acceptOffer;
  @Inject DelegationAccess access;
  @Inject EventAccess events;
  @Inject EventsCaller caller;
  @Inject Preconditions preconditions;

  @POST
  @Path("/approval")
  @RolesAllowed({Roles.REGIONAL_OFFICE, Roles.SECRETARIAT})
  @Idempotent
  @Operation(
      operationId = "approveDelegation",
      summary = "Approves a delegation",
      description =
          "While there are places for all of its persons it gets them; otherwise it comes to the"
              + " end of the waiting list, or to where it was there (E4). One that had places and"
              + " added more persons than fit is refused, and keeps what it has. Its head is"
              + " written to.")
  @APIResponseSchema(DelegationResponse.class)
  public Response approve(@PathParam("id") UUID id, @PathParam("delegationId") UUID delegationId) {
    events.organizerOnly(id);
    return answer(decideDelegation.approve(id, delegationId, caller.actor()));
  }

  @POST
  @Path("/declination")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.REGIONAL_OFFICE, Roles.SECRETARIAT})
  @Idempotent
  @Operation(
      operationId = "declineDelegation",
      summary = "Declines a delegation",
      description =
          "Also after its approval, as long as nobody of it has come; its places go to the waiting"
              + " list.")
  @APIResponseSchema(DelegationResponse.class)
  public Response decline(
      @PathParam("id") UUID id,
      @PathParam("delegationId") UUID delegationId,
      ReasonRequest request) {
    events.organizerOnly(id);
    return answer(
        decideDelegation.decline(id, delegationId, request.reason().strip(), caller.actor()));
  }

  @POST
  @Path("/withdrawal")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({
    Roles.APPLICANT,
    Roles.MEMBER,
    Roles.PARTNER,
    Roles.REGIONAL_OFFICE,
    Roles.SECRETARIAT
  })
  @Idempotent
  @Operation(
      operationId = "withdrawDelegation",
      summary = "Withdraws a delegation",
      description =
          "As long as nobody of it has come. Its places are offered to the first on the waiting list"
              + " whom they suffice for (E4). The organization may register again.")
  @APIResponseSchema(DelegationResponse.class)
  public Response withdraw(
      @PathParam("id") UUID id,
      @PathParam("delegationId") UUID delegationId,
      ReasonRequest request) {
    return answer(
        withdrawDelegation.withdraw(
            id, delegationId, access.scope(id), request.reason().strip(), caller.actor()));
  }

  @POST
  @Path("/offer-acceptance")
  @RolesAllowed({
    Roles.APPLICANT,
    Roles.MEMBER,
    Roles.PARTNER,
    Roles.REGIONAL_OFFICE,
    Roles.SECRETARIAT
  })
  @Idempotent
  @Operation(
      operationId = "acceptDelegationOffer",
      summary = "Accepts the places that are kept for a delegation",
      description =
          "Before `offeredUntil`; then they go to the next, and the delegation is withdrawn (E4).")
  @APIResponseSchema(DelegationResponse.class)
  public Response accept(@PathParam("id") UUID id, @PathParam("delegationId") UUID delegationId) {
    return answer(acceptOffer.accept(id, delegationId, access.scope(id), caller.actor()));
  }

  private Response answer(DelegationDetails delegation) {
    return preconditions.answer(DelegationResponse.from(delegation), delegation.version());
  }
}
