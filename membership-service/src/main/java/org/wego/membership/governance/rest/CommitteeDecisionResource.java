package org.wego.membership.governance.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.wego.membership.Roles;
import org.wego.membership.governance.DecisionDetails;
import org.wego.membership.governance.DecisionQueries;
import org.wego.membership.governance.RecordDecision;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.security.Caller;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** The register of decisions. */
@Path("/api/v1/committee-decisions")
@Tag(name = "Committee decisions", description = "The register of what was decided (G5)")
@Produces(MediaType.APPLICATION_JSON)
public class CommitteeDecisionResource {

  /** An entry is never changed. */
  private static final long ONLY_VERSION = 0;

  @Inject DecisionQueries decisions;
  @Inject RecordDecision recordDecision;
  @Inject Preconditions preconditions;
  @Inject Caller caller;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "recordCommitteeDecision",
      summary = "Records a waiver, a nomination or another decision",
      description =
          "For what has no process of its own: an admission is recorded with its application, an"
              + " exclusion with its member. An approval needs more votes for than against, and"
              + " at least half of the committee taking part, unless configured otherwise (G5).")
  @APIResponseSchema(value = CommitteeDecisionResponse.class, responseCode = "201")
  public Response record(CommitteeDecisionRequest request) {
    DecisionDetails decision = recordDecision.record(request.toResolution(), caller.actor());
    return preconditions.created(
        URI.create("/api/v1/committee-decisions/" + decision.id()),
        CommitteeDecisionResponse.from(decision),
        ONLY_VERSION);
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @RolesAllowed({Roles.SECRETARIAT, Roles.EXECUTIVE_COMMITTEE})
  @Operation(
      operationId = "listCommitteeDecisions",
      summary = "The register of decisions",
      description = "The latest first unless asked otherwise. Sort key: decidedOn.")
  public Page<CommitteeDecisionResponse> list(
      @BeanParam ListParameters list, @BeanParam DecisionParameters wanted) {
    return decisions.list(wanted.filter(), list.page()).map(CommitteeDecisionResponse::from);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.SECRETARIAT, Roles.EXECUTIVE_COMMITTEE})
  @Operation(operationId = "getCommitteeDecision", summary = "One decision")
  @APIResponseSchema(CommitteeDecisionResponse.class)
  public Response get(@PathParam("id") UUID id) {
    CommitteeDecisionResponse decision =
        decisions
            .find(id)
            .map(CommitteeDecisionResponse::from)
            .orElseThrow(
                () -> new ProblemException(PlatformError.NOT_FOUND, "There is no such decision"));
    return preconditions.answer(decision, ONLY_VERSION);
  }
}
