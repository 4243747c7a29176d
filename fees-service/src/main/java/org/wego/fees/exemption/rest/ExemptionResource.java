package org.wego.fees.exemption.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.fees.FeesCaller;
import org.wego.fees.Roles;
import org.wego.fees.Scope;
import org.wego.fees.exemption.ExemptionQueries;
import org.wego.fees.exemption.RevokeExemption;
import org.wego.fees.exemption.WaiveFee;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Who is exempt from a year's fee, and why (F8); a member sees its own. */
@Path("/api/v1/exemptions")
@Tag(name = "Exemptions", description = "Fees that a member need not pay, in whole or in part (F8)")
@Produces(MediaType.APPLICATION_JSON)
public class ExemptionResource {

  @Inject ExemptionQueries exemptions;
  @Inject WaiveFee waiveFee;
  @Inject RevokeExemption revokeExemption;
  @Inject FeesCaller caller;
  @Inject Preconditions preconditions;

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @RolesAllowed({Roles.SECRETARIAT, Roles.MEMBER})
  @Operation(
      operationId = "listExemptions",
      summary = "The exemptions, the latest fee year first, revoked ones too",
      description = "Sort keys: feeYear, grantedOn.")
  public Page<ExemptionSummary> list(
      @BeanParam ListParameters list, @BeanParam ExemptionFilter filter) {
    return exemptions
        .list(caller.ownScope(), filter.toWanted(), list.page())
        .map(ExemptionSummary::from);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.SECRETARIAT, Roles.MEMBER})
  @Operation(
      operationId = "getExemption",
      summary = "An exemption with the credits that were spent on it")
  @APIResponseSchema(ExemptionResponse.class)
  public Response get(@PathParam("id") UUID id) {
    return preconditions.answerHashed(read(id, caller.ownScope()));
  }

  @POST
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "waiveFee",
      summary = "Exempts a member from a year's fee, by a decision of the committee",
      description =
          "Exemptions that follow from referrals are granted by themselves (F8); this is for"
              + " waivers, none of which goes without a decision (G5). An invoice of the year that"
              + " was issued before becomes void while no money, credit note or write-off has"
              + " touched it; otherwise a credit note takes it back, and what was paid becomes the"
              + " member's credit.")
  @APIResponseSchema(value = ExemptionResponse.class, responseCode = "201")
  public Response waive(ExemptionRequest request) {
    UUID id = waiveFee.waive(request.toWaiver(), caller.actor());
    return Response.created(URI.create("/api/v1/exemptions/" + id))
        .entity(read(id, Scope.ALL))
        .build();
  }

  @POST
  @Path("/{id}/revocation")
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "revokeExemption",
      summary = "Takes back a waiver, by a decision of the committee",
      description =
          "The member owes the year again: the next run invoices it, and an invoice that became"
              + " void for the waiver is replaced on demand (F11). A waiver for which an invoice was"
              + " credited stays, and so does an exemption that follows from referrals.")
  @APIResponseSchema(ExemptionResponse.class)
  public Response revoke(@PathParam("id") UUID id, RevocationRequest request) {
    if (!revokeExemption.revoke(
        id, request.reason(), request.decisionReference(), caller.actor())) {
      throw notFound();
    }
    return Response.ok(read(id, Scope.ALL)).build();
  }

  private ExemptionResponse read(UUID id, Scope scope) {
    return exemptions
        .find(id, scope)
        .map(ExemptionResponse::from)
        .orElseThrow(ExemptionResource::notFound);
  }

  private static ProblemException notFound() {
    return new ProblemException(PlatformError.NOT_FOUND, "No such exemption");
  }
}
