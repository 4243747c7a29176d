package org.wego.fees.schedule.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.fees.schedule.FeeSchedule;
import org.wego.fees.schedule.ScheduleQueries;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** The charts of the annual fee, for everyone. */
@Path("/api/v1/fee-schedules")
@Tag(name = "Fee schedules")
@Produces(MediaType.APPLICATION_JSON)
public class FeeScheduleResource {

  @Inject ScheduleQueries schedules;
  @Inject Preconditions preconditions;

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @PermitAll
  @Operation(
      operationId = "listFeeSchedules",
      summary = "The fee schedules, the latest first",
      description = "Sort keys: effectiveFromYear.")
  public Page<FeeScheduleSummary> list(@BeanParam ListParameters list) {
    return schedules.list(list.page()).map(FeeScheduleSummary::from);
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(
      operationId = "getFeeSchedule",
      summary = "A fee schedule with all cells of its charts")
  @APIResponseSchema(FeeScheduleResponse.class)
  public Response get(@PathParam("id") UUID id) {
    FeeSchedule schedule =
        schedules
            .find(id)
            .orElseThrow(
                () -> new ProblemException(PlatformError.NOT_FOUND, "No such fee schedule"));
    return preconditions.answerHashed(FeeScheduleResponse.from(schedule, schedules.cells(id)));
  }
}
