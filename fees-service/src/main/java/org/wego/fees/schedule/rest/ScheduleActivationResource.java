package org.wego.fees.schedule.rest;

import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import org.wego.fees.FeesCaller;
import org.wego.fees.Roles;
import org.wego.fees.schedule.ActivateSchedule;
import org.wego.fees.schedule.FeeSchedule;
import org.wego.fees.schedule.ScheduleQueries;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Puts drafts in force. */
@Path("/api/v1/fee-schedules/{id}/activation")
@Tag(name = "Fee schedules")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SECRETARIAT)
public class ScheduleActivationResource {

  @Inject ScheduleQueries schedules;
  @Inject ActivateSchedule activateSchedule;
  @Inject FeesCaller caller;
  @Inject Preconditions preconditions;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      operationId = "activateFeeSchedule",
      summary = "Puts a draft in force from a fee year on",
      description =
          "Both charts must have one fee for all figures from zero upwards; every gap is answered"
              + " at once (F3). The schedule that was in force ends with the year before (F3a)."
              + " Years that were billed keep theirs (F9). A fee that falls as GDP or population"
              + " rises is a warning, not a fault. Without a body the year is the draft's.")
  @APIResponseSchema(value = FeeScheduleResponse.class, responseCode = "200")
  public Response activate(
      @PathParam("id") UUID id,
      @QueryParam("dryRun")
          @DefaultValue("false")
          @Parameter(description = "Checks all and changes nothing")
          boolean dryRun,
      @Nullable ActivationRequest request) {
    FeeSchedule schedule =
        activateSchedule.activate(
            id, ActivationRequest.toActivation(request, dryRun), caller.actor());
    return preconditions.answer(
        FeeScheduleResponse.from(schedule, schedules.cells(id)), schedule.version());
  }

  /** The same without a body, which no reader of a JSON body would take for one. */
  @POST
  // Said, because a request without a content type goes to the method that says it takes any.
  @Consumes(MediaType.WILDCARD)
  @Idempotent
  @Operation(hidden = true)
  public Response activateAsDrafted(
      @PathParam("id") UUID id,
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
      byte[] body) {
    if (body != null && body.length > 0) {
      throw new ProblemException(PlatformError.UNSUPPORTED_MEDIA_TYPE, "Send application/json");
    }
    return activate(id, dryRun, null);
  }
}
