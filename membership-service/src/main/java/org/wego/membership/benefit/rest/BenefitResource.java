package org.wego.membership.benefit.rest;

import jakarta.annotation.security.PermitAll;
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
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.membership.Roles;
import org.wego.membership.benefit.Benefit;
import org.wego.membership.benefit.BenefitQueries;
import org.wego.membership.benefit.SetBenefitRule;
import org.wego.membership.organization.Category;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.security.Caller;

/** The rules of entitlement. */
@Path("/api/v1/benefits")
@Tag(name = "Benefits", description = "What a membership gives, and to whom (M11)")
@Produces(MediaType.APPLICATION_JSON)
public class BenefitResource {

  @Inject BenefitQueries benefits;
  @Inject SetBenefitRule setBenefitRule;
  @Inject Caller caller;

  @GET
  @PermitAll
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @Operation(
      operationId = "listBenefitRules",
      summary = "Which category is entitled to what, and why",
      description =
          "Past and future rules too unless asOf is given; those that are assumed say so. Sort keys:"
              + " benefit, category, from.")
  public Page<BenefitRuleResponse> list(
      @BeanParam ListParameters list,
      @QueryParam("benefit") Benefit benefit,
      @QueryParam("category") Category category,
      @QueryParam("asOf") @Parameter(description = "Only the rules of that day") LocalDate asOf) {
    return benefits.list(benefit, category, asOf, list.page()).map(BenefitRuleResponse::from);
  }

  @POST
  @Path("/{benefit}/rules")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "setBenefitRule",
      summary = "Lays down a rule from a day on",
      description =
          "The rule before ends with it. No rule begins in the past, so that an answer that was"
              + " given stays true of its day.")
  @APIResponseSchema(value = BenefitRuleResponse.class, responseCode = "201")
  public Response set(@PathParam("benefit") Benefit benefit, BenefitRuleRequest request) {
    return Response.status(Response.Status.CREATED)
        .entity(
            BenefitRuleResponse.from(setBenefitRule.set(benefit, request.toRule(), caller.actor())))
        .build();
  }
}
