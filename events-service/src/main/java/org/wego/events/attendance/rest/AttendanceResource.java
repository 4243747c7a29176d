package org.wego.events.attendance.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
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
import org.wego.events.Roles;
import org.wego.events.attendance.AttendanceQueries;
import org.wego.events.event.EventAccess;
import org.wego.platform.http.etag.Preconditions;

/** How many come to an event, and came. */
@Path("/api/v1/events/{id}/attendance")
@Tag(name = "Check-in")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.REGIONAL_OFFICE, Roles.SECRETARIAT})
public class AttendanceResource {

  @Inject AttendanceQueries attendance;
  @Inject EventAccess events;
  @Inject Preconditions preconditions;

  @GET
  @Operation(
      operationId = "getEventAttendance",
      summary = "How many come to an event, and came",
      description = "For its organizer; counted anew with each call (E4).")
  @APIResponseSchema(AttendanceResponse.class)
  public Response get(@PathParam("id") UUID id) {
    events.organizerOnly(id);
    return preconditions.answerHashed(AttendanceResponse.of(id, attendance.of(id)));
  }
}
