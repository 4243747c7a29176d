package org.wego.membership.benefit.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.membership.Roles;
import org.wego.membership.benefit.Benefit;
import org.wego.membership.benefit.BenefitQueries;
import org.wego.membership.member.MemberScope;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.security.Caller;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** What a member is entitled to. */
@Path("/api/v1/members/{id}/benefits")
@Tag(name = "Benefits", description = "What a membership gives, and to whom (M11)")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SECRETARIAT, Roles.PARTNER, Roles.MEMBER, Roles.REGIONAL_OFFICE})
public class MemberBenefitResource {

  @Inject BenefitQueries benefits;
  @Inject Preconditions preconditions;
  @Inject Caller caller;
  @Inject Clock clock;

  @GET
  @Operation(
      operationId = "listMemberBenefits",
      summary = "What a member is entitled to on a day, and why",
      description =
          "One answer for each benefit. A member sees its own, a Regional Office those of its"
              + " region, partners and the Secretariat all (M11).")
  @APIResponseSchema(EntitlementList.class)
  public Response list(
      @PathParam("id") UUID id,
      @QueryParam("asOf") @Parameter(description = "Today unless given") LocalDate asOf) {
    return preconditions.answerHashed(
        benefits
            .entitlements(id, day(asOf), scope())
            .map(all -> new EntitlementList(all.stream().map(EntitlementResponse::from).toList()))
            .orElseThrow(MemberBenefitResource::notFound));
  }

  @GET
  @Path("/{benefit}")
  @Operation(
      operationId = "getMemberBenefit",
      summary = "Whether a member is entitled to a benefit on a day, and why",
      description =
          "The call of partner systems such as the CeDS platform. A former member is not entitled;"
              + " the reason says so (M11).")
  @APIResponseSchema(EntitlementResponse.class)
  public Response get(
      @PathParam("id") UUID id,
      @PathParam("benefit") Benefit benefit,
      @QueryParam("asOf") @Parameter(description = "Today unless given") LocalDate asOf) {
    return preconditions.answerHashed(
        benefits
            .entitlement(id, benefit, day(asOf), scope())
            .map(EntitlementResponse::from)
            .orElseThrow(MemberBenefitResource::notFound));
  }

  private LocalDate day(LocalDate asOf) {
    return asOf == null ? LocalDate.now(clock) : asOf;
  }

  private MemberScope scope() {
    return caller.hasRole(Roles.PARTNER) ? MemberScope.ALL : MemberScope.of(caller);
  }

  private static ProblemException notFound() {
    return new ProblemException(PlatformError.NOT_FOUND, "There is no such member");
  }
}
