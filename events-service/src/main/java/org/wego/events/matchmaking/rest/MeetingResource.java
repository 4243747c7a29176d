package org.wego.events.matchmaking.rest;

import io.quarkus.security.Authenticated;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.events.matchmaking.MatchmakingAccess;
import org.wego.events.matchmaking.MeetingScheduleQueries;
import org.wego.events.matchmaking.MeetingScheduleState;
import org.wego.events.matchmaking.ParticipantScope;
import org.wego.platform.http.document.Tables;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** The meetings of a schedule, all of them and each participant's. */
@Path("/api/v1/events/{id}")
@Tag(name = "Matchmaking")
@Authenticated
public class MeetingResource {

  @Inject MeetingScheduleQueries schedules;
  @Inject MatchmakingAccess access;

  @GET
  @Path("/meetings")
  @Produces({MediaType.APPLICATION_JSON, Tables.CSV})
  @Operation(
      operationId = "listMeetings",
      summary = "The scheduled meetings of those for whom the caller acts",
      description =
          "All of them for who organizes the event. In their order unless asked otherwise. Sort"
              + " keys: startsAt, table.")
  public Page<MeetingResponse> list(
      @PathParam("id") UUID id,
      @QueryParam("participantId") @Parameter(description = "Only those of this participant")
          UUID participantId,
      @QueryParam("version")
          @Parameter(description = "PUBLISHED unless given; the draft is for who organizes")
          ScheduleVersion version,
      @BeanParam ListParameters list) {
    ParticipantScope scope = access.scope(id);
    return schedules
        .meetings(id, ScheduleVersion.state(version, scope), participantId, scope, list.page())
        .map(MeetingResponse::from);
  }

  @GET
  @Path("/participants/{participantId}/meetings")
  @Produces({MediaType.APPLICATION_JSON, Tables.CSV})
  @Operation(
      operationId = "listParticipantMeetings",
      summary = "Whom a participant meets when and where",
      description =
          "What is published; for the participant, whoever registered the delegation, and who"
              + " organizes the event. In their order unless asked otherwise. Sort keys: startsAt,"
              + " table.")
  public Page<PersonalMeetingResponse> ofParticipant(
      @PathParam("id") UUID id,
      @PathParam("participantId") UUID participantId,
      @BeanParam ListParameters list) {
    ParticipantScope scope = access.scope(id);
    if (!schedules.actsFor(id, participantId, scope)) {
      throw new ProblemException(PlatformError.NOT_FOUND, "No such participant");
    }
    return schedules
        .meetings(id, MeetingScheduleState.PUBLISHED, participantId, scope, list.page())
        .map(meeting -> PersonalMeetingResponse.from(meeting, participantId));
  }
}
