package org.wego.events.calendar.rest;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.events.calendar.Calendars;
import org.wego.events.calendar.ParticipantAccess;
import org.wego.events.event.KnownEvent;

/** What a participant takes part in, as a calendar (E8). */
@Path("/api/v1/events/{id}/participants/{participantId}/programme.ics")
@Tag(name = "Calendars")
@Produces(CalendarAnswers.CALENDAR)
public class ParticipantCalendarResource {

  @Inject Calendars calendars;
  @Inject ParticipantAccess participants;
  @Inject CalendarAnswers answers;

  @GET
  @Authenticated
  @Operation(
      operationId = "getParticipantCalendar",
      summary = "What a participant takes part in, as a calendar",
      description =
          "The event, the sessions that are for everyone, those in which the participant has a"
              + " place, and the meetings of the published schedule (E5). For the participant, the"
              + " delegation's organization, and who organizes the event.")
  @APIResponse(
      responseCode = "200",
      description = "A calendar (RFC 5545)",
      content =
          @Content(mediaType = "text/calendar", schema = @Schema(implementation = String.class)))
  public Response participant(
      @PathParam("id") UUID id, @PathParam("participantId") UUID participantId) {
    KnownEvent event = participants.require(id, participantId);
    return answers.answer(calendars.ofParticipant(event, participantId), "programme");
  }
}
