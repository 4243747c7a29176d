package org.wego.membership.governance.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
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
import org.wego.membership.governance.DecisionQueries;
import org.wego.membership.governance.Outcome;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** The register of the Executive Committee's decisions. */
@Path("/api/v1/committee-decisions")
@Tag(name = "Committee decisions", description = "The register of what was decided (G5)")
@Produces(MediaType.APPLICATION_JSON)
public class CommitteeDecisionResource {

  @Inject DecisionQueries decisions;

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @RolesAllowed({Roles.SECRETARIAT, Roles.EXECUTIVE_COMMITTEE})
  @Operation(
      operationId = "listCommitteeDecisions",
      summary = "The register of decisions",
      description = "The latest first unless asked otherwise. Sort key: decidedOn.")
  public Page<CommitteeDecisionResponse> list(
      @BeanParam ListParameters list, @QueryParam("outcome") Outcome outcome) {
    return decisions.list(outcome, list.page()).map(CommitteeDecisionResponse::from);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.SECRETARIAT, Roles.EXECUTIVE_COMMITTEE})
  @Operation(operationId = "getCommitteeDecision", summary = "One decision")
  public CommitteeDecisionResponse get(@PathParam("id") UUID id) {
    return decisions
        .find(id)
        .map(CommitteeDecisionResponse::from)
        .orElseThrow(
            () -> new ProblemException(PlatformError.NOT_FOUND, "There is no such decision"));
  }
}
