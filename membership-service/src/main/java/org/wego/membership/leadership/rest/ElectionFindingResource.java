package org.wego.membership.leadership.rest;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.membership.Roles;
import org.wego.membership.leadership.ElectionQueries;
import org.wego.membership.leadership.SettleFinding;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.security.Caller;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** What could not be done as a General Assembly elected. */
@Path("/api/v1/election-findings")
@Tag(name = "Leadership")
@Produces(MediaType.APPLICATION_JSON)
public class ElectionFindingResource {

  @Inject ElectionQueries elections;
  @Inject SettleFinding settleFinding;
  @Inject Caller caller;

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @RolesAllowed(Roles.SECRETARIAT)
  @Operation(
      operationId = "listElectionFindings",
      summary = "What could not be done as elected",
      description =
          "Somebody who is unknown or not FULL was elected, or more than there are seats (G2, G2a)."
              + " The latest first unless asked otherwise. Sort key: foundAt.")
  public Page<ElectionFindingResponse> list(
      @BeanParam ListParameters list,
      @QueryParam("settled") @Parameter(description = "Only those that are settled, or are not")
          Boolean settled) {
    return elections.list(settled, list.page()).map(ElectionFindingResponse::from);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.SECRETARIAT)
  @Operation(operationId = "getElectionFinding", summary = "One finding")
  public ElectionFindingResponse get(@PathParam("id") UUID id) {
    return elections
        .find(id)
        .map(ElectionFindingResponse::from)
        .orElseThrow(
            () -> new ProblemException(PlatformError.NOT_FOUND, "There is no such finding"));
  }

  @POST
  @Path("/{id}/settlement")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "settleElectionFinding",
      summary = "Notes what was done about a finding",
      description = "Once; it changes no office by itself.")
  @APIResponseSchema(ElectionFindingResponse.class)
  public Response settle(@PathParam("id") UUID id, SettlementRequest request) {
    return Response.ok(
            ElectionFindingResponse.from(
                settleFinding.settle(id, request.settlement().strip(), caller.actor())))
        .build();
  }
}
