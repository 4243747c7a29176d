package org.wego.events.calendar.rest;

import jakarta.annotation.security.PermitAll;
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
import org.wego.events.event.EventAccess;

/** The programme of an event as a calendar (E8). */
@Path("/api/v1/events/{id}/programme.ics")
@Tag(name = "Calendars")
@Produces(CalendarAnswers.CALENDAR)
public class ProgrammeCalendarResource {

  @Inject Calendars calendars;
  @Inject EventAccess events;
  @Inject CalendarAnswers answers;

  @GET
  @PermitAll
  @Operation(
      operationId = "getProgrammeCalendar",
      summary = "An event and its sessions as an iCalendar feed",
      description =
          "Once the event was published; times are in the event's zone. Sessions that were called"
              + " off stay, as cancelled.")
  @APIResponse(
      responseCode = "200",
      description = "A calendar (RFC 5545)",
      content =
          @Content(mediaType = "text/calendar", schema = @Schema(implementation = String.class)))
  public Response programme(@PathParam("id") UUID id) {
    return answers.answer(calendars.ofProgramme(events.requireProgramme(id)), "programme");
  }
}
