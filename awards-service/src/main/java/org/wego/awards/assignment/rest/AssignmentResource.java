package org.wego.awards.assignment.rest;

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
import org.wego.awards.AwardsCaller;
import org.wego.awards.Roles;
import org.wego.awards.assignment.Assignment;
import org.wego.awards.assignment.AssignmentQueries;
import org.wego.awards.assignment.AssignmentRun;
import org.wego.awards.assignment.AssignmentScope;
import org.wego.awards.assignment.ExplainAssignment;
import org.wego.awards.assignment.RequestAssignments;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Who scores what in an edition. */
@Path("/api/v1/award-editions/{id}/assignments")
@Tag(
    name = "Assignments",
    description = "Which judge scores which entry, assigned by a solver within the rules (A5, A6)")
@Produces(MediaType.APPLICATION_JSON)
public class AssignmentResource {

  @Inject AssignmentQueries assignments;
  @Inject RequestAssignments requestAssignments;
  @Inject ExplainAssignment explainAssignment;
  @Inject AwardsCaller caller;
  @Inject Preconditions preconditions;

  @POST
  @Idempotent
  @RolesAllowed(Roles.SECRETARIAT)
  @Operation(
      operationId = "assignJudges",
      summary = "Shares the entries out among the judges (A6)",
      description =
          "Queues a run of the solver: every competing entry gets its judges, none of them in"
              + " conflict with it (A5), their fields mixed and their loads even. What was assigned"
              + " before stays where it can, and what a judge has begun to score stays for sure. One"
              + " run at a time. When entries lack judges the run changes nothing, and tells which"
              + " and why. The service queues runs by itself when a judge leaves or declares a"
              + " conflict.")
  @APIResponseSchema(value = AssignmentRunResponse.class, responseCode = "202")
  public Response assign(@PathParam("id") UUID id) {
    requireEdition(id);
    AssignmentRun run = requestAssignments.request(id, caller.actor());
    return Response.accepted(AssignmentRunResponse.from(run))
        .location(URI.create("/api/v1/award-editions/" + id + "/assignment-runs/" + run.id()))
        .build();
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @RolesAllowed({Roles.SECRETARIAT, Roles.JUDGE})
  @Operation(
      operationId = "listAssignments",
      summary = "Who is to score what; a judge's own",
      description = "Those that were released too, unless a state is given. Sort keys: assignedAt.")
  public Page<AssignmentResponse> list(
      @PathParam("id") UUID id,
      @BeanParam ListParameters list,
      @BeanParam AssignmentFilter filter) {
    requireEdition(id);
    return assignments.list(id, scope(), filter.wanted(), list.page()).map(this::shown);
  }

  @GET
  @Path("/{assignmentId}")
  @RolesAllowed({Roles.SECRETARIAT, Roles.JUDGE})
  @Operation(operationId = "getAssignment", summary = "An assignment; a judge's own")
  @APIResponseSchema(AssignmentResponse.class)
  public Response get(@PathParam("id") UUID id, @PathParam("assignmentId") UUID assignmentId) {
    return preconditions.answerHashed(shown(found(id, assignmentId)));
  }

  @GET
  @Path("/{assignmentId}/explanation")
  @RolesAllowed(Roles.SECRETARIAT)
  @Operation(
      operationId = "explainAssignment",
      summary = "Why a judge has an entry",
      description =
          "As things stand now: who else could have it, and what that would change by each of the"
              + " solver's rules; who may not have it, and why.")
  @APIResponseSchema(ExplanationResponse.class)
  public Response explain(@PathParam("id") UUID id, @PathParam("assignmentId") UUID assignmentId) {
    return preconditions.answerHashed(
        ExplanationResponse.from(explainAssignment.explain(found(id, assignmentId))));
  }

  private AssignmentResponse shown(Assignment assignment) {
    return caller.secretariat()
        ? AssignmentResponse.from(assignment)
        : AssignmentResponse.toJudge(assignment);
  }

  private Assignment found(UUID editionId, UUID assignmentId) {
    return assignments
        .find(editionId, assignmentId, scope())
        .orElseThrow(() -> new ProblemException(PlatformError.NOT_FOUND, "No such assignment"));
  }

  private AssignmentScope scope() {
    return caller.secretariat() ? AssignmentScope.ALL : new AssignmentScope(caller.subject());
  }

  private void requireEdition(UUID id) {
    if (!assignments.knowEdition(id, scope())) {
      throw new ProblemException(PlatformError.NOT_FOUND, "No such edition");
    }
  }
}
