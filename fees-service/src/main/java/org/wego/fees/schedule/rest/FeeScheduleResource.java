package org.wego.fees.schedule.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.fees.FeesCaller;
import org.wego.fees.Roles;
import org.wego.fees.schedule.DraftSchedule;
import org.wego.fees.schedule.FeeSchedule;
import org.wego.fees.schedule.ScheduleQueries;
import org.wego.fees.schedule.ScheduleStatus;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.json.MergePatch;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** The charts of the annual fee, for everyone. */
@Path("/api/v1/fee-schedules")
@Tag(
    name = "Fee schedules",
    description = "Tables of fees by size and income, in versions, with simulations")
@Produces(MediaType.APPLICATION_JSON)
public class FeeScheduleResource {

  @Inject ScheduleQueries schedules;
  @Inject DraftSchedule draftSchedule;
  @Inject FeesCaller caller;
  @Inject Preconditions preconditions;

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @PermitAll
  @Operation(
      operationId = "listFeeSchedules",
      summary = "The fee schedules, the latest first",
      description =
          "Drafts are for the Secretariat and the Executive Committee. Sort keys:"
              + " effectiveFromYear.")
  public Page<FeeScheduleSummary> list(
      @BeanParam ListParameters list, @QueryParam("status") ScheduleStatus status) {
    return schedules.list(caller.knowsDrafts(), status, list.page()).map(FeeScheduleSummary::from);
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(
      operationId = "getFeeSchedule",
      summary = "A fee schedule with all cells of its charts",
      description = "Drafts are for the Secretariat and the Executive Committee.")
  @APIResponseSchema(FeeScheduleResponse.class)
  public Response get(@PathParam("id") UUID id) {
    FeeSchedule schedule =
        schedules
            .find(id, caller.knowsDrafts())
            .orElseThrow(
                () -> new ProblemException(PlatformError.NOT_FOUND, "No such fee schedule"));
    return preconditions.answer(told(schedule), schedule.version());
  }

  @POST
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "draftFeeSchedule",
      summary = "Drafts a fee schedule",
      description =
          "With cells of its own, or with those of another schedule, each fee changed by a"
              + " percentage. A draft may have gaps until it is activated; cells that overlap are"
              + " refused, all of them at once (F4).")
  @APIResponseSchema(value = FeeScheduleResponse.class, responseCode = "201")
  public Response draft(FeeScheduleRequest request) {
    FeeSchedule draft =
        request.copies()
            ? draftSchedule.copy(request.toCopy(), caller.actor())
            : draftSchedule.draft(request.toWanted(), caller.actor());
    return preconditions.created(
        URI.create("/api/v1/fee-schedules/" + draft.id()), told(draft), draft.version());
  }

  @PATCH
  @Path("/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed(Roles.SECRETARIAT)
  @Operation(
      operationId = "reviseFeeSchedule",
      summary = "Changes a draft",
      description =
          "A JSON Merge Patch; needs If-Match. Cells are replaced as a whole. An active schedule"
              + " never changes (F9).")
  @RequestBody(content = @Content(schema = @Schema(implementation = FeeScheduleDraft.class)))
  @APIResponseSchema(FeeScheduleResponse.class)
  public Response revise(@PathParam("id") UUID id, MergePatch patch) {
    FeeSchedule draft =
        draftSchedule.revise(
            id,
            present -> {
              preconditions.requireMatch(present.schedule().version());
              return patch
                  .applyTo(FeeScheduleDraft.from(present), FeeScheduleDraft.class)
                  .toWanted();
            });
    return preconditions.answer(told(draft), draft.version());
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed(Roles.SECRETARIAT)
  @Operation(
      operationId = "discardFeeSchedule",
      summary = "Drops a draft with its simulations",
      description = "An active schedule stays (F9).")
  @APIResponse(responseCode = "204", description = "Dropped")
  public Response discard(@PathParam("id") UUID id) {
    draftSchedule.discard(id);
    return Response.noContent().build();
  }

  private FeeScheduleResponse told(FeeSchedule schedule) {
    return FeeScheduleResponse.from(schedule, schedules.cells(schedule.id()));
  }
}
