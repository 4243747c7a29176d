package org.wego.awards.assignment.rest;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.awards.Roles;
import org.wego.awards.assignment.AssignmentQueries;
import org.wego.awards.assignment.AssignmentRunState;
import org.wego.awards.assignment.AssignmentScope;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** The runs that share entries out among judges. */
@Path("/api/v1/award-editions/{id}/assignment-runs")
@Tag(name = "Assignments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SECRETARIAT)
public class AssignmentRunResource {

  @Inject AssignmentQueries assignments;
  @Inject Preconditions preconditions;

  @GET
  @Operation(
      operationId = "listAssignmentRuns",
      summary = "The runs of an edition, the latest first",
      description = "Sort keys: requestedAt.")
  public Page<AssignmentRunResponse> list(
      @PathParam("id") UUID id,
      @BeanParam ListParameters list,
      @QueryParam("state") @Parameter(description = "Only those in this state")
          AssignmentRunState state) {
    if (!assignments.knowEdition(id, AssignmentScope.ALL)) {
      throw new ProblemException(PlatformError.NOT_FOUND, "No such edition");
    }
    return assignments.runs(id, state, list.page()).map(AssignmentRunResponse::from);
  }

  @GET
  @Path("/{runId}")
  @Operation(
      operationId = "getAssignmentRun",
      summary = "A run: how it stands, and what it came to",
      description =
          "A run that completed tells what it changed, how even the loads are and what the plan"
              + " costs by rule; one that is infeasible tells which entries lack judges, and why.")
  @APIResponseSchema(AssignmentRunResponse.class)
  public Response get(@PathParam("id") UUID id, @PathParam("runId") UUID runId) {
    return preconditions.answerHashed(
        assignments
            .findRun(id, runId)
            .map(AssignmentRunResponse::from)
            .orElseThrow(() -> new ProblemException(PlatformError.NOT_FOUND, "No such run")));
  }
}
