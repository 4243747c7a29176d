package org.wego.events.matchmaking.rest;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.events.EventsCaller;
import org.wego.events.Roles;
import org.wego.events.matchmaking.MatchmakingAccess;
import org.wego.events.matchmaking.MeetingRun;
import org.wego.events.matchmaking.MeetingScheduleQueries;
import org.wego.events.matchmaking.PublishMeetingSchedule;
import org.wego.events.matchmaking.RequestMeetingSchedule;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;

/** The schedule of the meetings at an event (E5). */
@Path("/api/v1/events/{id}/meeting-schedule")
@Tag(name = "Matchmaking")
@Produces(MediaType.APPLICATION_JSON)
public class MeetingScheduleResource {

  @Inject RequestMeetingSchedule requestSchedule;
  @Inject PublishMeetingSchedule publishSchedule;
  @Inject MeetingScheduleQueries schedules;
  @Inject MatchmakingAccess access;
  @Inject EventsCaller caller;
  @Inject Preconditions preconditions;

  @POST
  @RolesAllowed({Roles.SECRETARIAT, Roles.REGIONAL_OFFICE})
  @Idempotent
  @Operation(
      operationId = "planMeetings",
      summary = "Has the meetings scheduled, for the first time or again",
      description =
          "By who organizes the event. Queues a run of the solver: as many accepted requests as"
              + " possible get a slot and a table, those of high priority before the others, nobody"
              + " twice at a time and nobody who is in a session; what was published stays where it"
              + " can, and what has begun in any case. The outcome is a draft; the run tells which"
              + " requests found no place, and why. One run at a time. The service queues runs by"
              + " itself when a meeting falls away.")
  @APIResponseSchema(value = MeetingRunResponse.class, responseCode = "202")
  public Response plan(@PathParam("id") UUID id) {
    access.organizerOnly(id);
    MeetingRun run = requestSchedule.request(id, caller.actor());
    return Response.accepted(MeetingRunResponse.from(run))
        .location(URI.create("/api/v1/events/" + id + "/meeting-runs/" + run.id()))
        .build();
  }

  @GET
  @Authenticated
  @Operation(
      operationId = "getMeetingSchedule",
      summary = "The schedule as a whole; its meetings are a list",
      description = "The published one. Its draft is for who organizes the event.")
  @APIResponseSchema(MeetingScheduleResponse.class)
  public Response get(
      @PathParam("id") UUID id,
      @QueryParam("version") @Parameter(description = "PUBLISHED unless given")
          ScheduleVersion version) {
    return preconditions.answerHashed(
        MeetingScheduleResponse.from(
            schedules
                .find(id, ScheduleVersion.state(version, access.scope(id)))
                .orElseThrow(ScheduleVersion::notFound)));
  }

  @POST
  @Path("/publication")
  @RolesAllowed({Roles.SECRETARIAT, Roles.REGIONAL_OFFICE})
  @Idempotent
  @Operation(
      operationId = "publishMeetingSchedule",
      summary = "Publishes the draft",
      description =
          "By who organizes the event. People go by it from then on, until the next one is"
              + " published.")
  @APIResponseSchema(MeetingScheduleResponse.class)
  public Response publish(@PathParam("id") UUID id) {
    access.organizerOnly(id);
    return Response.ok(MeetingScheduleResponse.from(publishSchedule.publish(id, caller.actor())))
        .build();
  }
}
