package org.wego.events.calendar.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.events.calendar.Calendars;

/** The events as a calendar to subscribe to (E8). */
@Path("/api/v1/events.ics")
@Tag(name = "Calendars", description = "Events, programmes and schedules as iCalendar")
@Produces(CalendarAnswers.CALENDAR)
public class EventsCalendarResource {

  @Inject Calendars calendars;
  @Inject CalendarAnswers answers;

  @GET
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
    return answers.answer(calendars.ofEvents(), "events");
  }
}
