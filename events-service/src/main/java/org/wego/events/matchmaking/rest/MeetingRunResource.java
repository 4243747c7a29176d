package org.wego.events.matchmaking.rest;

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
import org.wego.events.Roles;
import org.wego.events.matchmaking.MatchmakingAccess;
import org.wego.events.matchmaking.MeetingRunState;
import org.wego.events.matchmaking.MeetingScheduleQueries;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** The runs that make schedules of meetings. */
@Path("/api/v1/events/{id}/meeting-runs")
@Tag(name = "Matchmaking")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SECRETARIAT, Roles.REGIONAL_OFFICE})
public class MeetingRunResource {

  @Inject MeetingScheduleQueries schedules;
  @Inject MatchmakingAccess access;
  @Inject Preconditions preconditions;

  @GET
  @Operation(
      operationId = "listMeetingRuns",
      summary = "The runs for an event, the latest first",
      description = "For who organizes the event. Sort keys: requestedAt.")
  public Page<MeetingRunResponse> list(
      @PathParam("id") UUID id,
      @BeanParam ListParameters list,
      @QueryParam("state") @Parameter(description = "Only those in this state")
          MeetingRunState state) {
    access.organizerOnly(id);
    return schedules.runs(id, state, list.page()).map(MeetingRunResponse::from);
  }

  @GET
  @Path("/{runId}")
  @Operation(
      operationId = "getMeetingRun",
      summary = "A run: how it stands, and what it came to",
      description =
          "One that completed tells how many wishes it fulfilled, what it changed against what was"
              + " published, and of each wish without a place why that is.")
  @APIResponseSchema(MeetingRunResponse.class)
  public Response get(@PathParam("id") UUID id, @PathParam("runId") UUID runId) {
    access.organizerOnly(id);
    return preconditions.answerHashed(
        schedules
            .findRun(id, runId)
            .map(MeetingRunResponse::from)
            .orElseThrow(() -> new ProblemException(PlatformError.NOT_FOUND, "No such run")));
  }
}
