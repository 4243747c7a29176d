package org.wego.events.calendar.rest;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.events.calendar.Calendars;
import org.wego.events.calendar.ParticipantAccess;
import org.wego.events.event.EventAccess;
import org.wego.events.event.KnownEvent;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Calendars to subscribe to or to take in (E8). */
@Path("/api/v1")
@Tag(name = "Calendars")
@Produces(CalendarResource.CALENDAR)
public class CalendarResource {

  static final String CALENDAR = "text/calendar;charset=UTF-8";

  @Inject Calendars calendars;
  @Inject EventAccess events;
  @Inject ParticipantAccess participants;
  @Inject Preconditions preconditions;

  @GET
  @Path("/events.ics")
  @PermitAll
  @Operation(
      operationId = "getEventsCalendar",
      summary = "The events as an iCalendar feed",
      description =
          "Each over its days; those of which only the year is known come when their days are. An"
              + " event that was called off stays, as cancelled.")
  @APIResponse(
      responseCode = "200",
      description = "A calendar (RFC 5545)",
      content =
          @Content(mediaType = "text/calendar", schema = @Schema(implementation = String.class)))
  public Response events() {
    return answer(calendars.ofEvents(), "events");
  }

  @GET
  @Path("/events/{id}/programme.ics")
  @PermitAll
  @Operation(
      operationId = "getProgrammeCalendar",
      summary = "An event and its sessions as an iCalendar feed",
      description =
          "Once the event is published; times are in the event's zone. Sessions that were called"
              + " off stay, as cancelled.")
  @APIResponse(
      responseCode = "200",
      description = "A calendar (RFC 5545)",
      content =
          @Content(mediaType = "text/calendar", schema = @Schema(implementation = String.class)))
  public Response programme(@PathParam("id") UUID id) {
    KnownEvent event = events.require(id);
    if (!event.published() && !event.cancelled() && !events.organizes(event)) {
      throw new ProblemException(PlatformError.NOT_FOUND, "Its programme is not published yet");
    }
    return answer(calendars.ofProgramme(event), "programme");
  }

  @GET
  @Path("/events/{id}/participants/{participantId}/programme.ics")
  @Authenticated
  @Operation(
      operationId = "getParticipantCalendar",
      summary = "What a participant takes part in, as a calendar",
      description =
          "The event, the sessions that are for everyone, and those in which the participant has a"
              + " place. For the participant, the delegation's organization, and who organizes the"
              + " event.")
  @APIResponse(
      responseCode = "200",
      description = "A calendar (RFC 5545)",
      content =
          @Content(mediaType = "text/calendar", schema = @Schema(implementation = String.class)))
  public Response participant(
      @PathParam("id") UUID id, @PathParam("participantId") UUID participantId) {
    KnownEvent event = participants.require(id, participantId);
    return answer(calendars.ofParticipant(event, participantId), "programme");
  }

  private Response answer(byte[] calendar, String name) {
    return Response.fromResponse(preconditions.answerHashed(calendar))
        .type(CALENDAR)
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + ".ics\"")
        .build();
  }
}
