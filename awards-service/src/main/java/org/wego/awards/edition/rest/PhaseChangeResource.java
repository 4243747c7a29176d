package org.wego.awards.edition.rest;

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
import org.wego.awards.edition.ChangePhase;
import org.wego.awards.edition.EditionRecords;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** How an edition went from phase to phase, and goes on (A4). */
@Path("/api/v1/award-editions/{id}/phase-changes")
@Tag(name = "Award editions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SECRETARIAT)
public class PhaseChangeResource {

  @Inject VisibleEditions visible;
  @Inject ChangePhase changePhase;
  @Inject EditionRecords records;
  @Inject AwardsCaller caller;

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @Operation(
      operationId = "listAwardPhaseChanges",
      summary = "The changes of an edition's phase, the latest first",
      description = "Sort keys: changedAt.")
  public Page<PhaseChangeResponse> list(@PathParam("id") UUID id, @BeanParam ListParameters list) {
    visible.require(id);
    return records.phaseChanges(id, list.page()).map(PhaseChangeResponse::from);
  }

  @GET
  @Path("/{changeId}")
  @Operation(operationId = "getAwardPhaseChange", summary = "A change of an edition's phase")
  public PhaseChangeResponse get(@PathParam("id") UUID id, @PathParam("changeId") UUID changeId) {
    return records
        .phaseChange(id, changeId)
        .map(PhaseChangeResponse::from)
        .orElseThrow(
            () -> new ProblemException(PlatformError.NOT_FOUND, "No such change of phase"));
  }

  @POST
  @Idempotent
  @Operation(
      operationId = "changeAwardPhase",
      summary = "Takes an edition to its next phase",
      description =
          "DRAFT, CALL_OPEN, SCREENING, JUDGING, DELIBERATION, DECIDED, in this order; back only"
              + " from DECIDED to DELIBERATION, with a reason. ANNOUNCED follows from the"
              + " announcement alone. Everything that is missing for the phase is told at once;"
              + " scores that are not in may be waived with `force` and a reason, both of which"
              + " stay on record.")
  @APIResponseSchema(value = PhaseChangeResponse.class, responseCode = "201")
  public Response change(@PathParam("id") UUID id, PhaseChangeRequest request) {
    UUID changeId = changePhase.change(id, request.toWanted(), caller.actor());
    return Response.created(
            URI.create("/api/v1/award-editions/" + id + "/phase-changes/" + changeId))
        .entity(get(id, changeId))
        .build();
  }
}
